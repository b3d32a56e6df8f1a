import Diagnostics
import Rendering
import Site

/// Builds the site again whenever its sources have changed, one build at a time.
struct Rebuilder {
  /// How long a disk that said no is left alone: at first only for a moment, because a file that is being written gives
  /// trouble that goes away by itself.
  private static let patience = (first: Duration.milliseconds(200), later: Duration.seconds(2))

  private let live: LiveSite
  private let options: BuildOptions
  private let folderPrefix: String
  private var sources: LiveSources
  private var builder = SiteBuilder()
  private var site: PreviewSite?
  /// Whether the builder has made a site that was not shown, so that what it says of changes is not what is seen.
  private var hasSkipped = false
  private var isBroken = false
  /// What the disk said last, and how often.
  private var trouble: (words: SiteError, count: Int)?
  /// The edits that the disk has kept from being shown.
  private var waiting: [SourceEdit] = []

  /// `folderPrefix` leads from where the reader of problems stands to the site's folder.
  init(siteFolder: String, folderPrefix: String, options: BuildOptions, live: LiveSite) {
    sources = LiveSources(siteFolder: siteFolder)
    self.folderPrefix = folderPrefix
    self.options = options
    self.live = live
  }

  /// Builds once, and then again after each batch of changes.
  mutating func run(
    _ collector: ChangeCollector, report: @Sendable (PreviewEvent) -> Void
  ) async {
    var batch = ChangeBatch(isEverything: true)
    repeat {
      do {
        try await build(batch, report)
        trouble = nil
      } catch {
        await keep(error, report)
        // What is wrong may end without a word, such as too many open files; so it is tried again.
        let pause = trouble?.count == 1 ? Self.patience.first : Self.patience.later
        Task {
          do { try await Task.sleep(for: pause) } catch { return }
          await collector.note(.everything)
        }
      }
      let tree = sources.tree
      guard let next = await collector.next(isKnown: { tree.holds($0) }) else { return }
      batch = next
    } while true
  }

  private mutating func build(
    _ batch: ChangeBatch, _ report: @Sendable (PreviewEvent) -> Void
  ) async throws(SiteError) {
    let start = ContinuousClock.now
    let edits = try sources.read(batch)
    waiting += edits ?? []
    // After a disk that said no, what it gives now may be what it gave before; it is to be shown again all the same.
    guard edits != nil || trouble != nil else { return }
    var bag = sources.problems
    var made: BuildResult?
    if !bag.diagnostics.contains(where: { $0.id == .siteMissing }) {
      let result = try await builder.build(sources.tree, options)
      bag.merge(result.diagnostics)
      made = result
    }
    let isFine = !bag.hasErrors
    if isFine, let made {
      site = hasSkipped ? PreviewSite(made) : site.map { $0.updated(by: made) } ?? PreviewSite(made)
      hasSkipped = false
    } else if let made, !made.files.isEmpty {
      hasSkipped = true
    }
    let tree = sources.tree
    let listed = DiagnosticReport(bag, folder: folderPrefix, sources: { tree.file(at: $0) })
    await live.show(
      PreviewState(site: site, problems: isFine ? nil : ProblemList(listed).html))
    report(
      .built(
        Rebuild(
          edits: waiting, outcome: isFine ? .shown : site == nil ? .nothing : .keptLast,
          wasBroken: isBroken, report: listed, pageCount: site?.pageCount ?? 0,
          madePages: isFine ? made?.madePages ?? 0 : 0,
          basePath: site?.address.basePath ?? "/", duration: ContinuousClock.now - start)))
    isBroken = !isFine
    waiting = []
  }

  /// Keeps what is shown when the disk says no, and tells of it once it has said so twice.
  private mutating func keep(
    _ words: SiteError, _ report: @Sendable (PreviewEvent) -> Void
  ) async {
    let count = trouble?.words == words ? (trouble?.count ?? 0) + 1 : 1
    trouble = (words, count)
    guard count == 2 else { return }
    isBroken = true
    await live.show(PreviewState(site: site, problems: ProblemList.html(of: words)))
    report(.trouble(words))
  }
}
