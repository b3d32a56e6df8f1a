/// How many bytes a page makes a reader load.
package struct PageWeight: Sendable, Hashable {
  package let html: Int
  package let styles: Int
  package let scripts: Int

  package init(html: Int, styles: Int, scripts: Int) {
    self.html = html
    self.styles = styles
    self.scripts = scripts
  }

  /// All of them.
  package var total: Int { html + styles + scripts }

  /// The parts in words: `70.1 kB of HTML, 25.0 kB of styles and 4.2 kB of scripts`.
  package var parts: String {
    "\(Self.words(html)) of HTML, \(Self.words(styles)) of styles and \(Self.words(scripts)) of scripts"
  }

  /// A number of bytes in words: `70.1 kB`.
  package static func words(_ bytes: Int) -> String {
    let tenths = (bytes + 50) / 100
    return "\(tenths / 10).\(tenths % 10) kB"
  }
}
