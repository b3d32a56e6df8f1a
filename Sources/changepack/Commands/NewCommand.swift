import ArgumentParser
import Diagnostics
import Model
import Site

struct NewCommand: AsyncParsableCommand {
  /// The word for a whole site, beside those for the kinds of entries.
  static let siteWord = "site"
  /// Everything that can be made.
  static let words = ContentKind.allCases.map(\.rawValue) + [siteWord]

  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a new entry, such as a planning guide, or a new site.",
    usage: "changepack new [<kind>] [<title>] [options]",
    discussion: """
      The new file explains each of its fields and is a draft until you say otherwise. Nothing that is there is ever \
      changed. On a terminal you are asked for what is missing.

      Examples:
        changepack new package "Mentor matching"
        changepack new guide --in mentor-matching "First meeting"
        changepack new site my-network
      """)

  @Argument(
    help: "What to make: \(words.joined(separator: ", ")).", completion: .list(words))
  var kind: String?

  @Argument(
    help: "What it is called, in quotes; for a site, the folder to make.", completion: .directory)
  var title: String?

  @Option(name: .customLong("in"), help: "The folder of the package or dimension it belongs to.")
  var folder: String?

  @Option(help: "The name of its file and its address, instead of one made from the title.")
  var name: String?

  @Option(help: "The code of a standard or dimension, instead of the next free one.")
  var code: String?

  @Option(
    parsing: .upToNextOption, help: "The standards it serves, by their codes: --standards 2.1 3.2")
  var standards: [String] = []

  @Option(name: .customLong("title"), help: "What a new site is called.")
  var siteTitle: String?

  @Option(help: "The folder that holds Content.", completion: .directory)
  var site = "."

  func run() async throws {
    do {
      let word = try kind ?? Self.askWhatToMake()
      guard word != Self.siteWord else { return try NewSite(self).make() }
      guard let kind = ContentKind(rawValue: word) else { throw Self.unknown(word) }
      try await NewEntry(self, kind).make()
    } catch {
      throw CommandFailure.ending(error)
    }
  }

  private static func askWhatToMake() throws -> String {
    let entries = ContentKind.allCases.map { "\($0.type.label): \($0.type.summary)" }
    let number = try Question.choose(
      "What do you want to make?",
      among: entries + ["Site: A small site of your own, with everything to start from."],
      orElse: "Say what to make: \(words.joined(separator: ", ")).")
    return words[number]
  }

  private static func unknown(_ word: String) -> ValidationError {
    let hint =
      Suggestion.didYouMean(word, in: words) ?? "Choose one of: \(words.joined(separator: ", "))."
    return ValidationError("“\(word)” is nothing that can be made. \(hint)")
  }
}
