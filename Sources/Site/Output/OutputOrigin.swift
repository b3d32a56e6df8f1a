package import Rendering

/// What the files in an output folder were made from.
package struct OutputOrigin: Sendable, Hashable {
  /// Everything that they were made from, in short.
  package let fingerprint: ContentHash
  /// How many pages the site has, redirects included.
  package let pageCount: Int
  /// The address that the site was made for.
  package let baseURL: String
  /// Whether it shows drafts.
  package let includesDrafts: Bool

  package init(fingerprint: ContentHash, pageCount: Int, baseURL: String, includesDrafts: Bool) {
    self.fingerprint = fingerprint
    self.pageCount = pageCount
    self.baseURL = baseURL
    self.includesDrafts = includesDrafts
  }
}

extension OutputOrigin {
  private static let word = "from"

  /// Whether a line of the account is about the origin; older builds wrote less into it, which is as good as nothing.
  static func isAbout(_ line: Substring) -> Bool { line.hasPrefix(word + " ") }

  /// Reads the line that `line` writes; nil for any other.
  init?(line: Substring) {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == Self.word, let pageCount = Int(parts[2]),
      let fingerprint = ContentHash(hexadecimal: parts[1]), ["drafts", "public"].contains(parts[3])
    else { return nil }
    self.init(
      fingerprint: fingerprint, pageCount: pageCount, baseURL: String(parts[4]),
      includesDrafts: parts[3] == "drafts")
  }

  /// The origin as it is kept in the account.
  var line: String {
    let sort = includesDrafts ? "drafts" : "public"
    return "\(Self.word) \(fingerprint.hexadecimal) \(pageCount) \(sort) \(baseURL)"
  }
}
