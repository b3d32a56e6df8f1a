/// Adds named styles to the file of a workbook that says how its cells look, `xl/styles.xml` (ECMA-376, part 1, 18.8), for
/// libxlsxwriter knows none but Normal.
///
/// The library lists the look of each cell in full, with the number of the style that it belongs to. The looks of the
/// styles themselves stand at the head of that list, in the order of their names, behind the one of Normal.
struct NamedStyles {
  let names: [StyleName]

  /// The file with the styles; nil when it is not made as expected.
  func added(to file: [UInt8]) -> [UInt8]? {
    let tags = file.split(separator: UInt8(ascii: "<")).map {
      "<" + String(decoding: $0, as: UTF8.self)
    }
    guard let styles = Self.element("cellStyleXfs", in: tags),
      let cells = Self.element("cellXfs", in: tags[styles.upperBound...]),
      let list = Self.element("cellStyles", in: tags[cells.upperBound...])
    else { return nil }
    let looks = Look.all(in: tags[cells])
    guard looks.count > names.count else { return nil }
    let styleLooks = Array(looks[...names.count])
    let parts: [[String]] = [
      Array(tags[..<styles.lowerBound]),
      Self.element(
        "cellStyleXfs",
        of: [looks[0].style()] + styleLooks.dropFirst().map { $0.style(besides: looks[0]) }),
      Array(tags[styles.upperBound..<cells.lowerBound]),
      Self.element("cellXfs", of: looks.map { $0.cell(of: styleLooks) }),
      Array(tags[cells.upperBound..<list.lowerBound]),
      Self.element("cellStyles", of: entries),
      Array(tags[list.upperBound...]),
    ]
    return Array(parts.joined().joined().utf8)
  }

  /// The list of names. A style that every program has is marked as one that looks different here.
  private var entries: [String] {
    [#"<cellStyle name="Normal" xfId="0" builtinId="0"/>"#]
      + names.enumerated().map { number, name in
        let builtIn = name.builtIn.map { #" builtinId="\#($0)" customBuiltin="1""# } ?? ""
        return #"<cellStyle name="\#(name.text)" xfId="\#(number + 1)"\#(builtIn)/>"#
      }
  }

  /// Where an element stands among the tags of a file, with its own.
  private static func element(_ name: String, in tags: ArraySlice<String>) -> Range<Int>? {
    guard let first = tags.firstIndex(where: { $0.hasPrefix("<\(name) ") }),
      let last = tags[first...].firstIndex(where: { $0.hasPrefix("</\(name)>") })
    else { return nil }
    return first..<(last + 1)
  }

  private static func element(_ name: String, in tags: [String]) -> Range<Int>? {
    element(name, in: tags[...])
  }

  private static func element(_ name: String, of parts: [String]) -> [String] {
    [#"<\#(name) count="\#(parts.count)">"#] + parts + ["</\(name)>"]
  }
}

/// How a cell or a style looks: an element `xf`, which names a font, a fill and a border that are listed elsewhere by number.
private struct Look {
  private var attributes: [(name: String, value: String)] = []
  /// The elements in it, by name, in their order.
  private var parts: [(name: String, value: String)] = []

  /// What a look consists of, each with the attribute that says whether it is meant.
  private static let aspects = [
    ("numFmtId", "applyNumberFormat"), ("fontId", "applyFont"), ("fillId", "applyFill"),
    ("borderId", "applyBorder"), ("alignment", "applyAlignment"),
    ("protection", "applyProtection"),
  ]

  /// All looks in a list of them.
  static func all(in tags: ArraySlice<String>) -> [Look] {
    var looks: [Look] = []
    for tag in tags.dropFirst().dropLast() where !tag.hasPrefix("</") {
      if tag.hasPrefix("<xf ") {
        looks.append(Look(tag))
      } else if let last = looks.indices.last {
        looks[last].parts.append((String(tag.dropFirst().prefix { $0.isLetter }), tag))
      }
    }
    return looks
  }

  private init(_ tag: String) {
    let pieces = tag.dropFirst("<xf ".count).split(
      separator: "\"", omittingEmptySubsequences: false)
    for place in stride(from: 0, to: pieces.count - 1, by: 2) {
      let name = pieces[place].drop { $0 == " " }.dropLast()
      if !name.hasPrefix("apply") { attributes.append((String(name), String(pieces[place + 1]))) }
    }
  }

  private func value(of aspect: String) -> String? {
    (attributes + parts).first { $0.name == aspect }?.value
  }

  /// The look as that of a style, which has no say in what it leaves as it is in Normal.
  func style(besides normal: Look? = nil) -> String {
    written(attributes.filter { $0.name != "xfId" }) { aspect in
      guard let normal else { return nil }
      return value(of: aspect) == normal.value(of: aspect) ? "0" : nil
    }
  }

  /// The look as that of a cell, which has of its own only what is not in its style.
  func cell(of styles: [Look]) -> String {
    let number = value(of: "xfId").flatMap { Int($0) } ?? 0
    return written(attributes) { aspect in
      value(of: aspect) == styles[number].value(of: aspect) ? nil : "1"
    }
  }

  private func written(
    _ attributes: [(name: String, value: String)], _ mark: (String) -> String?
  ) -> String {
    let marks = Self.aspects.compactMap { aspect, name in mark(aspect).map { (name, $0) } }
    let text = (attributes + marks).map { #" \#($0.0)="\#($0.1)""# }.joined()
    let content = parts.map(\.value).joined()
    return content.isEmpty ? "<xf\(text)/>" : "<xf\(text)>\(content)</xf>"
  }
}
