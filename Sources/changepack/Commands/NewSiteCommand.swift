import ArgumentParser
import Site

struct NewSiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Make a small site of your own to start from.")

  @Argument(help: "The folder to make; it may be there already if it is empty.", completion: .directory)
  var folder: String

  @Option(help: "What the site is called.")
  var title: String?

  func run() async throws {}
}
