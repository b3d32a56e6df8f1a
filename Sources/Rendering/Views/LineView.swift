import Mustache

/// One item of a list written in Markdown.
struct LineView: View {
  let text: [UInt8]

  static let schema = ViewSchema<LineView>(
    "line", [.html("text", "The item") { $0.text }])
}
