import Mustache

/// A drawing, and the same as a list.
struct DiagramView: View {
  let title: String
  let drawing: [UInt8]
  let list: [UInt8]
  let language: String?

  static let schema = ViewSchema<DiagramView>(
    "diagram",
    [
      .text("title", "What it shows") { $0.title },
      .html("drawing", "The drawing, in SVG, with a link in each box") { $0.drawing },
      .html("list", "The same as nested lists of links") { $0.list },
      .optionalText("language", "The language of its words, if it is not that of the page") {
        $0.language
      },
    ])
}
