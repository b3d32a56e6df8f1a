/// What is known of a worksheet while it is rendered.
struct OpenWorksheet {
  /// Which signs of fields the text has.
  let signs: WorksheetSigns

  /// The fields so far.
  var fields: [WorksheetField] = []

  /// About how many bytes the fields become.
  var size = 0

  /// The words of the last heading.
  var heading: [UInt8] = [] {
    didSet { knownSection = nil }
  }

  /// What the anchors of fields below the heading begin with, once a field has asked for it.
  private var knownSection: [UInt8]?

  /// The question whose answers are being written.
  var question: OpenQuestion?

  /// The writing lines that the paragraph before them has named.
  var linesField: Int?

  /// The last event that already belongs to a field.
  var covered = -1

  /// The paragraph that was last looked at for a question, and its words.
  var lastParagraph: (index: Int, words: [UInt8])?

  /// The heads of the columns of a table, and the table.
  var heads: (table: Int, words: [[UInt8]])?

  /// The head of a row, and the row.
  var rowHead: (row: Int, words: [UInt8])?

  init(_ text: MarkdownText) {
    signs = WorksheetSigns(text)
  }

  /// What the anchors of fields begin with: the question that they answer, or the heading above.
  mutating func section() -> [UInt8] {
    if let question { return Array(question.id.utf8) }
    let section =
      knownSection ?? (heading.isEmpty ? Array("worksheet".utf8) : FieldLabel.slug(heading))
    knownSection = section
    return section
  }
}

/// A question with answers to choose from.
struct OpenQuestion {
  /// The name of the group of answers.
  let id: String

  /// The question.
  let words: [UInt8]

  /// The last event that belongs to it.
  let end: Int

  /// Whether only one answer can be chosen.
  let isChoice: Bool

  /// The answers so far.
  var answers = 0

  /// Where the first answer stands in the text.
  var firstAnswer: Range<Int>?
}

/// Where a block with fields stands, for those that it doesn't name itself.
struct FieldSetting {
  /// The row and the column of a cell.
  var cell: [UInt8] = []

  /// What the text before the block says.
  var question: [UInt8] = []

  /// The full name of a field that its own words name so far as they go.
  func name(_ own: [UInt8]) -> [UInt8] {
    if cell.isEmpty { return own.isEmpty ? question : own }
    return own.isEmpty ? cell : FieldLabel.cleaned(cell + Array(", ".utf8) + own)
  }
}
