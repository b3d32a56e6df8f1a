/// Text with markers such as `1️⃣` in it, so that tests needn't count bytes.
package struct MarkedText: Sendable {
  /// The text without its markers.
  package let text: String

  /// Where each marker stood, in bytes of the text without markers.
  package let offsets: [String: Int]

  /// The markers are the keycaps `0️⃣` to `9️⃣`, each at most once.
  package init(_ marked: String) {
    var text = ""
    var offsets: [String: Int] = [:]
    for character in marked {
      if Self.isMarker(character) {
        precondition(offsets[String(character)] == nil, "the marker \(character) stands twice")
        offsets[String(character)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  private static func isMarker(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    return scalars.count == 3 && scalars.dropFirst().elementsEqual(["\u{FE0F}", "\u{20E3}"])
      && scalars.first.map { ("0"..."9").contains($0) } ?? false
  }
}
