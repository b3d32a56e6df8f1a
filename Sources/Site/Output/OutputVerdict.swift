/// What is to become of a site whose files were all handed over.
package enum OutputVerdict: Sendable {
  /// It is put in place.
  ///
  /// What it is made from is kept, so that the next build can see that nothing has changed; nil when it should try again
  /// all the same.
  case place(from: OutputOrigin?)
  /// The folder stays as it was.
  case callOff
}
