import ArgumentParser
import Diagnostics
import Model
import Rendering
import Site

struct NewEntryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entry", abstract: "Make a new entry, such as a planning guide.",
    usage: "changepack new <kind> [<title>] [options]")

  @Argument(
    help: "What to make: \(ContentKind.allCases.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(ContentKind.allCases.map(\.rawValue)))
  var kind: String

  @Argument(help: "What it is called, in quotes.")
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

  @Option(help: "The folder that holds Content.", completion: .directory)
  var site = "."

  func run() async throws {
    do {
      guard let kind = ContentKind(rawValue: kind) else { throw Self.unknown(kind) }
      let outline = try await SiteOutline.read(siteFolder: site)
      guard outline.isSite else {
        throw ValidationError(
          "There is no site in \(site == "." ? "this folder" : site). Make one first: changepack new site NAME"
        )
      }
      try await make(kind, in: outline)
    } catch {
      throw CommandFailure.ending(error)
    }
  }

  private func make(_ kind: ContentKind, in outline: SiteOutline) async throws {
    let choice = NewEntryChoices(self, kind, outline)
    let title = try choice.title()
    let owner = try choice.owner()
    let code = try choice.code(in: owner)
    let scaffold = EntryScaffold(
      kind,
      .init(
        title: title, code: code, standards: try choice.servedStandards(), today: Today.text))
    let path = kind.type.location.path(
      folder: owner?.folder, slug: try choice.fileName(for: title, code: code))
    if let twin = try NewFiles.twin(of: path, in: site) {
      throw ValidationError("There is already \(twin). Choose another name with --name.")
    }
    let file = SourceFile(path: path, text: scaffold.text)
    if let fault = try await outline.faults(of: file).first(where: { $0.severity == .error }) {
      throw ValidationError(
        "The new file would not be in order: \(fault.message). Choose another name with --name.")
    }
    try NewFiles.make([RenderedFile(path: path, bytes: file.bytes)], in: site)
    report(kind, path, owner)
  }

  private func report(_ kind: ContentKind, _ path: String, _ owner: SiteOutline.Owner?) {
    let prefix = site == "." ? "" : site.hasSuffix("/") ? site : site + "/"
    print("Made \(prefix)\(path)")
    print("It is a draft. Open it in an editor and write where it says “(to write)”.")
    if kind == .package {
      let folder = path.split(separator: "/").dropLast().last ?? ""
      print("Then add a first change idea and a first planning guide:")
      print("  changepack new idea --in \(folder)")
      print("  changepack new guide --in \(folder)")
    }
    print("To see it while you write: changepack serve")
  }

  private static func unknown(_ kind: String) -> ValidationError {
    let kinds = ContentKind.allCases.map(\.rawValue) + ["site"]
    let hint =
      Suggestion.didYouMean(kind, in: kinds) ?? "Choose one of: \(kinds.joined(separator: ", "))."
    return ValidationError("“\(kind)” is nothing that can be made. \(hint)")
  }
}
