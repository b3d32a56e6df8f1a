extension TemplateSet {
  /// Which fields of what stands under a name a template can show, itself or by the templates that it uses, under whatever
  /// conditions besides one that is never met: `{{assets.site_css}}` shows the field `site_css` of `assets`.
  package func fields(
    among names: [String], of name: String, shownBy template: String, without absent: String
  ) -> [String] {
    guard let template = self.template(named: template) else { return [] }
    var search = FieldSearch(program, name: NameKey(name), absent: NameKey(absent))
    search.enter(template.index, replacing: [:])
    return names.filter { search.found.contains(NameKey($0)) }
  }
}

/// Goes through a template and all that it uses, with what each one puts into the blocks of its parents.
private struct FieldSearch {
  private let program: Program
  private let name: NameKey
  private let absent: NameKey
  /// The fields that were found.
  private(set) var found: Set<NameKey> = []
  /// The templates that are being gone through; one that uses itself shows nothing more by that.
  private var open: Set<Int> = []

  init(_ program: Program, name: NameKey, absent: NameKey) {
    self.program = program
    self.name = name
    self.absent = absent
  }

  /// Goes through a template in which the given blocks are replaced by other instructions.
  mutating func enter(_ template: Int, replacing blocks: [Int32: Range<Int>]) {
    guard open.insert(template).inserted else { return }
    search(program.templates[template].body, blocks)
    open.remove(template)
  }

  private mutating func search(_ instructions: Range<Int>, _ blocks: [Int32: Range<Int>]) {
    var index = instructions.lowerBound
    while index < instructions.upperBound {
      let instruction = program.instructions[index]
      index += 1
      switch instruction {
      case .text: break
      case .section(let name, let end) where name.head == absent && name.tailCount == 0:
        index = Int(end)
      case .variable(let name), .unescaped(let name), .section(let name, _), .inverted(let name, _):
        if name.head == self.name, name.tailCount == 1 {
          found.insert(program.keys[Int(name.tailStart)])
        }
      case .block(let block, let end, _):
        guard let other = blocks[block] else { continue }
        // What a block is replaced by can have the same block in it.
        search(other, blocks.filter { $0.key != block })
        index = Int(end)
      case .call(let number, let end):
        let call = program.calls[Int(number)]
        var inner = blocks
        for argument in program.arguments[call.arguments] where inner[argument.block] == nil {
          inner[argument.block] = argument.body
        }
        if case .template(let template) = call.target { enter(template, replacing: inner) }
        index = Int(end)
      }
    }
  }
}
