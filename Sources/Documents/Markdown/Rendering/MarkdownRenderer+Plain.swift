/// Blocks with text, emphasis, code and marks of footnotes only, as most are. They go straight from the syntax into the
/// HTML.
extension MarkdownRenderer {
  /// The inlines of a block if they have to be looked for in the block's content; nil if they can be written right away.
  func inlines(of block: Int) -> InlineList? {
    let signs = signs(of: block)
    return isPlain(block, signs) ? nil : InlineList(tree, block: block, signs: signs)
  }

  /// Whether a block has neither signs of its own nor inlines of which the place could matter.
  func isPlain(_ block: Int, _ signs: InlineSigns) -> Bool {
    signs.isEmpty && !tree.events[block].flag
  }

  /// The signs that the content of a block has.
  func signs(of block: Int) -> InlineSigns {
    InlineSigns(
      tree.pool, tree.events[block].detail, in: text.signs, worksheet: worksheet?.signs)
  }

  /// Whether a plain block has nothing to show.
  func isEmpty(plain block: Int) -> Bool {
    tree.events[block + 1..<max(block + 1, tree.events[block].partner)].allSatisfy {
      $0.kind == .text && $0.literal.isEmpty
    }
  }

  /// Writes the inlines of a plain block.
  mutating func renderInlines(ofPlain block: Int) {
    var index = block + 1
    let end = tree.events[block].partner
    while index < end {
      let event = tree.events[index]
      switch event.kind {
      case .text: html.appendEscaped(tree.pool, event.literal)
      case .softBreak: html.append(0x0A)
      case .lineBreak: append("<br>\n")
      case .code:
        append("<code>")
        html.appendEscaped(tree.pool, event.literal)
        append("</code>")
      case .emphasis: append(event.isExit ? "</em>" : "<em>")
      case .strong: append(event.isExit ? "</strong>" : "<strong>")
      case .footnoteReference: renderFootnoteMark(event.value)
      default: break
      }
      index += 1
    }
  }

  /// The words of a plain block without markup.
  func words(ofPlain block: Int) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(tree.events[block].detail.count)
    for event in tree.events[block + 1..<max(block + 1, tree.events[block].partner)] {
      switch event.kind {
      case .text, .code: words.append(tree.pool, event.literal)
      case .softBreak, .lineBreak: words.append(0x20)
      default: break
      }
    }
    return words
  }
}
