import Diagnostics

/// All templates of a site, compiled to one flat list of instructions.
struct Program: Sendable {
  /// A template among the instructions.
  struct Template: Sendable {
    /// What other templates call it.
    let name: String
    /// The path of its file.
    let path: String
    /// The instructions to render.
    let body: Range<Int>
    /// Whether the template could be read; if not, its body is empty.
    let isSound: Bool
    /// What stands inside a parent but outside its blocks, and so is never shown.
    let strays: [Range<Int>]
  }

  /// Where an instruction comes from.
  struct Origin: Sendable {
    /// What the tag names.
    let name: String
    /// The template that the tag stands in.
    let template: Int
    /// The name, in bytes of the file.
    let nameRange: Range<Int>
  }

  /// The templates in the order of the sources.
  var templates: [Template] = []
  /// The place of each template by its name.
  var templateIndices: [String: Int] = [:]
  /// The instructions of all templates, one after the other.
  var instructions: [Instruction] = []
  /// The text of all templates, one after the other.
  var text: [UInt8] = []
  /// Where in the text indentation goes when a template is indented: at each line that isn't empty.
  var indents: [Int32] = []
  /// The parts of dotted names behind the first.
  var keys: [NameKey] = []
  /// The partials and parents that instructions bring in.
  var calls: [TemplateCall] = []
  /// What parent tags say to show in blocks.
  var arguments: [Argument] = []
  /// The names of blocks by their number.
  var blockNames: [String] = []

  /// One origin for each instruction, for the checker; nil for text.
  var origins: [Origin?] = []

  private var blockNumbers: [String: Int32] = [:]

  /// Appends an instruction with the place that it comes from.
  mutating func append(_ instruction: Instruction, from origin: Origin?) {
    instructions.append(instruction)
    origins.append(origin)
  }

  /// The number of a block's name, the same in all templates.
  mutating func blockNumber(_ name: String) -> Int32 {
    if let number = blockNumbers[name] { return number }
    let number = Int32(blockNames.count)
    blockNames.append(name)
    blockNumbers[name] = number
    return number
  }

  /// Prepares a name for looking it up.
  mutating func name(_ name: String) -> Name {
    if name == "." { return Name(head: NameKey("."), tailStart: 0, tailCount: -1) }
    guard name.utf8.contains(UInt8(ascii: ".")) else {
      return Name(head: NameKey(name), tailStart: Int32(keys.count), tailCount: 0)
    }
    let parts = name.utf8.split(separator: UInt8(ascii: "."))
    let start = keys.count
    keys.append(contentsOf: parts.dropFirst().map { NameKey($0) })
    return Name(
      head: NameKey(parts.first ?? name.utf8[...]), tailStart: Int32(start),
      tailCount: Int32(keys.count - start))
  }
}
