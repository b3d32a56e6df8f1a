/// Words that say nothing about where a link leads.
///
/// Somebody who listens to a page goes from link to link and hears the words of each without the sentence around them:
/// WCAG 2.1, success criteria 2.4.4 and 2.4.9.
enum EmptyLinkWords {
  /// No phrase is longer, in bytes.
  private static let longest = 24

  /// Phrases in English and Spanish, as far as no word of the one language says something in the other.
  private static let phrases: Set<String> = [
    "a link", "article", "click", "click here", "click this", "click this link", "continue",
    "continue reading", "details", "document", "download", "download here", "file", "find out more",
    "go", "go here", "here", "info", "information", "keep reading", "learn more", "link", "more",
    "more details", "more info", "more information", "page", "read", "read here", "read more",
    "read this", "see", "see here", "see more", "see this", "site", "tap here", "that", "that page",
    "the link", "this", "this article", "this document", "this file", "this link", "this one",
    "this page", "this site", "this website", "view", "view more", "visit", "web page", "website",

    "acá", "aquí", "archivo", "artículo", "clic aquí", "clic", "conoce más", "da clic aquí",
    "descarga aquí", "descargar", "detalles", "el enlace", "enlace", "entra aquí", "este archivo",
    "este artículo", "este documento", "este enlace", "este sitio", "esta página", "haga clic aquí",
    "haz clic aquí", "ir", "leer", "leer más", "lea más", "lee más", "más", "más detalles",
    "más información", "mira aquí", "oprima aquí", "página", "pulsa aquí", "pulse aquí",
    "saber más", "sigue leyendo", "siga leyendo", "sitio web", "un enlace", "ver", "ver aquí",
    "ver más",
  ]

  /// The sketches of all phrases.
  private static let sketches = Set(phrases.map { sketch(Array($0.utf8)) })

  /// The phrase that words are; nil when they say something.
  static func phrase(_ words: [UInt8]) -> String? {
    // With some room for quotation marks, arrows and the like.
    guard words.count <= longest + 8, sketches.contains(sketch(words)) else { return nil }
    let text = String(decoding: words, as: UTF8.self)
    guard let first = text.firstIndex(where: isWordy),
      let last = text.lastIndex(where: isWordy)
    else { return nil }
    let phrase = String(text[first...last])
    return phrases.contains(phrase.lowercased()) ? phrase : nil
  }

  /// A hash of the letters of ASCII, capital or not, by which most words are told from all phrases without a look at any
  /// character: 64-bit FNV-1a.
  private static func sketch(_ words: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in words where byte.isASCIILetter {
      hash = (hash ^ UInt64(byte | 0x20)) &* 0x0100_0000_01B3
    }
    return hash
  }

  private static func isWordy(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
