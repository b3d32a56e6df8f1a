/// A picture in the content, as pages show it.
package struct Picture: Sendable, Hashable {
  package let size: PictureSize
  /// Whether it moves, so that it is passed on as it is.
  package let isAnimated: Bool
  /// The same in a smaller format and in several widths, the narrowest first; none where nothing makes them.
  package let editions: [PictureEdition]

  package init(size: PictureSize, isAnimated: Bool = false, editions: [PictureEdition] = []) {
    self.size = size
    self.isAnimated = isAnimated
    self.editions = editions
  }
}

extension Picture {
  /// The same picture with editions.
  func offering(_ editions: [PictureEdition]) -> Picture {
    Picture(size: size, isAnimated: isAnimated, editions: editions)
  }

  /// Reads what there is to know from the head of a file; nil when it is no picture, or ends before it says so.
  package init?(of bytes: [UInt8]) {
    guard let size = PictureSize(of: bytes) else { return nil }
    self.init(size: size, isAnimated: PictureHead(bytes).isAnimated)
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
