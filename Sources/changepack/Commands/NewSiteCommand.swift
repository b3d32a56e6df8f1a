import ArgumentParser
import Site

struct NewSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Make a small site of your own to start from.")

  @Argument(
    help: "The folder to make; it may be there already if it is empty.", completion: .directory)
  var folder: String

  @Option(help: "What the site is called.")
  var title: String?

  func run() throws {
    do {
      guard try SiteScaffold.make(in: folder, title: try name()) else {
        throw ValidationError("\(folder) is not empty. Choose a new folder, or empty it first.")
      }
    } catch {
      throw CommandFailure.ending(error)
    }
    print("Made a small site in \(folder).")
    print("To see it in your browser, type these two lines:")
    print("  cd \(quoted(folder))")
    print("  changepack serve --open")
  }

  private func name() throws -> String {
    let words =
      try title ?? Question.askIfAnswered("What is the site called?") ?? SiteScaffold.title
    let name = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { throw ValidationError("A title has letters in it.") }
    return name
  }

  private func quoted(_ path: String) -> String {
    path.allSatisfy { $0.isLetter || $0.isNumber || "/._-~".contains($0) } ? path : "'\(path)'"
  }
}
