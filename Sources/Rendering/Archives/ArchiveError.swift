/// An archive could not be made, or one that was given is none.
package struct ArchiveError: Error, Sendable, Hashable {
  /// Why, in the library's words.
  package let reason: String
}
