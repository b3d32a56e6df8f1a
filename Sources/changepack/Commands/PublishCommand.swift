import ArgumentParser
import Site
import SitePublishing

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Publish the site, after showing what changes.",
    discussion: """
      Where to is said once, under “publish” in site.yaml: a branch of a git repository, a folder, or a remote of rclone. \
      The site is built first, and only published when there is nothing to complain about. Files that somebody else has \
      put there stay as they are. Interrupted, it can be run again.
      """)

  @OptionGroup var place: SitePlace

  @Option(
    help: "Where the site is built, instead of Output in the site's folder.",
    completion: .directory)
  var output: String?

  @Flag(name: .customLong("no-build"), help: "Publish the last build as it is.")
  var skipsBuild = false

  @Flag(name: .customLong("dry-run"), help: "Show what would change, and change nothing.")
  var isRehearsal = false

  @Flag(name: .customLong("yes"), help: "Publish without asking.")
  var isAgreed = false

  @OptionGroup var documents: DocumentOptions

  @OptionGroup var reporting: ReportOptions

  func run() async throws {
    let console = Console(
      BuildRequest(place: place, includesDrafts: false, isStrict: true, reporting: reporting))
    let folder = output ?? place.site + "/Output"
    let site = try await build(in: folder, console)
    do {
      try await Publishing(self, site).run(from: folder)
    } catch {
      throw CommandFailure.ending(error)
    }
  }

  /// Builds the site, or only reads it when that is to be left out; ends the command when there is anything wrong.
  private func build(in folder: String, _ console: Console) async throws -> SiteStream {
    try console.recover(folder)
    guard !skipsBuild else {
      let known = try await console.prepare(waitingIn: nil)
      guard known.site.address == nil else { return known.site }
      try console.report(known, closing: "nothing published")
      console.end(known)
    }
    let scratch = OutputFolder(path: folder, siteFolder: place.site).nearestFolder
    let shop = try console.findTools(documents)
    var build = try await console.prepare(with: shop, waitingIn: scratch)
    guard build.site.succeeded(strict: true) else {
      try console.report(build, closing: "nothing published")
      console.end(build)
    }
    try await console.makeDocuments(of: &build.site, with: shop, areRequired: false)
    let summary = try await console.write(&build.site, to: folder)
    try console.report(build, closing: summary)
    if !build.site.succeeded(strict: true) { console.end(build) }
    return build.site
  }
}
