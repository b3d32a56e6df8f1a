/// A workbook could not be made, because the machine has no room for it.
package struct WorkbookError: Error, Sendable, Hashable {
  /// Why, in the library's words.
  package let reason: String
}
