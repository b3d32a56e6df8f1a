/// A quotation that starts with `[!NOTE]` or one of its siblings.
struct Alert {
  /// What kind of alert it is.
  enum Kind: String, CaseIterable {
    case note, tip, important, warning, caution

    /// The title that readers see.
    var title: MarkdownPhrase {
      switch self {
      case .note: .note
      case .tip: .tip
      case .important: .important
      case .warning: .warning
      case .caution: .caution
      }
    }

    /// The tags up to the text.
    var opening: StaticString {
      switch self {
      case .note: "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">"
      case .tip: "<div class=\"alert alert-tip\" role=\"note\">\n<p class=\"alert-title\">"
      case .important:
        "<div class=\"alert alert-important\" role=\"note\">\n<p class=\"alert-title\">"
      case .warning: "<div class=\"alert alert-warning\" role=\"note\">\n<p class=\"alert-title\">"
      case .caution: "<div class=\"alert alert-caution\" role=\"note\">\n<p class=\"alert-title\">"
      }
    }
  }

  /// What kind of alert it is.
  let kind: Kind

  /// Where the text behind the marker starts in the first paragraph's content.
  let markerEnd: Int
}
