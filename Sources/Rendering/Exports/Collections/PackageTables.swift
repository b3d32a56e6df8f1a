import Model

/// The packages and what is in them.
extension DataTable {
  static let packages = DataTable(
    "packages", "Improvement packages",
    "One record for each improvement package: what it is for, who can use it and what is inside.",
    DataField<EntryRow<Package>>.identity() + [
      .optionalText("tagline", "The package in one line") { $1.content.tagline },
      .text("purpose", "What it is for") { $0.plainText($1.content.purpose, in: $1.number) },
      .text("audience", "Who should use it") { $0.plainText($1.content.audience, in: $1.number) },
      .text("problem", "The problem that it works on") {
        $0.plainText($1.content.problem, in: $1.number)
      },
      .texts("inside", "What programs do with it") {
        $0.plainTexts($1.content.inside, in: $1.number)
      },
      .texts("quickStart", "The first things to do, in order") { builder, row in
        builder.plainTexts(row.content.quickStart.map(\.action), in: row.number)
      },
      .optionalText("contact", "Whom to ask about it") { $1.content.contact },
      .number("ideas", "How many change ideas it has") {
        $0.graph.members(of: $1.number, kind: .idea).count
      },
      .number("guides", "How many planning guides it has") {
        $0.graph.members(of: $1.number, kind: .guide).count
      },
      .number("resources", "How many resources it has") {
        $0.graph.members(of: $1.number, kind: .resource).count
      },
      .standards { $0.standards },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.packages) {
      if case .package(let package) = $0 { package } else { nil }
    }
  }

  static let guides = DataTable(
    "guides", "Planning guides",
    "One record for each planning guide: who meets, for how long, in which steps and for which standards.",
    DataField<EntryRow<Guide>>.identity() + DataField.package() + [
      .text("purpose", "What it is for") { $0.plainText($1.content.purpose, in: $1.number) },
      .texts("who", "Who takes part, by role") { $1.content.who.map(\.role) },
      .optionalText("groupSize", "How many people it suits") { $1.content.groupSize },
      .text("when", "When to use it") { $1.content.when },
      .number("timeNeeded", "How long it takes, in minutes") { $1.content.timeNeeded },
      .texts("materials", "What one needs") { $0.plainTexts($1.content.materials, in: $1.number) },
      .texts("steps", "The titles of its steps, in order") { $1.content.steps.map(\.title) },
      .standards { $0.standards },
      .references("ideas", "The change ideas that it puts to work") {
        $0.dataReferences($1.content.ideas, in: $1.number)
      },
      .references("resources", "The resources that it uses") {
        $0.dataReferences($1.content.resources, in: $1.number)
      },
    ] + DataField.edition()
  ) { builder in
    builder.memberRows { if case .guide(let guide) = $0 { guide } else { nil } }
  }

  static let ideas = DataTable(
    "ideas", "Change ideas",
    "One record for each change idea, with the three labels of evidence, which are kept apart.",
    DataField<EntryRow<Idea>>.identity() + DataField.package() + [
      .text("change", "What changes, concretely") {
        $0.plainText($1.content.change, in: $1.number)
      },
      .optionalText("conditions", "For which students, and under what conditions") { builder, row in
        row.content.conditions.map { builder.plainText($0, in: row.number) }
      },
      .text("type", "What is altered", .words(of: Idea.Form.self)) { $1.content.form.rawValue },
      .text("testing", "How far it has been tested", .words(of: Idea.TestingStatus.self)) {
        $1.content.testing.rawValue
      },
      .text(
        "belief", "How sure the network is that it improves things",
        .words(of: Idea.DegreeOfBelief.self)
      ) { $1.content.belief.rawValue },
      .text(
        "external", "What outside studies say, by the tiers of the Every Student Succeeds Act",
        .words(of: Idea.ExternalEvidence.self)
      ) { $1.content.external.rawValue },
      .texts("evidence", "What is known, each with its source") { builder, row in
        row.content.evidence.map {
          "\(builder.plainText($0.finding, in: row.number)) (\($0.source))"
        }
      },
      .texts("cautions", "What to be careful about") {
        $0.plainTexts($1.content.cautions, in: $1.number)
      },
      .standards { $0.standards },
      .references("guides", "The planning guides that put it to work") {
        $0.dataReferences($1.content.guides, in: $1.number)
      },
    ] + DataField.edition()
  ) { builder in
    builder.memberRows { if case .idea(let idea) = $0 { idea } else { nil } }
  }

  static let resources = DataTable(
    "resources", "Resources",
    "One record for each template, calendar, survey or other thing to use as it is or to adapt.",
    DataField<EntryRow<Resource>>.identity() + DataField.package() + [
      .text("type", "What it is", .words(of: Resource.Form.self)) { $1.content.form.rawValue },
      .texts("for", "Who uses it") { $1.content.audiences.map(\.rawValue) },
      .text("use", "When and how to use it") { $1.content.use },
      .optionalNumber("timeNeeded", "How long it takes to use, in minutes") {
        $1.content.timeNeeded
      },
      .optionalText("link", "Where it is on the web, if it is not on this site", .address) {
        $1.content.url
      },
      .standards { $0.standards },
      .references("guides", "The planning guides that use it") {
        $0.dataReferences($1.content.guides, in: $1.number)
      },
    ] + DataField.edition()
  ) { builder in
    builder.memberRows { if case .resource(let resource) = $0 { resource } else { nil } }
  }
}

extension DataType {
  /// One of the words of a closed set.
  static func words<Word: ChoiceValue>(of type: Word.Type) -> DataType {
    .word(Word.allCases.map(\.rawValue))
  }
}
