import Rendering
import Testing

struct PictureTests {
  /// A PNG of 640 by 480 with chunks of these names behind its header.
  private static func png(_ chunks: String...) -> [UInt8] {
    let start: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 2, 0, 0, 0, 1, 2, 3, 4]
    return start + chunks.flatMap { [0, 0, 0, 2] + Array($0.utf8) + [7, 7, 1, 2, 3, 4] }
  }

  /// A WebP of 640 by 480 with these flags.
  private static func webP(_ flags: UInt8) -> [UInt8] {
    Array("RIFF\0\0\0\0WEBPVP8X".utf8) + [10, 0, 0, 0, flags, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]
  }

  @Test(arguments: [
    (png("IDAT"), false), (png("acTL", "IDAT"), true), (png("gAMA", "acTL", "IDAT"), true),
    (png("IDAT", "acTL"), false), (png(), false), (webP(0x02), true), (webP(0x12), true),
    (webP(0x10), false), (Array("<svg viewBox=\"0 0 4 3\">".utf8), false),
  ])
  func knowsWhatMoves(bytes: [UInt8], isAnimated: Bool) throws {
    #expect(try #require(Picture(of: bytes)).isAnimated == isAnimated)
  }

  @Test func isNoneWithoutASize() {
    #expect(Picture(of: Array("nothing".utf8)) == nil)
  }
}
