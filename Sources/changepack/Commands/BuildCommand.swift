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

  @OptionGroup var documents: DocumentOptions

  @Flag(
    name: [.customLong("require-documents"), .customLong("require-pdf")],
    help: "Fail when a document, a picture or the search can't be made, or for want of the tools.")
  var requiresDocuments = false

  func run() async throws {
    let console = Console(options.request)
    let folder = output ?? options.site + "/Output"
    let shop = try console.findTools(documents)
    // Whatever comes of this build, an earlier one that was killed must not leave half a site.
    try console.recover(folder)
    if !requiresDocuments || shop.tools?.makesEverything == true,
      try await console.reportIfUnchanged(in: folder, with: shop)
    {
      return
    }
    let scratch = OutputFolder(path: folder, siteFolder: options.site).nearestFolder
    var build = try await console.prepare(with: shop, waitingIn: scratch)
    guard build.site.succeeded(strict: options.strict) else {
      try console.report(build, closing: "nothing written")
      console.end(build)
    }
    try await console.makeDocuments(of: &build.site, with: shop, areRequired: requiresDocuments)
    let summary = try await console.write(&build.site, to: folder)
    try console.report(build, closing: summary)
    console.end(build, lacks: requiresDocuments && build.site.lacksDocuments)
  }
}
