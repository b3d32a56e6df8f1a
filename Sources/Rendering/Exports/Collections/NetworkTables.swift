import Model

/// Who is in the network, who speaks about it, and what is told.
extension DataTable {
  static let programs = DataTable(
    "programs", "Programs", "One record for each program that this site names.",
    DataField<EntryRow<Program>>.identity() + [
      .optionalText("host", "The organization that runs it") { $1.content.host },
      .optionalText("place", "Where it is") { $1.content.place },
      .optionalText("cohort", "The group with which it joined") { $1.content.cohort },
      .optionalText("website", "Its own website", .address) { $1.content.link },
      .optionalText("source", "Where it is written that it belongs to the network") {
        builder, row in row.content.source.map { builder.plainText($0, in: row.number) }
      },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.list(of: .program)) {
      if case .program(let program) = $0 { program } else { nil }
    }
  }

  static let voices = DataTable(
    "voices", "Voices", "One record for each person who speaks about the network.",
    DataField<EntryRow<Voice>>.identity() + [
      .text("role", "What the person does") { $1.content.role },
      .references("program", "The program that the person works in") {
        $0.dataReferences([$1.content.program].compactMap { $0 }, in: $1.number)
      },
      .optionalText("quote", "What the person said, word for word and with consent") {
        builder, row in row.content.quote.map { builder.plainText($0, in: row.number) }
      },
      .optionalText("source", "Where that was said or written") { builder, row in
        row.content.source.map { builder.plainText($0, in: row.number) }
      },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.list(of: .voice)) {
      if case .voice(let voice) = $0 { voice } else { nil }
    }
  }

  static let stories = DataTable(
    "stories", "Stories", "One record for each story, the newest first.",
    DataField<EntryRow<Story>>.identity() + [
      .text("date", "The day on which it came out", .date) { $1.content.date.description },
      .text("type", "Whether it happened or is a plan", .words(of: Story.Form.self)) {
        $1.content.form.rawValue
      },
      .text("lead", "The story in two or three sentences") {
        $0.plainText($1.content.lead, in: $1.number)
      },
      .references("ideas", "The change ideas that it is about") {
        $0.dataReferences($1.content.ideas, in: $1.number)
      },
      .references("programs", "The programs in which it happened") {
        $0.dataReferences($1.content.programs, in: $1.number)
      },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.list(of: .story)) {
      if case .story(let story) = $0 { story } else { nil }
    }
  }
}
