import Testing

@testable import Rendering

struct CellPlaceTests {
  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
  ])
  func lettersColumnsAsProgramsDo(column: Int, letters: String) {
    let place = CellPlace(row: 6, column: column)
    #expect(place.reference == "\(letters)7")
    #expect(place.fixedReference == "$\(letters)$7")
  }
}
