/// Where everything in a fishbone lies: the spine from left to right, the head at its end, bones above and below in
/// turn, all slanting back from the head at the same angle, and the causes on the left of their bone.
struct FishboneLayout: Sendable {
  static let textSize = 15
  static let lineHeight = 18
  static let padding = 10
  private static let textWidth = 214
  private static let indent = 16
  private static let headWidth = 196
  private static let rowGap = 7
  /// The room between a cause and its bone, and between the spine and what is next to it.
  private static let clearance = 11

  /// A cause where it lies.
  struct Row: Sendable {
    let title: String
    let url: String
    /// 0 for a cause, 1 for a cause behind it, and so on.
    let depth: Int
    let lines: [String]
    var frame: Rectangle
  }

  /// A group of causes where it lies.
  struct Bone: Sendable {
    let name: String
    /// The lines of the group's name.
    let lines: [String]
    var frame: Rectangle
    var rows: [Row]
    /// Where the bone meets the group's name.
    var tip: Point
    /// Where it meets the spine.
    var joint: Point
    let isAbove: Bool
  }

  /// A place in the drawing.
  struct Point: Sendable, Hashable {
    var x: Int
    var y: Int
  }

  private(set) var bones: [Bone]
  private(set) var head = Rectangle(x: 0, y: 0, width: headWidth, height: 0)
  let headLines: [String]
  private(set) var width = 0
  private(set) var height = 0

  /// The height of the spine.
  var spine: Int { head.middle }

  init(_ fishbone: Fishbone) {
    bones = fishbone.bones.enumerated().map { Self.bone($1, isAbove: $0 % 2 == 0) }
    headLines = TextMeasure.lines(
      of: fishbone.question, within: Self.headWidth - 2 * Self.padding, size: Self.textSize)
    head.height = headLines.count * Self.lineHeight + 2 * Self.padding
    placeBones()
    shiftIntoView()
  }

  /// How far a bone leans to the left on its way from the spine, for each pixel of height.
  private static func lean(_ height: Int) -> Int { height * 3 / 10 }

  private static func bone(_ bone: Fishbone.Bone, isAbove: Bool) -> Bone {
    // The name is bold, and bold letters are up to a fifth wider.
    let size = textSize * 6 / 5
    let lines = TextMeasure.lines(of: bone.name, within: textWidth - 2 * padding, size: size)
    let longest = (lines.map { TextMeasure.width(of: $0) }.max() ?? 0) * size / 1000
    let frame = Rectangle(
      x: 0, y: 0, width: longest + 2 * padding, height: lines.count * lineHeight + 2 * padding)
    let origin = Point(x: 0, y: 0)
    return Bone(
      name: bone.name, lines: lines, frame: frame, rows: rows(of: bone.causes, depth: 0),
      tip: origin, joint: origin, isAbove: isAbove)
  }

  private static func rows(of causes: [Fishbone.Cause], depth: Int) -> [Row] {
    causes.flatMap { cause in
      // However deep it stands, half of the width is left for words.
      let width = textWidth - min(depth * indent, textWidth / 2)
      let lines = TextMeasure.lines(of: cause.title, within: width - 4, size: textSize)
      let frame = Rectangle(x: 0, y: 0, width: width, height: lines.count * lineHeight + 4)
      let row = Row(title: cause.title, url: cause.url, depth: depth, lines: lines, frame: frame)
      return [row] + rows(of: cause.causes, depth: depth + 1)
    }
  }

  // MARK: - Placing

  private mutating func placeBones() {
    let rows = bones.flatMap(\.rows)
    let tallest = rows.map(\.frame.height).max() ?? 0
    // Wide enough that a cause ends before the bone on its left begins, however it leans.
    let pitch = Self.textWidth + 2 * Self.clearance + Self.lean(tallest) + 12
    let columns = (bones.count + 1) / 2
    head.y = -head.height / 2
    for isAbove in [true, false] {
      let side = bones.indices.filter { bones[$0].isAbove == isAbove }
      let reach = side.map { Self.length(of: bones[$0].rows) }.max() ?? 0
      for (column, number) in side.enumerated() {
        // The pair below stands a little behind the pair above.
        let x = (column + 1) * pitch - (isAbove ? 0 : Self.lean(40))
        place(number, joint: Point(x: x, y: 0), reach: reach)
      }
    }
    // Past the last bone, and past its name where a short bone has a long one.
    let names = bones.map(\.frame.right).max() ?? 0
    head.x = max(columns * pitch + Self.lean(60), names + Self.clearance)
  }

  /// How long a bone must be for its causes to stand beside it.
  private static func length(of rows: [Row]) -> Int {
    rows.reduce(2 * clearance) { $0 + $1.frame.height + rowGap }
  }

  private mutating func place(_ number: Int, joint: Point, reach: Int) {
    var bone = bones[number]
    let direction = bone.isAbove ? -1 : 1
    bone.joint = joint
    bone.tip = Point(x: joint.x - Self.lean(reach), y: direction * reach)
    bone.frame.x = bone.tip.x - bone.frame.width / 2
    bone.frame.y = bone.isAbove ? bone.tip.y - bone.frame.height : bone.tip.y
    // What is not needed of the bone's length stays free next to the spine.
    var y = bone.isAbove ? bone.tip.y + Self.clearance : Self.clearance
    for row in bone.rows.indices {
      bone.rows[row].frame.y = y
      let frame = bone.rows[row].frame
      let farthest = bone.isAbove ? -frame.y : frame.bottom
      bone.rows[row].frame.x =
        joint.x - Self.lean(farthest) - Self.clearance - bone.rows[row].frame.width
      y = frame.bottom + Self.rowGap
    }
    bones[number] = bone
  }

  /// Moves everything so that it begins at the left and at the top.
  private mutating func shiftIntoView() {
    let frames = bones.flatMap { [$0.frame] + $0.rows.map(\.frame) } + [head]
    let left = frames.map(\.x).min() ?? 0
    let top = frames.map(\.y).min() ?? 0
    for number in bones.indices {
      bones[number].frame.move(-left, -top)
      bones[number].tip.move(-left, -top)
      bones[number].joint.move(-left, -top)
      for row in bones[number].rows.indices { bones[number].rows[row].frame.move(-left, -top) }
    }
    head.move(-left, -top)
    width = head.right
    height = (frames.map(\.bottom).max() ?? 0) - top
  }
}

extension Rectangle {
  fileprivate mutating func move(_ right: Int, _ down: Int) {
    x += right
    y += down
  }
}

extension FishboneLayout.Point {
  fileprivate mutating func move(_ right: Int, _ down: Int) {
    x += right
    y += down
  }
}
