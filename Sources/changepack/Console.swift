import ArgumentParser
import Diagnostics
import Rendering
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a build for a person or a machine at the other end of standard error.
struct Console {
  private let request: BuildRequest
  private let start = ContinuousClock.now
  private let progress: ProgressReport

  init(_ request: BuildRequest) {
    self.request = request
    let isText = request.reporting.format == .text
    progress = ProgressReport(
      showsTimings: request.reporting.timings && isText,
      isWatched: isText && StandardError.isTerminal)
  }

  /// Looks for what documents are made with.
  func findTools(_ options: DocumentOptions) throws -> PrintShop {
    let folder = options.tools ?? "\(request.site)/\(PrintTools.usualFolder)"
    let tools = try environment { () throws(SiteError) in try PrintTools.find(in: folder) }
    return PrintShop(siteFolder: request.site, tools: tools)
  }

  /// Whether the folder holds just what a build would make; says so, as a build would, if it does.
  func reportIfUnchanged(in folder: String, with shop: PrintShop) async throws -> Bool {
    do {
      var bag = DiagnosticBag()
      var sources: SourceTree?
      let unchanged = try await OutputFolder(path: folder, siteFolder: request.site)
        .unchangedSite { () throws(SiteError) in
          progress.begin(.list, 0)
          let found = try SourceTree.read(siteFolder: request.site, into: &bag)
          sources = found
          progress.begin(.compare, 0)
          return bag.isEmpty ? try await found.fingerprint(request.options(with: shop)) : nil
        }
      // A site that was built with warnings is for a strict build to refuse.
      guard let sources, let unchanged, !(request.isStrict && unchanged.remarks.hasErrorsOrWarnings)
      else { return false }
      close(
        try locate(unchanged.remarks, in: sources), pageCount: unchanged.pageCount,
        closing: "0 files written, \(unchanged.fileCount) unchanged, 0 removed")
      return true
    } catch {
      throw stop(error)
    }
  }

  /// Reads, links and judges the site; a disk that says no ends the command.
  ///
  /// To be written, it needs a folder in which its pages can wait.
  func prepare(
    with shop: PrintShop? = nil, waitingIn folder: String?
  ) async throws -> (sources: SourceTree, site: SiteStream) {
    var bag = DiagnosticBag()
    progress.begin(.list, 0)
    let sources = try environment { () throws(SiteError) in
      try SourceTree.read(siteFolder: request.site, into: &bag)
    }
    // Without a Content folder there is nothing to build, and nothing more to say.
    guard !bag.diagnostics.contains(where: { $0.id == .siteMissing }) else {
      return (sources, SiteStream(diagnostics: bag))
    }
    var site: SiteStream
    do {
      site = try await SiteStream.prepare(
        sources, request.options(with: shop), waitingIn: folder, progress.observer)
    } catch {
      throw stop(error)
    }
    bag.merge(site.diagnostics)
    site.diagnostics = bag
    return (sources, site)
  }

  /// Makes the pictures of the site smaller and the documents that can be downloaded from it, has it offer a search, and
  /// says what can't be made for want of tools.
  func makeDocuments(
    of site: inout SiteStream, with shop: PrintShop, areRequired: Bool
  ) async throws {
    let lacking = site.parts(beyond: shop.tools)
    if !lacking.isEmpty {
      let parts = Words.list(lacking)
      let absence = "the tools for that are not installed; “make site” installs them"
      guard !areRequired else {
        write("Error: Can't make \(parts) because \(absence)\n")
        throw ExitCode(74)
      }
      say("The site has no \(parts), because \(absence).")
    }
    if site.hasPictures(beyond: shop.tools) {
      say(
        "Pictures are passed on as they are, because the tools to make them smaller are not installed."
      )
    }
    await site.makePictures(with: shop)
    await site.makeDocuments(with: shop, progress.observer)
    site.offerSearch(with: shop)
  }

  /// Brings to an end what an interrupted build has begun in the output folder.
  func recover(_ folder: String) throws {
    let recovery = try environment { () throws(SiteError) in
      try OutputFolder(path: folder, siteFolder: request.site).recover(
        announceWait: { _ in sayThatWeWait(for: folder) })
    }
    switch recovery {
    case .nothing: break
    case .calledOff: say("Cleared away what an interrupted build had left in \(folder).")
    case .completed: say("Finished an interrupted build in \(folder).")
    }
  }

  private func sayThatWeWait(for folder: String) {
    say("Another build is writing to \(folder); waiting for it.")
  }

  /// Writes the site and says what changed.
  func write(_ site: inout SiteStream, to folder: String) async throws -> String {
    var bag = DiagnosticBag()
    let summary: CommitSummary?
    do {
      var writing = site
      summary = try await OutputFolder(path: folder, siteFolder: request.site).commit(
        into: &bag, announceWait: { _ in sayThatWeWait(for: folder) }
      ) { put throws(SiteError) in
        let weights = try await writing.forEachFile(progress.observer, put)
        if let weights { weigh(weights, of: &writing) }
        return writing.succeeded(strict: request.isStrict)
          ? .place(from: writing.origin) : .callOff
      }
      site = writing
    } catch {
      throw stop(error)
    }
    site.diagnostics.merge(bag)
    guard let summary else { return "nothing was written" }
    if !summary.overwrittenByHand.isEmpty {
      say("Replaced \(summary.overwrittenByHand.count) generated files that were edited by hand.")
    }
    return """
      \(summary.written.count) files written, \(summary.unchanged) unchanged, \
      \(summary.removed.count) removed
      """
  }

  /// Judges how heavy the pages are, and names the heaviest to whoever asks for timings.
  private func weigh(_ weights: PageWeights, of site: inout SiteStream) {
    site.report(weights)
    guard let (weight, page) = weights.heaviest else { return }
    progress.note(
      "heaviest page: \(weights.address(ofPage: page)), \(PageWeight.words(weight.total)) (\(weight.parts))"
    )
  }

  /// Prints the problems, and for people a closing line.
  func report(_ build: (sources: SourceTree, site: SiteStream), closing: String) throws {
    let report = try environment { () throws(SiteError) in
      try locate(build.site.diagnostics, in: build.sources)
    }
    close(report, pageCount: build.site.pageCount, closing: closing)
  }

  private func locate(
    _ bag: DiagnosticBag, in sources: SourceTree
  ) throws(SiteError) -> DiagnosticReport {
    let files = try sources.files(named: bag)
    return DiagnosticReport(bag, folder: request.place.folderPrefix, sources: { files[$0] })
  }

  private func close(_ report: DiagnosticReport, pageCount: Int, closing: String) {
    progress.end()
    let text = request.reporting.format.formatter(text: StandardError.formatter).format(report)
    if !text.isEmpty { write(text.hasSuffix("\n") ? text : text + "\n") }
    let time = (ContinuousClock.now - start).inWords
    say("\(report.summary). \(pageCount) pages, \(closing), \(time).")
  }

  /// Ends the process, with status 1 when the site may not be published, or lacks something that it has to have.
  ///
  /// It ends at once: to take the memory of a large site apart would take about as long as to read a tenth of it.
  func end(
    _ build: (sources: SourceTree, site: SiteStream), lacks isIncomplete: Bool = false
  ) -> Never {
    withExtendedLifetime(build) {
      let isFine = build.site.succeeded(strict: request.isStrict) && !isIncomplete
      exit(isFine ? EXIT_SUCCESS : EXIT_FAILURE)
    }
  }

  /// Turns a failure of the disk into a sentence and status 74.
  private func environment<Value>(_ work: () throws(SiteError) -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      throw stop(error)
    }
  }

  private func stop(_ error: SiteError) -> ExitCode {
    progress.clear()
    StandardError.fail("\(error)")
    return ExitCode(74)
  }

  /// Tells people something; the other formats are for machines, which read nothing but the report.
  private func say(_ line: String) {
    guard request.reporting.format == .text else { return }
    progress.clear()
    StandardError.say(line)
  }

  private func write(_ text: String) {
    progress.clear()
    StandardError.write(text)
  }
}
