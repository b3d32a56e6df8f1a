import Rendering

/// Answers requests from the site that is in memory; nothing else can be had here.
struct FrontDesk: Sendable {
  /// What a client gets.
  enum Answer: Sendable {
    /// All of it at once.
    case response(Response)
    /// News of a page for as long as it is open.
    case events(AsyncStream<PageEvent>)
  }

  let gate: RequestGuard
  let live: LiveSite

  /// Answers a request that arrived at an address of this computer.
  func answer(_ head: RequestHead, reachedAt localAddress: String) async -> Answer {
    do {
      try gate.check(head, reachedAt: localAddress)
      let path = try RequestPath(head.target)
      if path.text == PreviewFiles.events { return try await events(path, head) }
      if let file = PreviewFiles.file(at: path.text) {
        return .response(Response(file: path.text, bytes: Array(file.text.utf8), to: head))
      }
      return .response(Self.response(to: head, path, in: await live.state))
    } catch {
      return .response(error.response)
    }
  }

  private func events(_ path: RequestPath, _ head: RequestHead) async throws(Refusal) -> Answer {
    guard let page = path.value("page"), let version = path.value("version"), head.method == "GET"
    else { throw .path }
    let shown = try RequestPath(page.isEmpty ? "/" : page).text
    return .events(await live.events(for: shown, version: version))
  }

  /// The answer to a request for a part of the site.
  static func response(
    to head: RequestHead, _ path: RequestPath, in state: PreviewState
  ) -> Response {
    guard let site = state.site else { return problemPage(state, head) }
    switch site.place(at: path.text) {
    case .redirect(let address): return redirect(to: address, path.query)
    case .nothing: return missing(path, head, in: state, site)
    case .file(let number):
      let file = site.files[number]
      guard file.path.hasSuffix(".html") else {
        return Response(file: file.path, bytes: file.bytes, to: head)
      }
      let injection = PageInjection(
        version: state.version(of: path.text), source: site.source(ofFile: number))
      return Response(file: file.path, bytes: injection.added(to: file.bytes), to: head)
    }
  }

  private static func redirect(to address: String, _ query: String?) -> Response {
    var response = Response(.temporaryRedirect, text: "The page is at \(address)\n")
    response.headers += [
      ("Location", address + (query.map { "?\($0)" } ?? "")), ("Cache-Control", "no-store"),
    ]
    return response
  }

  private static func missing(
    _ path: RequestPath, _ head: RequestHead, in state: PreviewState, _ site: PreviewSite
  ) -> Response {
    guard case .file(let number) = site.place(at: site.address.basePath + "404.html") else {
      return Response(.notFound, text: "There is no such page.\n")
    }
    let near = site.nearest(to: path.text)
    let page = PageInjection.addingNearest(near, to: site.files[number].bytes)
    let injection = PageInjection(
      version: state.version(of: path.text), source: site.source(ofFile: number))
    return Response(.notFound, file: "404.html", bytes: injection.added(to: page), to: head)
  }

  private static func problemPage(_ state: PreviewState, _ head: RequestHead) -> Response {
    let page = Array(ProblemPage.html(state.problems ?? "").utf8)
    let injection = PageInjection(version: "none", source: nil)
    var response = Response(
      .unavailable, file: "index.html", bytes: injection.added(to: page), to: head)
    response.headers.append(("Cache-Control", "no-store"))
    return response
  }
}
