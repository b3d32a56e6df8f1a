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
    var build = try await console.build()
    guard build.result.succeeded(strict: options.strict) else {
      console.report(build, closing: "nothing written")
      return try console.judge(build.result)
    }
    let folder = output ?? options.site + "/Output"
    let summary = try console.write(&build.result, to: folder)
    console.report(build, closing: summary)
    try console.judge(build.result)
  }
}
