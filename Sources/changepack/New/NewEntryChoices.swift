import ArgumentParser
import Diagnostics
import Model
import Site

/// What is to be known for a new entry: from the command line, or else from whoever sits at the terminal.
struct NewEntryChoices {
  private let command: NewCommand
  private let kind: ContentKind
  private let outline: SiteOutline
  private let label: String

  init(_ command: NewCommand, _ kind: ContentKind, _ outline: SiteOutline) {
    self.command = command
    self.kind = kind
    self.outline = outline
    label = kind.type.label.lowercased()
  }

  private var article: String { "aeiou".contains(label.prefix(1)) ? "An" : "A" }

  /// What the entry is called, on one line.
  func title() throws -> String {
    let words =
      if let title = command.title { title } else {
        try Question.ask(
          "What is the new \(label) called?",
          orElse: "\(article) \(label) needs a title: changepack new \(kind.rawValue) \"The title\""
        )
      }
    let title = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !title.isEmpty,
      title.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { throw ValidationError("A title has letters in it, and no invisible signs.") }
    return title
  }

  /// The package or dimension that the entry belongs to; nil for a kind that stands by itself.
  func owner() throws -> SiteOutline.Owner? {
    guard kind.type.location.isInFolder else {
      guard command.folder == nil else {
        throw ValidationError("\(article) \(label) stands by itself, so leave out --in.")
      }
      return nil
    }
    let sort = kind == .standard ? ContentKind.dimension : .package
    let owners = outline.owners(of: kind)
    let folders = owners.map(\.folder)
    if let folder = command.folder {
      if let owner = owners.first(where: { $0.folder == folder }) { return owner }
      let hint =
        Suggestion.didYouMean(folder, in: folders)
        ?? (folders.isEmpty ? "" : "There are: \(folders.joined(separator: ", ")).")
      throw ValidationError("There is no \(sort.rawValue) “\(folder)”. \(hint)")
    }
    guard !owners.isEmpty else {
      throw ValidationError(
        """
        \(article) \(label) belongs to a \(sort.rawValue), and there is none yet. Make one first: \
        changepack new \(sort.rawValue) "The title"
        """)
    }
    if owners.count == 1 { return owners[0] }
    let number = try Question.choose(
      "Which \(sort.rawValue) does it belong to?",
      among: owners.map { "\($0.title) (\($0.folder))" },
      orElse:
        "Say which \(sort.rawValue) it belongs to: --in \(folders.joined(separator: ", --in "))")
    return owners[number]
  }

  /// The code of a standard or a dimension; nil for other kinds.
  func code(in owner: SiteOutline.Owner?) throws -> String? {
    guard kind == .standard || kind == .dimension else {
      guard command.code == nil else {
        throw ValidationError("Only standards and dimensions have a code, so leave out --code.")
      }
      return nil
    }
    return command.code ?? outline.nextCode(in: owner)
  }

  /// The standards that the entry serves.
  func servedStandards() throws -> [EntryNames.Name] {
    let field = kind.type.fields.fields.first { $0.name == "standards" }
    guard let field else {
      guard command.standards.isEmpty else {
        throw ValidationError("\(article) \(label) names no standards, so leave out --standards.")
      }
      return []
    }
    let known = outline.standards
    if !command.standards.isEmpty { return try command.standards.map { try standard($0, known) } }
    guard field.isRequired else { return [] }
    guard !known.isEmpty else {
      throw ValidationError(
        """
        \(article) \(label) names the standards that it serves, and there are none yet. Make one first: \
        changepack new standard "The title"
        """)
    }
    let numbers = try Question.chooseSome(
      "Which standards does it serve?", among: known.map { "\($0.name)  \($0.title)" },
      orElse: """
        \(article) \(label) names the standards that it serves: --standards \(known[0].name), for example. \
        There are: \(known.map(\.name).joined(separator: ", "))
        """)
    return numbers.map { known[$0] }
  }

  private func standard(_ name: String, _ known: [EntryNames.Name]) throws -> EntryNames.Name {
    if let found = known.first(where: { $0.name == name }) { return found }
    let hint =
      Suggestion.didYouMean(name, in: known.map(\.name))
      ?? "There are: \(known.map(\.name).joined(separator: ", "))."
    throw ValidationError("There is no standard “\(name)”. \(hint)")
  }

  /// The name of the file without its ending, or of the folder.
  func fileName(for title: String, code: String?) throws -> String {
    if let name = command.name {
      guard EntryFileName.isFit(name) else {
        throw ValidationError(
          "--name takes small letters, digits and hyphens, such as first-meeting.")
      }
      return name
    }
    guard let name = EntryFileName.name(for: title) else {
      throw ValidationError(
        "No file name can be made from “\(title)”. Choose one with --name, such as --name first-meeting."
      )
    }
    return kind == .standard ? "\(code ?? "")-\(name)" : name
  }
}
