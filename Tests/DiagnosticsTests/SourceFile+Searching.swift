package import Diagnostics
import Testing

extension SourceFile {
  /// The first place where a text stands, so that tests don't count bytes.
  package func range(of text: String) throws -> SourceRange {
    let found = bytes.firstRange(of: Array(text.utf8))
    return range(try #require(found, "“\(text)” is not in \(path)"))
  }
}
