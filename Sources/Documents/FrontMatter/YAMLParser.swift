package import Diagnostics

/// Reads YAML as fields with their places: front matter, and whole files such as `site.yaml`.
package enum YAMLParser {
  /// How much YAML there may be, in bytes.
  static let maximumSize = 64 * 1024
  /// How deep lists and groups may be nested.
  static let maximumDepth = 32
  /// How many fields there may be, those of groups included.
  static let maximumKeyCount = 500

  /// The fields in a stretch of a file, or in the whole of it; nil when there are none to work with.
  ///
  /// Without a range the file is checked for its encoding and its size first.
  package static func parseMapping(
    _ file: SourceFile, range: Range<Int>? = nil, into bag: inout DiagnosticBag
  ) -> YAMLMapping? {
    if let range { return mapping(in: file, text: file.bytes, range: range, into: &bag) }
    let limit = TextCheck.Limit(bytes: maximumSize, name: "A data file")
    guard let text = TextCheck.check(file, limit: limit, into: &bag) else { return nil }
    let start = TextCheck.lengthOfByteOrderMark(text)
    return mapping(in: file, text: text, range: start..<text.count, into: &bag)
  }

  /// The fields in a stretch of a text that is the file's own, except that forbidden characters are blank.
  static func mapping(
    in file: SourceFile, text: [UInt8], range: Range<Int>, into bag: inout DiagnosticBag
  ) -> YAMLMapping? {
    if let events = SimpleYAMLReader.read(text, range: range, maximumDepth: maximumDepth) {
      return compose(events, in: file, text: text, range: range, into: &bag)
    }
    let list = LibYAMLReader.read(text, range: range, maximumDepth: maximumDepth)
    if let failure = list.failure {
      let explanation = YAMLFailureExplanation(
        failure, in: text, range: range, after: list.events.last)
      bag.append(explanation.diagnostic(in: file))
      return nil
    }
    if let place = list.tooDeep {
      bag.report(
        .frontMatterLimit, "Fields are nested more than \(maximumDepth) levels deep",
        at: file.range(place..<place + 1), help: "Write the values with fewer levels.")
      return nil
    }
    if let tab = IndentationCheck.firstTab(in: text, range: range, events: list.events) {
      bag.append(IndentationCheck.diagnostic(tab: tab, in: file))
      return nil
    }
    return compose(list.events, in: file, text: text, range: range, into: &bag)
  }

  private static func compose(
    _ events: consuming [YAMLEvent], in file: SourceFile, text: [UInt8], range: Range<Int>,
    into bag: inout DiagnosticBag
  ) -> YAMLMapping? {
    var composer = YAMLComposer(events, file: file, text: text, range: range)
    let mapping = composer.composeMapping()
    bag.merge(composer.bag)
    return mapping
  }
}
