/// A picture in the content, as pages show it.
package struct Picture: Sendable, Hashable {
  package let size: PictureSize
  /// The same in a smaller format and in several widths, the narrowest first; none where nothing makes them.
  package let editions: [PictureEdition]

  package init(size: PictureSize, editions: [PictureEdition] = []) {
    self.size = size
    self.editions = editions
  }
}

/// A picture in another format and width, beside the one in its own format.
package struct PictureEdition: Sendable, Hashable {
  /// In pixels.
  package let width: Int

  package init(width: Int) { self.width = width }

  /// The widths that a picture is made in: for phones, for a column of text, and for the same on screens with twice as many
  /// pixels; never wider than the picture itself.
  package static func widths(of size: PictureSize) -> [Int] {
    let most = min(size.width, 1600)
    return [480, 800, 1200].filter { $0 < most } + [most]
  }
}
