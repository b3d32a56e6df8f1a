import Documents

/// What surrounds the address and the text of a picture on a page.
struct PictureMarkup {
  let picture: Picture
  /// The addresses of its editions, in their order; none where there are no editions.
  let addresses: [String]
  /// Whether it is the first on its page, which readers may see at once.
  let isFirst: Bool

  /// How wide a picture is shown: as wide as the column of text, which fills a narrow window.
  private static let sizes = "(min-width: 46rem) 41rem, 100vw"

  /// The HTML for a hole.
  func html(for kind: ProseHole.Kind) -> String {
    switch kind {
    case .beforePicture:
      guard !addresses.isEmpty else { return "" }
      let set = zip(addresses, picture.editions).map { "\($0) \($1.width)w" }
      return
        "<picture><source type=\"image/webp\" srcset=\"\(set.joined(separator: ", "))\" sizes=\"\(Self.sizes)\">"
    case .pictureSize:
      let loading = isFirst ? "" : " loading=\"lazy\""
      return
        " width=\"\(picture.size.width)\" height=\"\(picture.size.height)\"\(loading) decoding=\"async\""
    case .afterPicture: return addresses.isEmpty ? "" : "</picture>"
    case .address, .label, .field: return ""
    }
  }
}
