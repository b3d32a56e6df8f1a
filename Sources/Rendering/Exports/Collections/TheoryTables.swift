import Model

/// The theory of improvement, the causes behind it, and what was measured and tested.
extension DataTable {
  static let aims = DataTable(
    "aims", "Aim", "One record for the aim of the network.",
    DataField<EntryRow<Aim>>.identity() + [
      .text("statement", "The aim in one sentence") {
        $0.plainText($1.content.statement, in: $1.number)
      },
      .text("what", "What is to be different") { $1.content.what },
      .text("forWhom", "For whom") { $0.plainText($1.content.forWhom, in: $1.number) },
      .text("target", "How much") { $1.content.target },
      .text("by", "By when") { "\($1.content.by)" },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.list(of: .aim)) { if case .aim(let aim) = $0 { aim } else { nil } }
  }

  static let drivers = DataTable(
    "drivers", "Drivers", "One record for each primary or secondary driver of the theory.",
    DataField<EntryRow<Driver>>.identity() + [
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

  static let measures = DataTable(
    "measures", "Measures", "One record for each measure with its operational definition.",
    DataField<EntryRow<Measure>>.identity() + [
      .text("family", "What it is for", .words(of: Measure.Family.self)) {
        $1.content.family.rawValue
      },
      .text("definition", "What is counted, exactly") {
        $0.plainText($1.content.definition, in: $1.number)
      },
      .optionalText("numerator", "What is counted") { $1.content.numerator },
      .optionalText("denominator", "Out of what") { $1.content.denominator },
      .optionalText("unit", "The unit") { $1.content.unit },
      .text("direction", "Which way is better", .words(of: Measure.Direction.self)) {
        $1.content.direction.rawValue
      },
      .references("of", "What it measures") {
        $0.dataReferences($1.content.of, in: $1.number)
      },
      .flag("illustration", "Whether its figures are made up to show how it is done") {
        $1.content.isIllustration
      },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.list(of: .measure)) {
      if case .measure(let measure) = $0 { measure } else { nil }
    }
  }

  static let cycles = DataTable(
    "cycles", "Tests of change", "One record for each test of a change idea: plan, do, study, act.",
    DataField<EntryRow<Cycle>>.identity() + [
      .references("idea", "The change idea that was tested") {
        $0.dataReferences([$1.content.idea].compactMap { $0 }, in: $1.number)
      },
      .references("program", "The program that tested it") {
        $0.dataReferences([$1.content.program].compactMap { $0 }, in: $1.number)
      },
      .number("number", "Which test of its ramp it is") { $1.content.number },
      .text("scale", "How wide it was") { $1.content.scale },
      .optionalText("started", "The first day", .date) { $1.content.started?.description },
      .optionalText("ended", "The last day", .date) { $1.content.ended?.description },
      .text("plan", "What was planned") { $0.plainText($1.content.plan, in: $1.number) },
      .optionalText("learned", "What was learned") { builder, row in
        row.content.learned.map { builder.plainText($0, in: row.number) }
      },
      .optionalText("act", "What was decided", .words(of: Cycle.Decision.self)) {
        $1.content.act?.rawValue
      },
      .flag("illustration", "Whether it is made up to show how a test is planned and read") {
        $1.content.isIllustration
      },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.list(of: .cycle)) {
      if case .cycle(let cycle) = $0 { cycle } else { nil }
    }
  }
}
