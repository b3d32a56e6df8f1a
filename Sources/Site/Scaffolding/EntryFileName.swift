import Foundation

/// Turns what people call something into a name for its file and its address.
package enum EntryFileName {
  /// Longer names are cut at a word.
  private static let length = 60

  /// Small Latin letters, digits and hyphens; nil when nothing is left.
  package static func name(for title: String) -> String? {
    let latin = title.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false)
    let words = (latin ?? title).lowercased().filter { $0 != "'" && $0 != "’" }
      .split { !("a"..."z" ~= $0 || "0"..."9" ~= $0) }
    var name = ""
    for word in words where name.isEmpty || name.count + 1 + word.count <= length {
      name += (name.isEmpty ? "" : "-") + word.prefix(length)
    }
    return name.isEmpty || FileNameFault.find(in: name.utf8) != nil ? nil : name
  }

  /// Whether a name that somebody chose will do.
  package static func isFit(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "."):
          true
        default: false
        }
      } && name.first != "." && FileNameFault.find(in: name.utf8) == nil
  }
}
