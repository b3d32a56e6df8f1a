import Testing

@testable import Rendering

struct SheetNameTests {
  @Test(arguments: [
    ("START HERE", "START HERE"),
    ("3 Program Design and Implementation", "3 Program Design"),
    ("5 Assessment and Evidence of Performance", "5 Assessment and Evidence"),
    ("1 Goals: what/why? [draft]", "1 Goals what why draft"),
    ("'Quoted' students' voice'", "Quoted' students' voice"),
    ("  ", "Sheet"),
    ("1 Donaudampfschifffahrtsgesellschaft", "1 Donaudampfschifffahrtsgesells"),
    ("1 📈📈📈📈📈📈📈📈📈📈📈📈📈📈📈📈📈📈", "1 📈📈📈📈📈📈📈📈📈📈📈📈📈📈"),
  ])
  func keepsWhatEveryProgramTakes(text: String, expected: String) {
    let name = SheetName(text).text
    #expect(name == expected)
    #expect(name.utf16.count <= 31)
  }

  @Test func numbersNamesThatAreTaken() {
    let first = SheetName("1 Assessment and Evidence of Performance")
    let second = SheetName("1 ASSESSMENT AND EVIDENCE of growth", besides: [first])
    let third = SheetName("1 assessment and evidence of all", besides: [first, second])
    #expect(second.text == "1 ASSESSMENT AND EVIDENCE 2")
    #expect(third.text == "1 assessment and evidence 3")
    #expect(SheetName("START here", besides: [SheetName("Start Here")]).text == "START here 2")
  }

  @Test func quotesApostrophes() {
    #expect(SheetName("1 Families' voice").quoted == "'1 Families'' voice'")
  }
}
