/// A workbook could not be made, because the machine has no room for it or the library writes another sort of file.
package struct WorkbookError: Error, Sendable, Hashable {
  /// Why, in the library's words.
  package let reason: String
  /// What to do about it, as a request.
  package let cure: String

  init(
    reason: String, cure: String = "free some space for temporary files and build again"
  ) {
    self.reason = reason
    self.cure = cure
  }

  /// What libxlsxwriter wrote is not what names can be added to.
  static let unexpectedStyles = WorkbookError(
    reason: "this version of libxlsxwriter writes styles in a way that Changepack does not know",
    cure: "install libxlsxwriter 1.1.4, with which it is tested, and build Changepack again")
}
