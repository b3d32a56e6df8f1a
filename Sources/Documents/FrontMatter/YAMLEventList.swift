/// The steps of reading a block of YAML, as far as it could be read.
struct YAMLEventList {
  /// The steps in the order of the text.
  var events: [YAMLEvent] = []

  /// Why reading stopped early.
  var failure: YAMLFailure?

  /// Where a collection began that is nested too deep, in bytes of the file.
  var tooDeep: Int?
}
