/// The name of a sheet, such as every program for workbooks takes it.
struct SheetName: Sendable, Hashable {
  /// At most 31 characters.
  let text: String

  /// Makes a name of a text: what a name can't have becomes a space, and what is too long is left out.
  ///
  /// A name that is taken, in whatever letters, gets a number.
  init(_ text: String, besides taken: [SheetName] = []) {
    let isAllowed = { (character: Character) in !#"[]:*?/\"#.contains(character) }
    let plain = text.map { isAllowed($0) ? String($0) : " " }.joined()
    let whole = Self.fitted(plain, to: Self.limit)
    let base = whole.isEmpty ? "Sheet" : whole
    let others = Set(taken.map { $0.text.lowercased() })
    var name = base
    var number = 2
    while others.contains(name.lowercased()) {
      let suffix = " \(number)"
      name = Self.fitted(base, to: Self.limit - suffix.utf16.count) + suffix
      number += 1
    }
    self.text = name
  }

  /// How formulas and links write it: `'START HERE'`.
  var quoted: String { "'\(text.replacing("'", with: "''"))'" }

  private static let limit = 31

  /// As many words of a text as fit, without spaces or apostrophes at its ends; programs count UTF-16.
  private static func fitted(_ text: String, to limit: Int) -> String {
    var words = text.split(separator: " ")
    var isCut = false
    // The code and one more word stay, whatever becomes of that.
    while words.count > 2, words.joined(separator: " ").utf16.count > limit {
      words.removeLast()
      isCut = true
    }
    // What is cut does not end in "and" or "of".
    while isCut, words.count > 2, let last = words.last, last.count <= 3 { words.removeLast() }
    var fitted = words.joined(separator: " ")
    while fitted.utf16.count > limit { fitted.removeLast() }
    while fitted.first == "'" { fitted.removeFirst() }
    while fitted.last == "'" { fitted.removeLast() }
    return fitted
  }
}
