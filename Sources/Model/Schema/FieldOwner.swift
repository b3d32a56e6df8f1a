/// What a group of fields belongs to; its words are only put together when something is wrong with it.
package enum FieldOwner: Sendable {
  /// An entry of a kind with a label such as “Planning guide”.
  case entry(label: String)
  /// A file of the site's own, in words that complete “… needs the field”.
  case file(String)
  /// An item of a list.
  case item(of: String)

  /// The owner in words that complete “… needs the field”.
  var words: String {
    switch self {
    case .entry(let label):
      let isVowel = label.utf8.first.map { "AEIOU".utf8.contains($0) } ?? false
      return "\(isVowel ? "An" : "A") \(label.lowercased())"
    case .file(let words): return words
    case .item(let name): return "An item of “\(name)”"
    }
  }
}
