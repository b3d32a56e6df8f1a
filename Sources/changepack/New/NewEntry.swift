import ArgumentParser
import Diagnostics
import Model
import Rendering
import Site

/// Makes a new entry in a site.
struct NewEntry {
  private let command: NewCommand
  private let kind: ContentKind

  init(_ command: NewCommand, _ kind: ContentKind) {
    self.command = command
    self.kind = kind
  }

  private var site: String { command.site }

  /// Makes the file, if it will be in order and none has its place.
  func make() async throws {
    guard command.siteTitle == nil else {
      throw ValidationError(
        "Write the title behind the kind: changepack new \(kind.rawValue) \"The title\"")
    }
    let outline = try await SiteOutline.read(siteFolder: site)
    guard outline.isSite else {
      let place = site == "." ? "this folder" : site
      throw ValidationError(
        "There is no site in \(place). Make one first: changepack new site my-network")
    }
    let choices = NewEntryChoices(command, kind, outline)
    let title = try choices.title()
    let owner = try choices.owner()
    let code = try choices.code(in: owner)
    let scaffold = EntryScaffold(
      kind,
      .init(
        title: title, code: code, standards: try choices.servedStandards(), today: Today.text))
    let path = kind.type.location.path(
      folder: owner?.folder, slug: try choices.fileName(for: title, code: code))
    try await write(scaffold.text, to: path, in: outline)
    report(path)
  }

  private func write(_ text: String, to path: String, in outline: SiteOutline) async throws {
    if let twin = try NewFiles.twin(of: path, in: site) {
      throw ValidationError("There is already \(twin). Choose another name with --name.")
    }
    let file = SourceFile(path: path, text: text)
    if let fault = try await outline.faults(of: file).first(where: { $0.severity == .error }) {
      throw ValidationError(
        "The new file would not be in order: \(fault.message). Choose another name with --name.")
    }
    try NewFiles.make([RenderedFile(path: path, bytes: file.bytes)], in: site)
  }

  private func report(_ path: String) {
    let prefix = site == "." ? "" : site.hasSuffix("/") ? site : site + "/"
    print("Made \(prefix)\(path)")
    let place = site == "." ? "" : " --site \(site)"
    print("It is a draft. Open it in an editor and write where it says “(to write)”.")
    if kind == .package {
      let folder = path.split(separator: "/").dropLast().last ?? ""
      print("Then add a first change idea and a first planning guide:")
      print("  changepack new idea --in \(folder)\(place)")
      print("  changepack new guide --in \(folder)\(place)")
    }
    print("To see it while you write: changepack serve\(place)")
  }
}
