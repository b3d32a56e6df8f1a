/// What the address of a link or an image leads to.
enum LinkAddress {
  /// Somewhere else on the web, by mail or by telephone.
  case external
  /// Something of this site; what follows stays behind the hole for its URL.
  case local(ProseReference.Target, suffix: ArraySlice<UInt8>)
  /// Nothing that a page may link to, with the scheme to blame.
  case unsafe(scheme: String)
  /// No address at all.
  case missing

  /// Sorts the address of a link.
  init(ofLink address: ArraySlice<UInt8>) {
    self.init(address, isImage: false)
  }

  /// Sorts the address of an image.
  init(ofImage address: ArraySlice<UInt8>) {
    self.init(address, isImage: true)
  }

  private init(_ address: ArraySlice<UInt8>, isImage: Bool) {
    // Browsers skip white space and control characters when they look for the scheme.
    let isVisible = address.allSatisfy(Self.isVisible)
    let visible = isVisible ? address : address.filter(Self.isVisible)[...]
    if let scheme = Self.scheme(visible) {
      let isPlain = isVisible || address.starts(with: scheme + [UInt8(ascii: ":")])
      self =
        isPlain && Self.isAllowed(scheme, isImage: isImage)
        ? .external : .unsafe(scheme: String(decoding: scheme, as: UTF8.self))
    } else if visible.starts(with: "//".utf8) || visible.starts(with: "\\\\".utf8) {
      self = .unsafe(scheme: "//")
    } else if visible.isEmpty {
      self = .missing
    } else {
      self = Self.local(address, isImage: isImage)
    }
  }

  private static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }

  private static func scheme(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = address.first, first.isASCIILetter,
      let colon = address.firstIndex(where: { !isSchemeByte($0) }),
      address[colon] == UInt8(ascii: ":")
    else { return nil }
    return address[..<colon]
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private static func isAllowed(_ scheme: ArraySlice<UInt8>, isImage: Bool) -> Bool {
    switch String(decoding: scheme, as: UTF8.self).lowercased() {
    case "http", "https": true
    case "mailto", "tel": !isImage
    default: false
    }
  }

  private static func local(_ address: ArraySlice<UInt8>, isImage: Bool) -> LinkAddress {
    let sign = address.firstIndex(of: UInt8(ascii: "#"))
    let part = address[..<(sign ?? address.endIndex)]
    let path = decoded(part)
    let fragment = sign.map { decoded(address[($0 + 1)...]) }
    if path.isEmpty, let fragment { return .local(.heading(fragment), suffix: []) }
    if !isImage, leadsToEntry(isCoded(part) ? Array(path.utf8)[...] : part) {
      return .local(.path(path, fragment: fragment), suffix: [])
    }
    return .local(.file(path), suffix: sign.map { address[$0...] } ?? [])
  }

  /// Whether a path names a Markdown file or a folder rather than any other file.
  private static func leadsToEntry(_ path: ArraySlice<UInt8>) -> Bool {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let name = path[(slash.map { $0 + 1 } ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return true }
    // These are folders: “.” and “..”.
    let ending = name[(dot + 1)...]
    if ending.isEmpty { return name.count == 1 || name.elementsEqual("..".utf8) }
    return ending.count == 2 && ending.first.map { $0 | 0x20 } == UInt8(ascii: "m")
      && ending.last.map { $0 | 0x20 } == UInt8(ascii: "d")
  }

  private static func isCoded(_ part: ArraySlice<UInt8>) -> Bool {
    part.contains(UInt8(ascii: "%"))
  }

  /// Part of an address without percent codes; it stays as it is if it would not be UTF-8 then.
  private static func decoded(_ part: ArraySlice<UInt8>) -> String {
    guard isCoded(part) else { return String(decoding: part, as: UTF8.self) }
    var bytes: [UInt8] = []
    var index = part.startIndex
    while index < part.endIndex {
      if part[index] == UInt8(ascii: "%"), index + 2 < part.endIndex,
        let high = hexadecimal(part[index + 1]), let low = hexadecimal(part[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(part[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(decoding: part, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
