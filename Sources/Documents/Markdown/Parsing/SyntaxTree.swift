/// The syntax of a piece of Markdown as a flat list of events in the order of the text.
///
/// It is all that the rest of the module sees of the Markdown parser, so another parser can take its place.
struct SyntaxTree {
  /// Where blocks and inlines begin and end; what has no content is a single event.
  let events: [SyntaxEvent]

  /// The bytes that the events speak of.
  let pool: [UInt8]
}
