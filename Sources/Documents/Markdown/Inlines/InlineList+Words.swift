/// The words of a block, for outlines and anchors.
extension InlineList {
  /// The words without markup; references without words of their own show their names.
  var words: [UInt8] { words(of: items[...]) }

  /// The words of some of the inlines without markup.
  func words(of items: ArraySlice<Inline>) -> [UInt8] {
    var words: [UInt8] = []
    for item in items {
      switch item.kind {
      case .text, .code: words += pool[item.literal]
      case .maskedText: words += pool[item.literal].map(BlankMask.typed)
      case .softBreak, .lineBreak: words.append(0x20)
      case .reference where item.edge == .enter && !names[item.value].hasLabel:
        words += names[item.value].name.utf8
      default: break
      }
    }
    return words
  }
}
