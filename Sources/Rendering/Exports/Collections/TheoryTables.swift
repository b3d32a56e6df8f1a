import Model

/// The theory of improvement, and the causes behind it.
extension DataTable {
  static let aims = DataTable(
    "aims", "Aim", "One record for the aim of the network.",
    DataField<EntryRow<Aim>>.identity() + [
      .text("statement", "The aim in one sentence") {
        $0.plainText($1.content.statement, in: $1.number)
      },
      .text("what", "What is to be different") { $1.content.what },
      .text("forWhom", "For whom") { $0.plainText($1.content.forWhom, in: $1.number) },
      .optionalText("baseline", "Where things stood at the start") { builder, row in
        row.content.baseline.map { builder.plainText($0, in: row.number) }
      },
      .text("target", "How much") { $1.content.target },
      .text("by", "By when") { "\($1.content.by)" },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.list(of: .aim)) { if case .aim(let aim) = $0 { aim } else { nil } }
  }

  static let drivers = DataTable(
    "drivers", "Drivers", "One record for each primary or secondary driver of the theory.",
    DataField<EntryRow<Driver>>.identity() + [
      .optionalText("code", "Its short code") { $1.content.code?.text },
      .text("level", "Primary or secondary", .words(of: Driver.Level.self)) {
        $1.content.level.rawValue
      },
      .text("definition", "What it means") {
        $0.plainText($1.content.definition, in: $1.number)
      },
      .optionalText("hypothesis", "Why it should move what lies above it") { builder, row in
        row.content.hypothesis.map { builder.plainText($0, in: row.number) }
      },
      .references("parents", "The aim or the drivers that it works on") {
        $0.dataReferences($1.content.parents, in: $1.number)
      },
      .references("causes", "The root causes that it answers") {
        $0.dataReferences($1.content.causes, in: $1.number)
      },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.list(of: .driver)) {
      if case .driver(let driver) = $0 { driver } else { nil }
    }
  }

  static let causes = DataTable(
    "causes", "Root causes", "One record for each cause behind the problem.",
    DataField<EntryRow<Cause>>.identity() + [
      .text("statement", "The cause") { $0.plainText($1.content.statement, in: $1.number) },
      .optionalText("category", "The bone of the fishbone that it lies on") {
        $1.content.category?.text
      },
      .references("parent", "The cause that it is a part of") {
        $0.dataReferences([$1.content.parent].compactMap { $0 }, in: $1.number)
      },
      .texts("sources", "Where that is known from") {
        $0.plainTexts($1.content.sources, in: $1.number)
      },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.list(of: .cause)) {
      if case .cause(let cause) = $0 { cause } else { nil }
    }
  }
}
