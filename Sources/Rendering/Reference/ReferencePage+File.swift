import Model

extension ReferencePage {
  /// What a sort of file is for, where it lies, its fields, and an example.
  ///
  /// `namesake` is whether a template has the same name; the fields that every entry has can be left out.
  static func file(
    _ file: AuthoredFile, namesake: Bool = false, withCommonFields: Bool = true
  ) -> ReferencePage {
    var blocks: [Block] = [.text(file.summary), .text(file.whereItLies)]
    if namesake {
      blocks.append(
        .text("There is a template of the same name: `changepack explain \(file.name).mustache`."))
    }
    if !file.ownFields.fields.isEmpty {
      let title = file.commonFields.fields.isEmpty ? "Fields" : "Fields of its own"
      blocks += [.heading(title), .fields(file.ownFields.fields.map(Field.init))]
    }
    if withCommonFields, !file.commonFields.fields.isEmpty {
      blocks += [.heading(commonTitle), .fields(file.commonFields.fields.map(Field.init))]
    }
    blocks += [.heading("A whole file"), .sample(file.exampleFileLines)]
    return ReferencePage(title: "\(file.name): \(file.label)", blocks: blocks)
  }

  private static let commonTitle = "Fields that every entry has"

  /// The fields that every entry has, whatever its kind.
  static var commonFields: ReferencePage {
    ReferencePage(title: commonTitle, blocks: [.fields(CommonFields.fields.fields.map(Field.init))])
  }
}

extension AuthoredFile {
  /// Where it lies, in one or two sentences.
  var whereItLies: String {
    let place = "It lies at `\(pattern)`."
    guard case .entry(let kind) = self else { return place }
    switch kind {
    case .page:
      return place + " `<slug>` becomes its address; the front page lies at `Content/index.md`."
    case .package, .dimension:
      return place + " `<slug>` becomes its address, and its folder holds what belongs to it."
    case .guide, .resource, .idea:
      return place + " `<folder>` is the folder of its package, `<slug>` becomes its address."
    case .standard:
      return place + " `<folder>` is the folder of its dimension; its code becomes its address."
    case .aim, .problem: return place + " A site has one."
    case .driver, .cause, .measure, .cycle, .program, .story:
      return place + " `<slug>` becomes its address."
    case .voice, .term:
      return place + " `<slug>` is the name by which other entries refer to it."
    }
  }

  /// The lines of a whole file.
  var exampleFileLines: [String] {
    example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }
}

extension ReferencePage.Field {
  init(_ field: any FieldDeclaration) {
    self.init(
      name: field.name, isRequired: field.isRequired, words: field.type.words,
      summary: field.summary, sample: field.exampleLines,
      choices: field.type.choices.map { ReferencePage.Row(name: $0.word, text: $0.meaning) },
      fields: field.type.fields.map(Self.init))
  }
}
