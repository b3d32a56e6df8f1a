import ArgumentParser
import Site

/// Makes a small site to start from.
struct NewSite {
  private let command: NewCommand

  init(_ command: NewCommand) { self.command = command }

  /// Makes the site in a folder that is new or empty.
  func make() throws {
    guard command.folder == nil, command.name == nil, command.code == nil,
      command.standards.isEmpty
    else {
      throw ValidationError(
        "A site belongs to nothing, so leave out --in, --name, --code and --standards.")
    }
    let folder =
      try command.title
      ?? Question.ask(
        "Which folder is the site made in?",
        orElse: "A site needs a folder: changepack new site my-network")
    guard try SiteScaffold.make(in: folder, title: try name()) else {
      throw ValidationError("\(folder) is not empty. Choose a new folder, or empty it first.")
    }
    report(folder)
  }

  private func report(_ folder: String) {
    guard folder != "." else {
      print("Made a small site in this folder.")
      print("To see it in your browser, type: changepack serve --open")
      return
    }
    print("Made a small site in \(folder).")
    print("To see it in your browser, type these two lines:")
    print("  cd \(quoted(folder))")
    print("  changepack serve --open")
  }

  private func name() throws -> String {
    let words =
      try command.siteTitle ?? Question.askIfAnswered("What is the site called?")
      ?? SiteScaffold.title
    let name = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { throw ValidationError("A title has letters in it.") }
    return name
  }

  private func quoted(_ path: String) -> String {
    path.allSatisfy { $0.isLetter || $0.isNumber || "/._-~".contains($0) }
      ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
