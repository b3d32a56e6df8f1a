/// One file of the finished site: where it goes and what it holds.
package struct RenderedFile: Sendable, Hashable {
  /// The path below the output folder, with `/` between its parts: `packages/guest-speakers/index.html`.
  package let path: String

  /// The file's bytes; text is UTF-8.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
