/// The bytes of a picture, of which any may be missing or wrong.
struct PictureHead {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether signs stand at a place, each of which is one byte.
  private func holds(_ signs: String, at place: Int) -> Bool {
    let signs = signs.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    return place >= 0 && place + signs.count <= bytes.count
      && bytes[place..<place + signs.count].elementsEqual(signs)
  }

  /// A number of some bytes, the most significant first; nil behind the end.
  private func number(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same, the least significant first.
  private func reversed(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func size(_ width: Int?, _ height: Int?) -> PictureSize? {
    guard let width, let height else { return nil }
    return PictureSize(width: width, height: height)
  }

  // MARK: Formats

  private enum Format {
    case png, jpeg, gif, webP, other
  }

  private var format: Format {
    if holds("\u{89}PNG\r\n\u{1A}\n", at: 0) { return .png }
    if holds("\u{FF}\u{D8}\u{FF}", at: 0) { return .jpeg }
    if holds("GIF87a", at: 0) || holds("GIF89a", at: 0) { return .gif }
    return holds("RIFF", at: 0) && holds("WEBP", at: 8) ? .webP : .other
  }

  /// How wide and how high the picture is; nil when its head does not say so.
  var size: PictureSize? {
    switch format {
    case .png: sizeInPNG
    case .jpeg: sizeInJPEG
    case .gif: sizeInGIF
    case .webP: sizeInWebP
    case .other: sizeInSVG
    }
  }

  /// Whether the picture moves: a PNG or a WebP that says so before its first image.
  var isAnimated: Bool {
    switch format {
    case .png: isAnimatedPNG
    case .webP: holds("VP8X", at: 12) && (number(20, 1) ?? 0) & 0x02 != 0
    case .jpeg, .gif, .other: false
    }
  }

  /// Chunks, each with its length and its name, up to the first one with pixels.
  private var isAnimatedPNG: Bool {
    var place = 8
    while let length = number(place, 4), !holds("IDAT", at: place + 4) {
      if holds("acTL", at: place + 4) { return true }
      place += 12 + length
    }
    return false
  }

  /// The first chunk is the header.
  private var sizeInPNG: PictureSize? {
    guard holds("IHDR", at: 12) else { return nil }
    return size(number(16, 4), number(20, 4))
  }

  private var sizeInGIF: PictureSize? { size(reversed(6, 2), reversed(8, 2)) }

  /// Three sorts of first chunks, each with a way of its own.
  private var sizeInWebP: PictureSize? {
    if holds("VP8X", at: 12) {
      return size(reversed(24, 3).map { $0 + 1 }, reversed(27, 3).map { $0 + 1 })
    }
    if holds("VP8L", at: 12) {
      guard let bits = reversed(21, 4) else { return nil }
      return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    guard holds("VP8 ", at: 12) else { return nil }
    return size(reversed(26, 2).map { $0 & 0x3FFF }, reversed(28, 2).map { $0 & 0x3FFF })
  }

  /// Segments, each with its length, until the one of the frame; the one of the camera may say that it was turned.
  private var sizeInJPEG: PictureSize? {
    var place = 2
    var isTurned = false
    while let mark = number(place, 1), let kind = number(place + 1, 1) {
      guard mark == 0xFF else { return nil }
      // Any number of these fills the space between two segments.
      if kind == 0xFF {
        place += 1
        continue
      }
      guard let length = number(place + 2, 2), length >= 2 else { return nil }
      switch kind {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let found = size(number(place + 7, 2), number(place + 5, 2))
        return isTurned ? found?.turned : found
      case 0xE1 where holds("Exif\0\0", at: place + 4):
        isTurned = isTurnedInExif(place + 10, end: place + 2 + length)
      case 0xD9, 0xDA: return nil
      default: break
      }
      place += 2 + length
    }
    return nil
  }

  /// Whether the orientation in a block of Exif is one of those that change width and height.
  private func isTurnedInExif(_ start: Int, end: Int) -> Bool {
    let isReversed = holds("II", at: start)
    func value(_ place: Int, _ count: Int) -> Int? {
      guard place + count <= end else { return nil }
      return isReversed ? reversed(place, count) : number(place, count)
    }
    guard let offset = value(start + 4, 4), let count = value(start + offset, 2) else {
      return false
    }
    for entry in 0..<count {
      let place = start + offset + 2 + 12 * entry
      guard let tag = value(place, 2) else { return false }
      if tag == 0x0112 { return value(place + 8, 2).map { (5...8).contains($0) } ?? false }
    }
    return false
  }

  /// The `width` and `height` of the outermost element if both are in pixels, or else those of its `viewBox`.
  private var sizeInSVG: PictureSize? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = head.firstRange(of: "<svg") else { return nil }
    let tag = head[start.upperBound...].prefix { $0 != ">" }
    if let width = Self.attribute("width", of: tag).flatMap(Self.pixels),
      let height = Self.attribute("height", of: tag).flatMap(Self.pixels)
    {
      return PictureSize(width: width, height: height)
    }
    let box = Self.attribute("viewBox", of: tag)?.split { $0 == " " || $0 == "," } ?? []
    guard box.count == 4, let width = Self.pixels(box[2]), let height = Self.pixels(box[3]) else {
      return nil
    }
    return PictureSize(width: width, height: height)
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    for quote in ["\"", "'"] {
      guard let start = tag.firstRange(of: " \(name)=\(quote)") else { continue }
      return tag[start.upperBound...].prefix { String($0) != quote }
    }
    return nil
  }

  private static func pixels(_ text: some StringProtocol) -> Int? {
    let digits = text.hasSuffix("px") ? String(text.dropLast(2)) : String(text)
    guard let number = Double(digits), number >= 1, number <= 100_000 else { return nil }
    return Int(number.rounded())
  }
}
