import Rendering
import Testing

struct PictureSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 2, 0x80, 0, 0, 1, 0xE0]
  private static let gif = Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0x00]
  private static let extended =
    Array("RIFF\0\0\0\0WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]
  private static let lossless =
    Array("RIFF\0\0\0\0WEBPVP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0x00]
  private static let lossy =
    Array("RIFF\0\0\0\0WEBPVP8 ".utf8)
    + [0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01]

  /// A JPEG with a comment, with what a camera writes, and with a frame of 640 by 480.
  private static func jpeg(orientation: UInt8?, isReversed: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 0x41, 0x42]
    if let orientation {
      let tiff: [UInt8] =
        isReversed
        ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
        : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
      bytes += [0xFF, 0xE1, 0, UInt8(8 + tiff.count)] + Array("Exif\0\0".utf8) + tiff
    }
    return bytes + [0xFF, 0xFF, 0xC2, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80]
  }

  @Test(arguments: [
    (png, 640, 480), (gif, 320, 240), (extended, 640, 480), (lossless, 640, 480),
    (lossy, 640, 480), (jpeg(orientation: nil), 640, 480), (jpeg(orientation: 1), 640, 480),
    (jpeg(orientation: 6), 480, 640), (jpeg(orientation: 8, isReversed: false), 480, 640),
    (Array("<?xml version='1.0'?>\n<svg xmlns='x' width='12.4' height='30px'/>".utf8), 12, 30),
    (Array("<svg viewBox=\"0 0 640 480\" width=\"100%\">".utf8), 640, 480),
  ])
  func readsEveryFormat(bytes: [UInt8], width: Int, height: Int) {
    #expect(PictureSize(of: bytes) == PictureSize(width: width, height: height))
  }

  /// A file can end anywhere, and any of its bytes can be wrong: that must not do any harm.
  @Test(arguments: [png, gif, extended, lossless, lossy, jpeg(orientation: 6)])
  func survivesWhateverIsMissingOrWrong(bytes: [UInt8]) {
    for count in bytes.indices { #expect(PictureSize(of: Array(bytes[..<count])) == nil) }
    for place in bytes.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var broken = bytes
        broken[place] = byte
        if let size = PictureSize(of: broken) { #expect(size.width > 0 && size.height > 0) }
      }
    }
  }

  @Test(arguments: ["", "not really a picture", "<svg>", "<svg viewBox='0 0 -1 5'>", "GIF89a"])
  func saysWhenThereIsNone(text: String) {
    #expect(PictureSize(of: Array(text.utf8)) == nil)
  }
}
