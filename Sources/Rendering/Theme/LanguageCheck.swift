package import Diagnostics
import Documents

/// Every page says in which language it is.
package enum LanguageCheck {
  /// Checks the tags with which pages begin in templates.
  package static func check(_ templates: [SourceFile], into bag: inout DiagnosticBag) {
    for template in templates {
      let bytes = template.bytes
      var start = ByteSearch.first("<html", in: bytes, 0..<bytes.count)
      while start < bytes.count {
        let end = ByteSearch.first(UInt8(ascii: ">"), in: bytes, start..<bytes.count)
        let tag = String(decoding: bytes[start..<end], as: UTF8.self)
        if let flaw = flaw(of: tag) {
          bag.report(
            .templateLanguage, flaw.reason, at: template.range(start..<min(end + 1, bytes.count)),
            help: flaw.cure)
        }
        start = ByteSearch.first("<html", in: bytes, end..<bytes.count)
      }
    }
  }

  private static func flaw(of tag: String) -> LanguageTag.Flaw? {
    guard
      let attribute = tag.split(whereSeparator: \.isWhitespace).first(where: {
        $0.hasPrefix("lang=")
      })
    else {
      return LanguageTag.Flaw(
        reason: "The page does not say in which language it is",
        cure: "Write <html lang=\"{{site.language}}\">.")
    }
    let value = String(attribute.dropFirst("lang=".count).filter { $0 != "\"" && $0 != "'" })
    // What a tag of the template shows is checked where it comes from.
    guard !value.contains("{{") else { return nil }
    switch LanguageTag.read(value) {
    case .success: return nil
    case .failure(let flaw): return flaw
    }
  }
}
