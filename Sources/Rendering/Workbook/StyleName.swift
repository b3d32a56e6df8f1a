/// A name in a program's list of cell styles: whoever changes the style there changes all cells that have it.
struct StyleName: Sendable, Hashable {
  let text: String
  /// The number by which programs know a style that all of them have, so that they show its name in their own language
  /// (ECMA-376, part 1, 18.8.7); nil for one of ours.
  let builtIn: Int?

  init(_ text: String, builtIn: Int? = nil) {
    self.text = text
    self.builtIn = builtIn
  }

  static let hyperlink = StyleName("Hyperlink", builtIn: 8)
  static let note = StyleName("Note", builtIn: 10)
  static let title = StyleName("Title", builtIn: 15)
  static let heading = StyleName("Heading 1", builtIn: 16)
  static let input = StyleName("Input", builtIn: 20)
  static let calculation = StyleName("Calculation", builtIn: 22)
  static let total = StyleName("Total", builtIn: 25)
  static let explanation = StyleName("Explanatory Text", builtIn: 53)
  static let text = StyleName("Body Text")
  static let label = StyleName("Label")
  static let tableText = StyleName("Table Text")
  static let tableHeading = StyleName("Table Heading")
}
