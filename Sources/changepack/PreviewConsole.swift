import Diagnostics
import Site
import SitePreview
import Synchronization

/// Tells the author at the terminal what the preview does: one line for each change, and what is wrong.
final class PreviewConsole: Sendable {
  private struct State {
    /// Where the preview is; nil until it answers.
    var address: String?
    /// What was last said to be wrong.
    var problems = ""
    var isFirst = true
  }

  private let opensBrowser: Bool
  private let host: String?
  private let state = Mutex(State())

  init(opensBrowser: Bool, host: String?) {
    self.opensBrowser = opensBrowser
    self.host = host
  }

  func report(_ event: PreviewEvent) {
    switch event {
    case .ready(let address, let taken): sayReady(address, taken)
    case .looking(let reason):
      say("Looking for changes every now and then, because \(reason).")
    case .built(let rebuild): tell(rebuild)
    case .trouble(let error):
      StandardError.fail("\(error)")
      say("It is tried again and again. The page shows the last good site.")
    }
  }

  private func sayReady(_ address: String, _ taken: Int?) {
    if let taken { say("Port \(taken) is in use, so the preview has taken the next free one.") }
    if let host {
      say(
        "Warning: everybody who can reach \(host) can open this preview, drafts and all.")
    }
    say("The preview is at \(address)")
    say("It shows what you save. Press Ctrl-C to stop it.")
    if opensBrowser, !BrowserOpening.open(address) {
      say("No browser could be opened from here; open the address yourself.")
    }
  }

  private func tell(_ rebuild: Rebuild) {
    let problems = StandardError.formatter.format(rebuild.report)
    let (isFirst, isNews) = state.withLock { state in
      defer { (state.isFirst, state.problems) = (false, problems) }
      return (state.isFirst, problems != state.problems)
    }
    // What has been said once and is still true need not be said after each save.
    if isNews, !problems.isEmpty { StandardError.write("\n\(problems)\n") }
    say(RebuildLine(rebuild, isFirst: isFirst).text)
  }

  private func say(_ line: String) { StandardError.say(line) }
}
