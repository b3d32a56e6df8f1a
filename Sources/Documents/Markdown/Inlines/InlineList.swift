/// The inlines of one block in the order of the text, with their places in the block's content.
struct InlineList {
  /// The inlines.
  var items: [Inline] = []

  /// The content of the block before it was parsed.
  let content: [UInt8]

  /// The bytes that the inlines speak of.
  let pool: [UInt8]

  /// The addresses of autolinks.
  var addresses: [[UInt8]] = []

  /// The names in short references.
  var names: [ShortReference] = []

  /// The problems found in short references, with their places in the content.
  var brokenReferences: [(reason: ShortReference.Problem, place: Range<Int>)] = []

  /// The languages of words that are marked as those of another one.
  var languages: [LanguageTag] = []

  /// The problems found in marks of languages, with their places in the content.
  var brokenLanguages: [(problem: LanguageMark.Problem, place: Range<Int>)] = []

  /// The marks of fields.
  var marks: [FieldMark.Kind] = []

  /// Whether the places are known.
  private(set) var isPlaced = true

  /// Collects the inlines of a block and finds what the parser itself does not know: short references, words
  /// of other languages, struck-out text and bare addresses.
  init(_ tree: SyntaxTree, block: Int, signs: InlineSigns) {
    content = Array(tree.pool[tree.events[block].detail])
    pool = tree.pool
    let events = tree.events[block + 1..<max(block + 1, tree.events[block].partner)]
    var placer = InlinePlacer(
      content, pool: pool, dividesBrackets: signs.hasReference || signs.hasLanguage)
    isPlaced = placer.place(events)
    items = placer.placed
    if signs.hasReference { findReferences() }
    if signs.hasLanguage { findLanguages() }
    if signs.hasFields { findFields() }
    if signs.hasTilde { findStrikethrough() }
    if signs.hasAddress { findAddresses() }
  }
}
