import ArgumentParser
import Site

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report what is wrong, and write nothing.")

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let console = Console(options.request)
    let build = try await console.prepare(waitingIn: nil)
    try console.report(build, closing: "nothing written")
    console.end(build)
  }
}
