import Testing

@testable import Documents

@Suite struct PhrasePartsTests {
  @Test(
    arguments: [
      ("", []),
      ("words only", [.words("words only")]),
      ("{column}, row {number}", [.name("column"), .words(", row "), .name("number")]),
      ("{a}{b}", [.name("a"), .name("b")]),
      ("half {open", [.words("half {open")]),
      ("closed } only", [.words("closed } only")]),
      ("{}", [.name("")]),
      ("{{a}}", [.name("{a"), .words("}")]),
      ("días {número} más", [.words("días "), .name("número"), .words(" más")]),
    ] as [(String, [PhraseParts.Part])])
  func splits(phrase: String, parts: [PhraseParts.Part]) {
    #expect(Array(PhraseParts(phrase)) == parts)
  }
}
