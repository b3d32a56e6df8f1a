import Diagnostics
import Testing

struct DiagnosticFormatTests {
  @Test(arguments: zip(DiagnosticFormat.allCases, ["Error: ", "{", "::error", "{"]))
  func choosesTheFormatter(format: DiagnosticFormat, start: String) throws {
    let text = format.formatter().format(try SampleReport().report())
    #expect(text.hasPrefix(start))
    #expect(text.hasSuffix("\n"))
    #expect(text.contains("\"2.1.0\"") == (format == .sarif))
  }

  @Test func hasTheNamesThatPeopleType() {
    #expect(DiagnosticFormat.allCases.map(\.rawValue) == ["text", "json", "github", "sarif"])
  }

  @Test func handsTheTextItsStyle() throws {
    let formatter = DiagnosticFormat.text.formatter(text: TextFormatter(style: .colour))
    #expect(formatter.format(try SampleReport().report()).contains("\u{1B}["))
  }
}
