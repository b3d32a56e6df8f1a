import Mustache

/// The page of the authors' guide about worksheets.
struct AuthorsWorksheetsView: View {
  let samples: [AuthorsWorksheetView]

  static let schema = ViewSchema<AuthorsWorksheetsView>(
    "authors worksheets", [.list("samples", "What authors can type") { $0.samples }])
}

/// Something to type on a worksheet, and what it becomes.
struct AuthorsWorksheetView: View {
  let id: String
  let title: String
  let text: [UInt8]
  let source: [UInt8]
  let result: [UInt8]

  static let schema = ViewSchema<AuthorsWorksheetView>(
    "authors worksheet",
    [
      .text("id", "Its place on the page, without #") { $0.id },
      .text("title", "What it is for") { $0.title },
      .html("text", "What to know about it") { $0.text },
      .html("source", "What authors type, line by line") { $0.source },
      .html("result", "What it becomes on the page") { $0.result },
    ])
}
