import Diagnostics
import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SiteStream {
  /// Whether pages show photographs that would be smaller if there were the tools to make them so.
  package func hasPictures(beyond tools: PrintTools?) -> Bool {
    tools?.makesPictures != true && !(draft?.photographs.isEmpty ?? true)
  }

  /// Makes smaller editions of the pictures that pages show, as far as they aren't kept from an earlier build.
  ///
  /// A picture that can't be made smaller is reported.
  package mutating func makePictures(with shop: PrintShop) async {
    guard let draft, let tools = shop.tools, tools.makesPictures, !draft.photographs.isEmpty
    else { return }
    do throws(SiteError) {
      var cache = try PrintCache(path: shop.pictureFolder)
      let orders = draft.photographs.flatMap { PictureOrder.orders(for: $0, tools) }
      var made: [PrintCache.Document?] = []
      for order in orders { made.append(try cache.document(from: order.origin)?.document) }
      let missing = orders.indices.filter { made[$0] == nil }
      if !missing.isEmpty {
        let new = try await make(missing.map { orders[$0] }, shop, tools, in: &cache)
        for (number, document) in zip(missing, new) { made[number] = document }
      }
      show(orders, made, in: cache)
      try cache.trim(besides: Set(made.compactMap(\.self)))
    } catch {
      diagnostics.report(
        .pictureUnreadable, "The pictures could not be made smaller", at: nil, help: "\(error).")
    }
  }

  /// Has a program carry out orders; nil for those that can't be.
  private mutating func make(
    _ orders: [PictureOrder], _ shop: PrintShop, _ tools: PrintTools, in cache: inout PrintCache
  ) async throws(SiteError) -> [PrintCache.Document?] {
    let script = try cache.place(
      WorkerFiles.all, in: "worker-\(PrintEngine.worker.hexadecimal)")
    let names = orders.indices.map { "new-\(getpid())-\($0)" }
    var input: [UInt8] = []
    for (order, name) in zip(orders, names) {
      input += order.request(in: shop.siteFolder, writingTo: "\(cache.path)/\(name)")
    }
    let python = ExternalProgram(name: "env", address: "https://www.gnu.org/software/coreutils/")
    let outcome = try await python.run(
      ["\(tools.folder)/bin/python3", "-E", "-s", "\(script)/pictures.py"], input: input)
    var answers = outcome.text.split(separator: "\n").map(String.init)
    answers += Array(repeating: "failed", count: max(0, orders.count - answers.count))
    var made: [PrintCache.Document?] = []
    for ((order, name), answer) in zip(zip(orders, names), answers) {
      made.append(try keep(order, name, answer, in: &cache))
    }
    return made
  }

  private mutating func keep(
    _ order: PictureOrder, _ name: String, _ answer: String, in cache: inout PrintCache
  ) throws(SiteError) -> PrintCache.Document? {
    guard answer == "made", let bytes = try cache.newBytes(name), !bytes.isEmpty else {
      try cache.discard(name)
      // Each picture is reported once.
      if answer != "kept", !order.isForWeb {
        diagnostics.report(
          .pictureUnreadable, "“\(order.asset.name)” is damaged",
          at: SourceRange(path: order.asset.path, bytes: 0..<0),
          help: "Open it in a program for pictures and save it again.")
      }
      return nil
    }
    return try cache.keep(
      name, ContentHash(of: bytes), pageCount: 0, from: order.origin, suffix: order.suffix)
  }

  /// Has the pages show what was made.
  private mutating func show(
    _ orders: [PictureOrder], _ made: [PrintCache.Document?], in cache: PrintCache
  ) {
    guard let draft else { return }
    var originals: [String: PrintCache.Document] = [:]
    var editions: [(path: String, document: PrintCache.Document)] = []
    var widths: [String: [PictureEdition]] = [:]
    for case (let order, let document?) in zip(orders, made) {
      guard order.isForWeb else {
        originals[order.asset.path] = document
        continue
      }
      let edition = PictureEdition(width: order.width)
      editions.append(
        (draft.assets.route(of: edition, of: order.asset).outputPath, document))
      widths[order.asset.path, default: []].append(edition)
    }
    self.draft?.show(
      KeptPictures(in: cache, originals: originals, editions: editions), withEditions: widths)
  }
}
