/// One step of rendering. Instructions own no memory, so that reading one costs nothing.
enum Instruction: Sendable {
  /// Appends text of the template.
  case text(TextSpan)
  /// Appends the text under a name, escaped.
  case variable(Name)
  /// Appends the HTML under a name.
  case unescaped(Name)
  /// Renders what follows, up to an instruction, once for each item under a name.
  case section(Name, end: Int32)
  /// Renders what follows, up to an instruction, when there is nothing under a name.
  case inverted(Name, end: Int32)
  /// Renders another template, then goes on at an instruction; the number is that of the call.
  case call(Int32, end: Int32)
  /// Renders what follows, up to an instruction, unless the template that was entered replaces the
  /// block.
  case block(Int32, end: Int32, Indentation)
}

/// A name as the renderer looks for it.
struct Name: Sendable {
  /// The part before the first dot, looked for from the innermost view outwards.
  let head: NameKey
  /// Where the other parts are in the program's keys; each is looked for in what the one before it
  /// gave.
  let tailStart: Int32
  /// How many other parts there are; negative for the item itself, `{{.}}`.
  let tailCount: Int32
}

/// A stretch of the program's text.
struct TextSpan: Sendable {
  /// Where it begins.
  let start: Int32
  /// How long it is.
  let count: Int32
  /// Where the places for indentation are in the program's list of them.
  let firstIndent: Int32
  /// How many places there are.
  let indentCount: Int32
}

/// How far what a tag brings in is indented.
struct Indentation: Sendable {
  /// Where the blanks are in the program's text.
  let start: Int32
  /// How many there are.
  let count: Int32
  /// Whether what is brought in begins in the middle of a line.
  let isInline: Bool
}

/// A partial or a parent that a template brings in.
struct TemplateCall: Sendable {
  /// Which template it is.
  enum Target: Sendable {
    /// The template with an index.
    case template(Int)
    /// The template that a field names.
    case dynamic(Name)
    /// None.
    case missing
  }

  /// Which template to render.
  let target: Target
  /// How far the template is indented.
  let indentation: Indentation
  /// The arguments among the program's; none for a partial.
  var arguments: Range<Int>
}

/// What a template says to show in place of a block of its parent.
struct Argument: Sendable {
  /// The number of the block's name.
  let block: Int32
  /// The instructions to render.
  let body: Range<Int>
  /// The template that says it.
  let template: Int
  /// The name of the block, in bytes of the file.
  let nameRange: Range<Int>
}
