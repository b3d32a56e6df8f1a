package import Diagnostics
package import Rendering

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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
  /// What there was to say about the sources.
  package let remarks: DiagnosticBag

  package init(
    fingerprint: ContentHash, pageCount: Int, baseURL: String, includesDrafts: Bool,
    remarks: DiagnosticBag
  ) {
    self.fingerprint = fingerprint
    self.pageCount = pageCount
    self.baseURL = baseURL
    self.includesDrafts = includesDrafts
    self.remarks = remarks
  }
}

extension OutputOrigin {
  /// What the first line of an account begins with, and what all those after it begin with.
  private static let words = (origin: "from", remark: "says")

  /// Whether a line of the account is about the origin.
  static func isAbout(_ line: Substring) -> Bool {
    line.hasPrefix(words.origin + " ") || line.hasPrefix(words.remark + " ")
  }

  /// Reads what `lines` writes; nil for what another release wrote, which may have had other rules.
  init?(lines: ArraySlice<Substring>) {
    guard let first = lines.first else { return nil }
    let parts = first.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == Self.words.origin, let pageCount = Int(parts[2]),
      let fingerprint = ContentHash(hexadecimal: parts[1]), ["drafts", "public"].contains(parts[3])
    else { return nil }
    var remarks = DiagnosticBag()
    for line in lines.dropFirst() {
      guard let remark = Self.remark(line) else { return nil }
      remarks.append(remark)
    }
    self.init(
      fingerprint: fingerprint, pageCount: pageCount, baseURL: String(parts[4]),
      includesDrafts: parts[3] == "drafts", remarks: remarks)
  }

  private static func remark(_ line: Substring) -> Diagnostic? {
    guard line.hasPrefix(words.remark + " ") else { return nil }
    do {
      return try JSONDecoder().decode(
        Diagnostic.self, from: Data(line.utf8.dropFirst(words.remark.utf8.count + 1)))
    } catch {
      return nil
    }
  }

  /// The origin as it is kept in the account: a line about the whole, and one for each remark.
  var lines: [String] {
    let sort = includesDrafts ? "drafts" : "public"
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return ["\(Self.words.origin) \(fingerprint.hexadecimal) \(pageCount) \(sort) \(baseURL)"]
      + remarks.diagnostics.map { remark in
        do {
          return "\(Self.words.remark) "
            + String(decoding: try encoder.encode(remark), as: UTF8.self)
        } catch {
          preconditionFailure("Text, numbers and lists of them always have a JSON form: \(error)")
        }
      }
  }
}
