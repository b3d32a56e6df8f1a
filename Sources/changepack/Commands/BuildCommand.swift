import ArgumentParser
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make the site.")

  @OptionGroup var options: SiteOptions

  @Option(
    help: "Where the site is written, instead of Output in the site's folder.",
    completion: .directory)
  var output: String?

  func run() async throws {
    let console = Console(options.request)
    let folder = output ?? options.site + "/Output"
    // Whatever comes of this build, an earlier one that was killed must not leave half a site.
    try console.recover(folder)
    if try await console.reportIfUnchanged(in: folder) { return }
    let scratch = OutputFolder(path: folder, siteFolder: options.site).nearestFolder
    var build = try await console.prepare(waitingIn: scratch)
    guard build.site.succeeded(strict: options.strict) else {
      try console.report(build, closing: "nothing written")
      console.end(build)
    }
    let summary = try await console.write(&build.site, to: folder)
    try console.report(build, closing: summary)
    console.end(build)
  }
}
