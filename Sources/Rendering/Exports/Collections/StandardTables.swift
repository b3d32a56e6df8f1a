import Model

/// The standards, what serves them, and where nothing does.
extension DataTable {
  static let dimensions = DataTable(
    "dimensions", "Dimensions", "One record for each dimension of the quality standards.",
    DataField<EntryRow<Dimension>>.identity() + [
      .number("standards", "How many standards it has") {
        $0.graph.members(of: $1.number, kind: .standard).count
      }
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.graph.dimensions) {
      if case .dimension(let dimension) = $0 { dimension } else { nil }
    }
  }

  static let standards = DataTable(
    "standards", "Standards",
    "One record for each quality standard, by code; samples are marked as samples.",
    DataField<EntryRow<Standard>>.identity() + [
      .optionalText("dimension", "The code of the dimension that it belongs to") { builder, row in
        builder.graph.owner(of: row.number).map { builder.dataID(of: $0) }
      },
      .text("statement", "What the program does") {
        $0.plainText($1.content.statement, in: $1.number)
      },
      .texts("indicators", "What one can see or count") {
        $0.plainTexts($1.content.indicators, in: $1.number)
      },
      .text("why", "Why it matters") { $0.plainText($1.content.why, in: $1.number) },
      .texts("looksLike", "What it looks like in practice") {
        $0.plainTexts($1.content.looksLike, in: $1.number)
      },
      .flag(
        "sample", "Whether the wording is a sample written for this site, not the published text"
      ) { builder, _ in builder.hasSampleStandards },
      .number("supportedBy", "How many packages, ideas, guides and resources serve it") {
        $0.support(of: $1.number).count
      },
    ] + DataField.edition()
  ) { builder in
    builder.rows(builder.standardNumbers) {
      if case .standard(let standard) = $0 { standard } else { nil }
    }
  }

  static let crosswalk = DataTable(
    "crosswalk", "What serves which standard",
    "One record for each link between a standard and something that serves it, with the author's reason.",
    [
      .text("standard", "The code of the standard") { $0.dataID(of: $1.standard) },
      .text("standardTitle", "What the standard is called") {
        $0.graph.entry($1.standard).common.title
      },
      .text(
        "kind", "What serves it",
        .word([ContentKind.package, .idea, .guide, .resource].map(\.rawValue))
      ) { $0.graph.id(of: $1.link.source).kind.rawValue },
      .text("id", "The id of that record in its own collection") { $0.dataID(of: $1.link.source) },
      .text("title", "What it is called") { $0.graph.entry($1.link.source).common.title },
      .text("url", "The address of its page", .address) { $0.absoluteURL(of: $1.link.source) },
      .optionalText("reason", "Why it serves the standard") { builder, row in
        builder.graph.reason(of: row.link).map { builder.plainText($0, in: row.link.source) }
      },
      sample(),
    ] as [DataField<StandardLink>]
  ) { builder in
    builder.standardNumbers.flatMap { standard in
      builder.support(of: standard).map { StandardLink(standard: standard, link: $0) }
    }
  }

  static let coverage = DataTable(
    "coverage", "Coverage of the standards",
    "One record for each pair of a standard and a package; where all counts are 0, nothing in the package serves it.",
    [
      .text("standard", "The code of the standard") { $0.dataID(of: $1.row.standard) },
      .text("standardTitle", "What the standard is called") {
        $0.graph.entry($1.row.standard).common.title
      },
      .text("package", "The id of the package") { $0.dataID(of: $1.cell.package) },
      .number("ideas", "How many of its change ideas serve the standard") { $1.cell.ideas },
      .number("guides", "How many of its planning guides do") { $1.cell.guides },
      .number("resources", "How many of its resources do") { $1.cell.resources },
      .flag("packageItself", "Whether the package as a whole does") { $1.cell.asAWhole },
      .flag("gap", "Whether nothing in any package serves the standard") { $1.row.isGap },
      sample(),
    ] as [DataField<CoverageRecord>]
  ) { builder in
    builder.coverage.rows.flatMap { row in
      row.cells.map { CoverageRecord(row: row, cell: $0) }
    }
  }

  private static func sample<Row>() -> DataField<Row> {
    .flag("sample", "Whether the standards are samples written for this site") { builder, _ in
      builder.hasSampleStandards
    }
  }
}

/// One thing that serves a standard.
struct StandardLink {
  /// The standard's number.
  let standard: Int
  let link: Backlink
}

/// One cell of the coverage with its row.
struct CoverageRecord {
  let row: Coverage.Row
  let cell: Coverage.Cell
}

extension ViewBuilder {
  /// Whether the wording of the standards is not the published text.
  var hasSampleStandards: Bool { graph.framework?.isOfficial == false }

  /// All standards that are published, in reading order.
  var standardNumbers: [Int] {
    graph.dimensions.flatMap { graph.members(of: $0, kind: .standard) }.filter {
      graph.entry($0).common.status == .published
    }
  }

  /// What serves a standard by a field and is offered to readers.
  func support(of standard: Int) -> [Backlink] {
    let kinds: [ContentKind] = [.package, .idea, .guide, .resource]
    return graph.backlinks(of: standard).filter {
      !$0.isMention && kinds.contains(graph.id(of: $0.source).kind)
        && !graph.isRetired($0.source)
        && graph.entry($0.source).common.status == .published
    }
  }
}
