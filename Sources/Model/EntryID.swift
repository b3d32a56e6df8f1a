/// What an entry is called: its kind, its slug, and the package or dimension that it belongs to.
package struct EntryID: Sendable, Hashable {
  package let kind: ContentKind

  /// The slug of the package or dimension in whose folder the file lies.
  package let folder: String?

  /// The file's name without `.md`, or its folder's name for an `index.md`.
  package let slug: String

  package init(kind: ContentKind, folder: String? = nil, slug: String) {
    self.kind = kind
    self.folder = folder
    self.slug = slug
  }

  /// The entry that a file below `Content/` holds, judged by its path alone; nil when no kind has files there.
  package init?(contentPath path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard parts.first == "Content" else { return nil }
    let below = Array(parts.dropFirst())
    if below == ["index.md"] {
      self.init(kind: .page, slug: TextPage.frontPageSlug)
      return
    }
    for kind in ContentKind.allCases {
      if let match = kind.type.location.match(below) {
        self.init(kind: kind, folder: match.folder, slug: match.slug)
        return
      }
    }
    return nil
  }
}
