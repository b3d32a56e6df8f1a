import Diagnostics
import TestSupport
import Testing

@testable import Model

struct SeriesReaderTests {
  private func read(_ text: String) -> (series: Series?, bag: DiagnosticBag) {
    var bag = DiagnosticBag()
    let series = SeriesReader.read(
      SourceFile(path: "Content/measures/m.csv", text: text), into: &bag)
    return (series, bag)
  }

  @Test func readsValuesCountsAndNotes() throws {
    let series = try #require(
      read("date,value,n,note\n2026-01-31,62.5,24,\"Snow, and a fair\"\n2026-02-28,58,,\n").series)
    #expect(series.decimals == 1)
    #expect(series.points.map(\.value) == [625, 580])
    #expect(series.points.map(\.count) == [24, nil])
    #expect(series.points.first?.note == "Snow, and a fair")
  }

  @Test func worksOutPercentagesFromCounts() throws {
    let series = try #require(
      read("date,numerator,denominator\n2026-01-31,2,3\n2026-02-28,0,0\n2026-03-31,,\n").series)
    #expect(series.points.map(\.value) == [667, nil, nil])
    #expect(series.points.map(\.count) == [3, 0, nil])
  }

  @Test func passesOverWhatSpreadsheetsLeaveBehind() throws {
    let text = "\u{FEFF}Date,Value,,\r\n2026-01-31,62,,\r\n,,,\r\n\r\n2026-02-28,,,\r\n"
    let series = try #require(read(text).series)
    #expect(series.points.map(\.value) == [62, nil])
  }

  @Test(arguments: [
    ("date,value\n2026-01-31,1️⃣sixty\n", DiagnosticID.seriesNumber),
    ("date,value\n2026-01-31,1️⃣62,5\n", .seriesFields),
    ("date,value\n2026-01-31,1️⃣62 %\n", .seriesUnit),
    ("date,value\n2026-01-31,1️⃣3h\n", .seriesUnit),
    ("date,value\n1️⃣31.01.2026,62\n", .seriesDate),
    ("date,value\n1️⃣,62\n", .seriesDate),
    ("date,value\n2026-02-28,58\n1️⃣2026-01-31,62\n", .seriesOrder),
    ("date,value\n2026-01-31,58\n1️⃣2026-01-31,62\n", .seriesOrder),
    ("date,value,n\n2026-01-31,58,1️⃣-4\n", .seriesCount),
    ("date,value,n\n2026-01-31,58,1️⃣4.5\n", .seriesNumber),
    ("date,numerator,denominator\n2026-01-31,1️⃣5,4\n", .seriesCount),
    ("date,numerator,denominator\n2026-01-31,1️⃣5,\n", .seriesCount),
    ("date,value\n2026-01-31,1️⃣9999999999\n", .seriesNumber),
    ("1️⃣date;value\n2026-01-31;62\n", .seriesHeader),
    ("1️⃣2026-01-31,62\n", .seriesHeader),
    ("date,value,1️⃣valeu\n", .seriesHeader),
    ("date,value,1️⃣date\n", .seriesHeader),
    ("1️⃣date,n\n", .seriesHeader),
    ("1️⃣date,numerator\n", .seriesHeader),
    ("1️⃣date,value\n", .seriesEmpty),
    ("date,value\n2026-01-31,1️⃣\"62\n", .seriesQuotes),
    ("date,value\n2026-01-31,\"6\"1️⃣2\n", .seriesQuotes),
    ("date,value,note\n2026-01-31,6,a 1️⃣\"b\"\n", .seriesQuotes),
  ])
  func reportsEveryMistakeAtItsPlace(marked: String, id: DiagnosticID) throws {
    let text = MarkedText(marked)
    let (series, bag) = read(text.text)
    #expect(series == nil)
    let first = try #require(bag.sorted.first)
    #expect(first.id == id)
    let place = first.range?.bytes.lowerBound
    #expect(id == .seriesFields ? (place ?? 0) > 0 : place == text.offsets["1️⃣"])
    #expect(first.help != nil)
  }

  @Test func reportsTheMistakesOfAllLinesTogether() {
    let bag = read("date,value\nx,1\n2026-01-31,y\n2026-02-28,3%\n").bag
    #expect(bag.sorted.map(\.id) == [.seriesDate, .seriesNumber, .seriesUnit])
  }

  @Test(arguments: [
    (625, 1, "62.5", "62.5"), (620, 1, "62.0", "62"), (-5, 2, "−0.05", "−0.05"), (7, 0, "7", "7"),
  ])
  func writesNumbers(value: Int, decimals: Int, text: String, short: String) {
    #expect(FixedPoint.text(value, decimals: decimals) == text)
    #expect(FixedPoint.shortText(value, decimals: decimals) == short)
  }
}
