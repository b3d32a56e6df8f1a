/// The site as it is now, and the pages that are open and want to know when it changes.
actor LiveSite {
  /// What is shown now.
  private(set) var state = PreviewState()

  private var pages: [Int: OpenPage] = [:]
  private var pagesEver = 0

  /// A page that is open in a browser.
  private struct OpenPage {
    let path: String
    let events: AsyncStream<PageEvent>.Continuation
  }

  /// Shows something else from now on.
  func show(_ next: PreviewState) {
    let last = state
    state = next
    for page in pages.values {
      if let event = next.event(for: page.path, after: last) { page.events.yield(event) }
      if next.problems != last.problems { page.events.yield(Self.judgement(next)) }
    }
  }

  /// What happens to an open page from now on; the first event says how things are.
  ///
  /// `version` is what the browser has, which may no longer be the newest.
  func events(for path: String, version: String) -> AsyncStream<PageEvent> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: PageEvent.self, bufferingPolicy: .bufferingNewest(32))
    pagesEver += 1
    let number = pagesEver
    pages[number] = OpenPage(path: path, events: continuation)
    continuation.onTermination = { _ in Task { await self.close(number) } }
    if version != state.version(of: path) { continuation.yield(.reload) }
    continuation.yield(Self.judgement(state))
    return stream
  }

  /// Lets connections show that they are still there.
  func beat() {
    for page in pages.values { page.events.yield(.beat) }
  }

  private func close(_ number: Int) {
    pages[number] = nil
  }

  private static func judgement(_ state: PreviewState) -> PageEvent {
    state.problems.map { .problems($0) } ?? .sound
  }
}
