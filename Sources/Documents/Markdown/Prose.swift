/// HTML with typed holes: a piece of Markdown, rendered as far as one file alone allows.
///
/// What depends on other files, such as the address of a linked entry, is a hole. Once all links are known, filling is
/// concatenation.
package struct Prose: Sendable {
  /// UTF-8, without what belongs into the holes.
  package fileprivate(set) var html: [UInt8] = []
  /// In the order of their offsets.
  package fileprivate(set) var holes: [ProseHole] = []
  /// What the holes refer to, in the author's order.
  package fileprivate(set) var references: [ProseReference] = []

  package var isEmpty: Bool { html.isEmpty && holes.isEmpty }

  /// Appends the HTML, with each hole filled by what the closure gives for it; the filling is escaped here.
  package func fill(
    into output: inout [UInt8], with filling: (ProseHole, ProseReference) -> String
  ) {
    var start = 0
    for hole in holes {
      output += html[start..<hole.offset]
      HTMLText.append(filling(hole, references[hole.reference]).utf8, to: &output)
      start = hole.offset
    }
    output += html[start...]
  }
}

/// A place in prose that is filled when the links are known.
package struct ProseHole: Sendable, Hashable {
  /// What belongs into a hole.
  package enum Kind: Sendable, Hashable {
    /// The address of what is referred to.
    case address
    /// The words by which readers know it.
    case label
  }

  /// In bytes of the prose's HTML.
  package let offset: Int
  package let kind: Kind
  /// The number of the reference in the prose.
  package let reference: Int
}

/// A reference in running text.
package struct ProseReference: Sendable, Hashable {
  /// What it names.
  package enum Target: Sendable, Hashable {
    /// A Markdown file or a folder, relative to the file that refers to it, and a heading in it.
    case path(String, fragment: String?)
    /// An entry by name, as in `[[guide:visit]]`, and a heading in it.
    case name(String, fragment: String?)
    /// Any other file.
    case file(String)
    /// A heading on the same page.
    case heading(String)
  }

  package let target: Target
  /// Where the author wrote the target, in bytes of the file.
  package let range: Range<Int>
}

/// A heading of a page's text.
package struct Heading: Sendable, Hashable {
  /// 2 to 6.
  package let level: Int
  /// Unique on the page.
  package let id: String
  /// Without markup.
  package let text: String
  /// Its line, in bytes of the file.
  package let range: Range<Int>
}

/// Markdown, read and rendered.
package struct Markdown: Sendable {
  package let prose: Prose
  /// The headings in order.
  package let outline: [Heading]
  /// The words alone, as they stand on the page, without those that other files supply.
  package var plainText: String { HTMLText.plain(prose.html) }
}

/// Collects prose.
struct ProseBuilder {
  private(set) var prose = Prose()

  mutating func markup(_ html: StaticString) {
    html.withUTF8Buffer { prose.html.append(contentsOf: $0) }
  }

  mutating func markup(_ html: String) { prose.html.append(contentsOf: html.utf8) }

  mutating func markup(_ html: some Sequence<UInt8>) { prose.html.append(contentsOf: html) }

  /// Makes what comes next stand at the start of a line.
  mutating func startLine() {
    if let last = prose.html.last, last != 0x0A { prose.html.append(0x0A) }
  }

  mutating func text(_ bytes: some Sequence<UInt8>) { HTMLText.append(bytes, to: &prose.html) }

  mutating func refer(to reference: ProseReference) -> Int {
    prose.references.append(reference)
    return prose.references.count - 1
  }

  mutating func hole(_ kind: ProseHole.Kind, _ reference: Int) {
    prose.holes.append(ProseHole(offset: prose.html.count, kind: kind, reference: reference))
  }

  mutating func address(_ bytes: some Sequence<UInt8>) {
    HTMLText.appendAddress(bytes, to: &prose.html)
  }

  /// How much has been collected, in bytes.
  var count: Int { prose.html.count }

  /// Takes away some bytes of HTML at the start and at the end.
  mutating func unwrap(_ start: Int, _ end: Int) {
    prose.html.removeLast(end)
    prose.html.removeFirst(start)
    prose.holes = prose.holes.map {
      ProseHole(offset: $0.offset - start, kind: $0.kind, reference: $0.reference)
    }
  }
}
