/// Taking away what only says how a block is to be shown.
extension InlineList {
  /// Removes the inlines of a marker at the beginning of a block.
  mutating func removeMarker(endingAt end: Int) {
    guard isPlaced else { return }
    while let first = items.first, first.place.lowerBound < end {
      if first.place.upperBound > end, first.kind == .text {
        let width = end - first.place.lowerBound
        items[0] = part(of: first, first.literal.lowerBound + width..<first.literal.upperBound)
        break
      }
      items.removeFirst()
    }
  }
}
