/// How wide and how high a picture is, in pixels as browsers show it.
package struct PictureSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The size the other way round, as a camera that was held upright writes it down.
  var turned: PictureSize { PictureSize(width: height, height: width) }
}

extension PictureSize {
  /// Reads the size from the head of a file: PNG, JPEG, GIF, WebP or SVG, whatever the file is called.
  ///
  /// Nil when it is none of these, or ends before it says so.
  package init?(of bytes: [UInt8]) {
    let size = PictureHead(bytes).size
    guard let size, size.width > 0, size.height > 0 else { return nil }
    self = size
  }
}
