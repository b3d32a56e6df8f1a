import Model
import Mustache

/// What readers can take with them, and what is in it.
extension ViewBuilder {
  /// The downloads that the page of something offers, as far as they were made.
  func downloads(of subject: Page.Subject) -> [DownloadView] {
    (shared.downloads[subject] ?? []).map { made in
      DownloadView(
        label: label(of: made.download), details: details(of: made),
        url: address.url(made.download.route), format: made.download.format.name)
    }
  }

  private func label(of download: Download) -> String {
    switch (download.format, download.page.subject) {
    case (.pdf, .entry(let number)) where graph.id(of: number).kind == .package:
      say(.booklet)
    case (.pdf, _): say(.pdf)
    case (.word, _): say(.word)
    case (.kit, _): "Kit with everything, for use without internet"
    case (.card, _): "Picture"
    }
  }

  private func details(of made: MadeDownload) -> String {
    let size = Words.fileSize(bytes: made.size)
    if made.download.format == .kit { return "\(size). Unpack it, then open start.html" }
    let pages = made.pageCount.map { count($0, .page) }
    return [pages, size].compactMap(\.self).joined(separator: ", ")
  }

  // MARK: - The text of a download

  /// The records that the template of a download sees.
  func records(for download: Download) throws(WorkbookError) -> [ViewRecord] {
    let frame = frame(for: download.page).record
    if case .selfStudy = download.page.subject {
      return [shared.assetsRecord, frame, selfStudyFormView.record]
    }
    if download.format == .card {
      let (title, number) = heading(of: download.page)
      let summary = number.flatMap { graph.entry($0).common.summary }
      return [shared.assetsRecord, frame, CardPictureView(title: title, summary: summary).record]
    }
    guard case .entry(let number) = download.page.subject,
      case .package(let package) = graph.entry(number).content
    else { return try records(for: download.page) }
    let booklet = BookletView(
      package: view(package, number), chapters: graph.chapters(of: number).map(chapter))
    return [shared.assetsRecord, frame, booklet.record]
  }

  private func chapter(_ number: Int) -> ChapterView {
    let entry = graph.entry(number)
    var guide: GuideView?
    var resource: ResourceView?
    if case .guide(let content) = entry.content { guide = view(content, number) }
    if case .resource(let content) = entry.content { resource = view(content, number) }
    return ChapterView(
      id: chapters[number] ?? entry.id.slug, title: entry.common.title, url: url(of: number),
      kindLabel: say(entry.id.kind.type.label), description: entry.common.summary,
      body: bodyHTML(of: number), review: review(entry), guide: guide, resource: resource)
  }
}

extension Download.Format {
  /// The name for templates.
  fileprivate var name: String {
    switch self {
    case .pdf: "pdf"
    case .word: "word"
    case .kit: "kit"
    case .card: "card"
    }
  }
}
