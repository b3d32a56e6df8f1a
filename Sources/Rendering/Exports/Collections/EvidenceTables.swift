import Model

/// What was measured, and what was tested.
extension DataTable {
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
      .optionalText("excluded", "Who or what does not count") { $1.content.excluded },
      .optionalText("unit", "The unit") { $1.content.unit },
      .text("direction", "Which way is better", .words(of: Measure.Direction.self)) {
        $1.content.direction.rawValue
      },
      .optionalText("frequency", "How often it is collected") { $1.content.frequency },
      .optionalText("owner", "Who collects it") { $1.content.owner },
      .references("of", "What it measures") {
        $0.dataReferences($1.content.of, in: $1.number)
      },
      .number("minimumCount", "Results about fewer people than this are in no file") {
        $1.content.minimumCount
      },
      .optionalText(
        "ruleSet", "The rules by which its chart looks for signals", .words(of: RuleSet.self)
      ) { $0.runChart(of: $1)?.rules.rawValue },
      .optionalNumber("resultsShown", "How many results can be seen") {
        $0.runChart(of: $1)?.shown.count
      },
      .optionalNumber("resultsHidden", "How many are hidden, being about too few people") {
        $0.runChart(of: $1)?.hiddenCount
      },
      .optionalText("results", "The file with the results that can be seen", .address) {
        builder, row in
        builder.runChart(of: row).map { _ in
          builder.address.absoluteURL(.results(of: row.entry.id))
        }
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
      .references("previous", "The test that it builds on") {
        $0.dataReferences([$1.content.previous].compactMap { $0 }, in: $1.number)
      },
      .text("scale", "How small or wide it was, in words") { $1.content.scale },
      .text("reach", "How wide it reached", .words(of: Cycle.Reach.self)) {
        $1.content.reach.rawValue
      },
      .optionalText("started", "The first day", .date) { $1.content.started?.description },
      .optionalText("ended", "The last day", .date) { $1.content.ended?.description },
      .text("plan", "What was planned") { $0.plainText($1.content.plan, in: $1.number) },
      .texts("questions", "What it asked, what was predicted before, and what was found") {
        builder, row in
        row.content.questions.map { builder.plainText($0, in: row.number) }
      },
      .optionalText("did", "What was done, and what went otherwise than planned") { builder, row in
        row.content.did.map { builder.plainText($0, in: row.number) }
      },
      .optionalText("learned", "What was learned") { builder, row in
        row.content.learned.map { builder.plainText($0, in: row.number) }
      },
      .optionalText("act", "What was decided", .words(of: Cycle.Decision.self)) {
        $1.content.act?.rawValue
      },
      .optionalText("next", "What comes next") { builder, row in
        row.content.next.map { builder.plainText($0, in: row.number) }
      },
      .references("measures", "The measures that were used") {
        $0.dataReferences($1.content.measures, in: $1.number)
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

extension ViewBuilder {
  /// The results of a measure as readers may see them: those about too few people are hidden.
  fileprivate func runChart(of row: EntryRow<Measure>) -> RunChart? {
    graph.series(of: row.number).map { row.content.chart(of: $0) }
  }

  /// A question of a test with its prediction and its finding, in a line.
  fileprivate func plainText(_ question: Cycle.Question, in number: Int) -> String {
    let answers = [("Predicted", question.prediction), ("Found", question.study)]
    return answers.reduce(plainText(question.ask, in: number)) { line, answer in
      answer.1.map { "\(line) \(answer.0): \(plainText($0, in: number))" } ?? line
    }
  }
}
