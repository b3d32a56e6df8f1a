import Testing

@testable import Model

struct ISODateTests {
  @Test(arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func readsDaysThatExist(text: String) {
    #expect(ISODate(text)?.description == text)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-01-00",
    "03/04/2024", "2024-1-2", "2024-01-02 ", "２０２４-01-02", "", "20240102", "0000-01-01",
  ])
  func refusesEverythingElse(text: String) {
    #expect(ISODate(text) == nil)
  }

  @Test(arguments: [
    ("2025-11-23", "2026-11-23", true), ("2025-11-24", "2026-11-23", false),
    ("2024-02-29", "2025-02-28", false), ("2024-02-29", "2025-03-01", true),
    ("2026-11-23", "2025-11-23", false),
  ])
  func knowsWhenAYearIsOver(earlier: String, later: String, isOver: Bool) throws {
    let earlier = try #require(ISODate(earlier))
    let later = try #require(ISODate(later))
    #expect(earlier.isAYearOrMore(before: later) == isOver)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
    ("2026-11-23", 20_780), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func countsDays(text: String, days: Int) throws {
    #expect(try #require(ISODate(text)).daysSince1970 == days)
  }
}
