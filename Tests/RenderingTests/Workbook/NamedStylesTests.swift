import Testing

@testable import Rendering

struct NamedStylesTests {
  /// A file as libxlsxwriter writes it: Normal, the looks of two styles, and three cells that have or change them.
  private static func file(_ looks: [String]) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <styleSheet><fonts count="1"><font><sz val="11"/></font></fonts>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="\(looks.count)">\(looks.joined())</cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
    <dxfs count="0"/></styleSheet>
    """
  }

  private let written = file([
    #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#,
    #"<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="1" applyFont="1" applyFill="1"/>"#,
    #"<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="2" applyFont="1" applyBorder="1" "#
      + #"applyAlignment="1" applyProtection="1"><alignment vertical="top"/>"#
      + #"<protection locked="0"/></xf>"#,
    #"<xf numFmtId="164" fontId="2" fillId="2" borderId="0" xfId="1" applyNumberFormat="1" "#
      + #"applyFont="1" applyFill="1"/>"#,
    #"<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="2" applyFont="1" applyBorder="1" "#
      + #"applyAlignment="1"><alignment vertical="center"/></xf>"#,
    #"<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>"#,
  ])

  private func named(_ file: String, _ names: [StyleName] = [.title, .text]) -> String? {
    NamedStyles(names: names).added(to: Array(file.utf8)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func part(_ name: String) throws -> String {
    let file = try #require(named(written))
    let start = try #require(file.ranges(of: "<\(name) ").first?.lowerBound)
    let end = try #require(file.ranges(of: "</\(name)>").first?.upperBound)
    return String(file[start..<end])
  }

  @Test func listsTheStylesByNameBehindNormal() throws {
    #expect(
      try part("cellStyles") == #"<cellStyles count="3">"#
        + #"<cellStyle name="Normal" xfId="0" builtinId="0"/>"#
        + #"<cellStyle name="Title" xfId="1" builtinId="15" customBuiltin="1"/>"#
        + #"<cellStyle name="Body Text" xfId="2"/></cellStyles>"#)
  }

  /// So that a change of a style changes nothing that it had no say in.
  @Test func styleSpeaksOnlyOfWhatItChanges() throws {
    #expect(
      try part("cellStyleXfs") == #"<cellStyleXfs count="3">"#
        + #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#
        + #"<xf numFmtId="0" fontId="1" fillId="2" borderId="0" applyNumberFormat="0" "#
        + #"applyBorder="0" applyAlignment="0" applyProtection="0"/>"#
        + #"<xf numFmtId="0" fontId="1" fillId="0" borderId="1" applyNumberFormat="0" "#
        + #"applyFill="0"><alignment vertical="top"/><protection locked="0"/></xf></cellStyleXfs>"#)
  }

  /// So that a change of a style changes all of its cells, but not where they depart from it.
  @Test func cellSpeaksOnlyOfWhatIsNotInItsStyle() throws {
    #expect(
      try part("cellXfs") == #"<cellXfs count="6">"#
        + #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
        + #"<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="1"/>"#
        + #"<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="2">"#
        + #"<alignment vertical="top"/><protection locked="0"/></xf>"#
        + #"<xf numFmtId="164" fontId="2" fillId="2" borderId="0" xfId="1" "#
        + #"applyNumberFormat="1" applyFont="1"/>"#
        + #"<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="2" applyAlignment="1" "#
        + #"applyProtection="1"><alignment vertical="center"/></xf>"#
        + #"<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>"#
    )
  }

  @Test func leavesEverythingElseAsItIs() throws {
    let file = try #require(named(written))
    let head = try #require(written.ranges(of: "<cellStyleXfs").first?.lowerBound)
    #expect(file.hasPrefix(written[..<head]))
    #expect(file.hasSuffix(#"</cellStyles><dxfs count="0"/></styleSheet>"#))
  }

  @Test func refusesAFileThatIsMadeInAnotherWay() {
    #expect(named("<styleSheet/>") == nil)
    #expect(named(Self.file([#"<xf numFmtId="0" xfId="0"/>"#])) == nil)
    #expect(named(written.replacing("cellStyles ", with: "styles ")) == nil)
  }
}
