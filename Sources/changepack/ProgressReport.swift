import Site

/// Tells people how far a build is once it has taken a second, and afterwards how long its stages took.
final class ProgressReport {
  /// The stages as people read them: those of a build, and what comes before them.
  enum Stage: String {
    case list, compare, read, link, check, plan, print, pack, write, index

    var doing: String {
      switch self {
      case .list: "Looking for files"
      case .compare: "Looking for changes"
      case .read: "Reading"
      case .link: "Following links"
      case .check, .plan: "Checking"
      case .print: "Making documents"
      case .pack: "Packing kits"
      case .write: "Writing"
      case .index: "Making the search"
      }
    }
  }

  private let showsTimings: Bool
  private let isWatched: Bool
  private let start = ContinuousClock.now
  private var stage: (stage: Stage, items: Int, start: ContinuousClock.Instant)?
  private var shown: ContinuousClock.Instant?
  private var isLineShown = false

  init(showsTimings: Bool, isWatched: Bool) {
    self.showsTimings = showsTimings
    self.isWatched = isWatched
  }

  var observer: BuildObserver {
    BuildObserver(
      didBegin: { stage, items in self.begin(Stage(rawValue: stage.rawValue) ?? .check, items) },
      didAdvance: { self.advance(to: $0) })
  }

  func begin(_ stage: Stage, _ items: Int) {
    end()
    self.stage = (stage, items, ContinuousClock.now)
    advance(to: 0)
  }

  /// Ends the stage that has begun.
  func end() {
    guard let stage else { return }
    self.stage = nil
    guard showsTimings else { return }
    clear()
    let name = stage.stage.rawValue
    let blanks = String(repeating: " ", count: max(1, 8 - name.count))
    StandardError.write("\(name)\(blanks)\((ContinuousClock.now - stage.start).inWords)\n")
  }

  /// Ends the stage that has begun, and says something about it beside the timings.
  func note(_ line: String) {
    end()
    guard showsTimings else { return }
    StandardError.write("\(line)\n")
  }

  /// Takes the line away that says how far the build is.
  func clear() {
    guard isLineShown else { return }
    StandardError.write("\r\u{1B}[K")
    isLineShown = false
  }

  private func advance(to items: Int) {
    // Asking for the time takes longer than most items.
    guard isWatched, let stage, items % 32 == 0 || stage.stage == .print else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), shown.map({ now - $0 > .milliseconds(100) }) ?? true else {
      return
    }
    shown = now
    isLineShown = true
    let count = stage.items > 0 ? " \(items) of \(stage.items)" : ""
    StandardError.write("\r\u{1B}[K\(stage.stage.doing)\(count)")
  }
}

extension Duration {
  /// 87 ms; 2.3 s.
  var inWords: String {
    let milliseconds = Int(self / .milliseconds(1))
    return milliseconds < 1000
      ? "\(milliseconds) ms" : "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}
