import ArgumentParser
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make the site.")

  @OptionGroup var options: SiteOptions

  @Option(help: "Where the site is written, instead of Output in the site's folder.")
  var output: String?

  func run() async throws {
    let console = Console(options)
    let folder = output ?? options.site + "/Output"
    // Whatever comes of this build, an earlier one that was killed must not leave half a site.
    try console.recover(folder)
    var build = try await console.build()
    guard build.result.succeeded(strict: options.strict) else {
      try console.report(build, closing: "nothing written")
      return try console.judge(build.result)
    }
    let summary = try console.write(&build.result, to: folder)
    try console.report(build, closing: summary)
    try console.judge(build.result)
  }
}
