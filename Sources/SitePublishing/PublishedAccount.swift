import Rendering
package import Site

/// The account, kept where a site is published, of what was published there: only these files may be replaced or removed.
///
/// It lists nothing but the paths of public files and what tells their contents apart, so it may be public itself.
package struct PublishedAccount: Sendable, Hashable {
  /// The file that holds it.
  package static let path = ".changepack-published"

  /// The address that the site was made for.
  package let baseURL: String
  /// The files that are known to be there, in the order of their paths.
  package let files: [FinishedFile]
  /// The files that a publishing has begun to bring or to take away, and that may or may not be there; empty once it is
  /// finished.
  package let begun: [FinishedFile]

  package init(baseURL: String, files: [FinishedFile], begun: [FinishedFile] = []) {
    self.baseURL = baseURL
    self.files = files
    self.begun = begun
  }

  /// Whether the last publishing came to its end.
  package var isFinished: Bool { begun.isEmpty }
}

// MARK: - As text

extension PublishedAccount {
  private static let title = "changepack-published 1"
  private static let addressWord = "for "
  private static let begunWord = "begun"

  /// Reads an account; nil when it isn't whole.
  package init?(bytes: [UInt8]) {
    guard let lines = SealedLines.read(bytes, title: Self.title), let first = lines.first,
      first.hasPrefix(Self.addressWord)
    else { return nil }
    var (files, begun): ([FinishedFile], [FinishedFile]) = ([], [])
    var isBegun = false
    for line in lines.dropFirst() {
      if line == Self.begunWord {
        isBegun = true
        continue
      }
      guard let file = FinishedFile(line: line) else { return nil }
      if isBegun { begun.append(file) } else { files.append(file) }
    }
    self.init(
      baseURL: String(first.dropFirst(Self.addressWord.count)), files: files, begun: begun)
  }

  /// The account as it is kept.
  package var bytes: [UInt8] {
    let unfinished = begun.isEmpty ? [] : [Self.begunWord] + begun.map(\.line)
    return SealedLines.write(
      [Self.addressWord + baseURL] + files.map(\.line) + unfinished, title: Self.title)
  }
}

extension FinishedFile {
  fileprivate init?(line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let hash = ContentHash(hexadecimal: parts[0]), let size = Int(parts[1])
    else { return nil }
    self.init(path: String(parts[2]), hash: hash, size: size)
  }

  fileprivate var line: String { "\(hash.hexadecimal) \(size) \(path)" }
}
