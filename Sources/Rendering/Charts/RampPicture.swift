import Diagnostics
import Model

/// Draws a ramp: the tests of one idea from left to right, the wider the higher.
struct RampPicture {
  /// One test of the ramp.
  struct Step: Sendable {
    let number: Int
    let reach: Cycle.Reach
    let decision: Cycle.Decision?
    /// Whether it is the test that the page is about.
    let isCurrent: Bool
    /// Which of the steps it builds on.
    let previous: Int?
  }

  let id: String
  let title: String
  let description: String
  let steps: [Step]
  let illustration: String?

  private static let width = 640.0
  private static let left = 152.0
  private static let rowHeight = 62.0
  private static let radius = 19.0

  /// The levels that the ramp needs: the lowest up to the highest that a test reached, and one to go on to.
  private var levels: [Cycle.Reach] {
    let highest = steps.map { Self.level(of: $0.reach) }.max() ?? 0
    return Array(Cycle.Reach.allCases.prefix(max(2, min(highest + 2, Cycle.Reach.allCases.count))))
  }

  private var top: Double { illustration == nil ? 8 : 34 }
  private var height: Double { top + Double(levels.count) * Self.rowHeight + 6 }

  /// The picture as the bytes of an SVG element.
  var svg: [UInt8] {
    var svg = Markup()
    svg.element(
      "svg",
      [
        ("class", "chart ramp-picture"), ("role", "img"),
        ("viewBox", "0 0 \(coordinate(Self.width)) \(coordinate(height))"),
        ("aria-labelledby", "\(id)-title \(id)-text"), ("focusable", "false"),
      ]
    ) { svg in
      svg.text("title", [("id", "\(id)-title")], title)
      svg.text("desc", [("id", "\(id)-text")], description)
      drawIllustration(&svg)
      drawLevels(&svg)
      drawWays(&svg)
      for (index, step) in steps.enumerated() { draw(step, at: index, &svg) }
    }
    return svg.bytes
  }

  // MARK: - Places

  private static func level(of reach: Cycle.Reach) -> Int {
    Cycle.Reach.allCases.firstIndex(of: reach) ?? 0
  }

  private func x(_ index: Int) -> Double {
    let room = Self.width - Self.left - 24
    return Self.left + room * (Double(index) + 0.5) / Double(max(1, steps.count))
  }

  private func y(_ reach: Cycle.Reach) -> Double {
    top + (Double(levels.count - Self.level(of: reach)) - 0.5) * Self.rowHeight
  }

  // MARK: - Parts

  private func drawIllustration(_ svg: inout Markup) {
    guard let illustration else { return }
    let width = Double(illustration.count) * 9 + 14
    svg.element(
      "rect",
      [
        ("class", "chart-stamp"), ("x", "2"), ("y", "1"), ("width", coordinate(width)),
        ("height", "22"), ("rx", "3"),
      ])
    svg.text(
      "text",
      [
        ("class", "chart-stamp-text"), ("x", coordinate(2 + width / 2)), ("y", "17"),
        ("text-anchor", "middle"), ("font-size", "14"),
      ], illustration)
  }

  private func drawLevels(_ svg: inout Markup) {
    for level in levels {
      let y = y(level)
      svg.element(
        "path",
        [
          ("class", "chart-grid"),
          (
            "d",
            "M\(coordinate(Self.left - 8)) \(coordinate(y))H\(coordinate(Self.width - 4))"
          ),
        ])
      svg.text(
        "text",
        [
          ("class", "chart-label"), ("x", coordinate(Self.left - 16)), ("y", coordinate(y + 5)),
          ("text-anchor", "end"), ("font-size", "14"),
        ], level.label)
    }
  }

  /// Lines from each test to the one that builds on it.
  private func drawWays(_ svg: inout Markup) {
    for (index, step) in steps.enumerated() {
      guard let previous = step.previous else { continue }
      let (fromX, fromY) = (x(previous), y(steps[previous].reach))
      svg.element(
        "path",
        [
          ("class", "ramp-way"),
          (
            "d",
            "M\(coordinate(fromX)) \(coordinate(fromY))L\(coordinate(x(index))) \(coordinate(y(step.reach)))"
          ),
        ])
    }
  }

  private func draw(_ step: Step, at index: Int, _ svg: inout Markup) {
    let (x, y) = (x(index), y(step.reach))
    var name = "ramp-step ramp-\(step.decision?.rawValue ?? "open")"
    if step.isCurrent { name += " ramp-current" }
    svg.element(
      "circle",
      [
        ("class", name), ("cx", coordinate(x)), ("cy", coordinate(y)),
        ("r", coordinate(Self.radius)),
      ])
    svg.text(
      "text",
      [
        ("class", "ramp-number"), ("x", coordinate(x)), ("y", coordinate(y + 5.5)),
        ("text-anchor", "middle"), ("font-size", "16"),
      ], String(step.number))
    svg.text(
      "text",
      [
        ("class", "chart-label ramp-decision"), ("x", coordinate(x + Self.radius + 5)),
        ("y", coordinate(y + 20)), ("font-size", "13"),
      ], step.decision?.rawValue.capitalizedFirst ?? "Open")
  }
}

extension Cycle.Reach {
  /// The level for readers.
  var label: String {
    switch self {
    case .one: "Once, with a few"
    case .group: "One group"
    case .program: "One program"
    case .programs: "Several programs"
    }
  }
}
