/// Pages of the authors' guide that say the same as `changepack explain`.
extension AuthorsTextView {
  /// Lays out a page of the reference that has headings, texts and samples only.
  init(_ page: ReferencePage) {
    var sections: [AuthorsSectionView] = []
    var heading: String?
    var blocks: [AuthorsBlockView] = []
    func close() {
      guard !blocks.isEmpty else { return }
      sections.append(
        AuthorsSectionView(id: "part-\(sections.count + 1)", heading: heading, blocks: blocks))
      blocks = []
    }
    for block in page.blocks {
      switch block {
      case .heading(let next):
        close()
        heading = next
      case .text(let text):
        blocks.append(AuthorsBlockView(text: InlineCode.html(text), sample: nil))
      case .sample(let lines):
        blocks.append(AuthorsBlockView(text: nil, sample: InlineCode.html(lines: lines)))
      case .rows, .fields: preconditionFailure("“\(page.title)” is not only text")
      }
    }
    close()
    self.init(sections: sections)
  }
}
