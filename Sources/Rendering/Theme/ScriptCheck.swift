package import Diagnostics
import Documents

/// No page waits for a script before it shows anything.
package enum ScriptCheck {
  /// Checks the tags of scripts in the templates of pages.
  package static func check(_ templates: [SourceFile], into bag: inout DiagnosticBag) {
    for template in templates {
      let bytes = template.bytes
      var start = ByteSearch.first("<script", in: bytes, 0..<bytes.count)
      while start < bytes.count {
        let end = ByteSearch.first(UInt8(ascii: ">"), in: bytes, start..<bytes.count)
        if isBlocking(bytes[start..<end]) {
          bag.report(
            .templateBlockingScript, "The page stays white until this script has arrived",
            at: template.range(start..<min(end + 1, bytes.count)),
            help: "Add the word defer behind its address.")
        }
        start = ByteSearch.first("<script", in: bytes, end..<bytes.count)
      }
    }
  }

  private static func isBlocking(_ tag: ArraySlice<UInt8>) -> Bool {
    let attributes = String(decoding: tag, as: UTF8.self).split {
      $0.isWhitespace
    }.dropFirst()
    let loads = attributes.contains { $0.hasPrefix("src=") }
    let waits = attributes.contains {
      $0 == "defer" || $0 == "async" || $0 == "type=\"module\"" || $0 == "type=module"
    }
    return loads && !waits
  }
}
