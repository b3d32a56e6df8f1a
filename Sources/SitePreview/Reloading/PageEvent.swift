/// What an open page is told.
enum PageEvent: Sendable, Hashable {
  /// The page, or something that it uses, is another one now.
  case reload
  /// Only style sheets have changed: the old address of each, and the new one; and what tells the page from others now.
  case styles([StyleChange], version: String)
  /// The site has problems that keep it from being shown as it is written: a list of them as HTML.
  case problems(String)
  /// There are no such problems, or no longer.
  case sound
  /// Nothing has happened; a connection on which this can't be said is a dead one.
  case beat

  /// One style sheet in the place of another.
  struct StyleChange: Sendable, Hashable {
    /// The address before the change.
    let old: String
    /// The address after it.
    let new: String
  }

  /// The event as it is sent, after the standard for server-sent events.
  var text: String {
    switch self {
    case .reload: Self.text("reload", "now")
    case .styles(let changes, let version):
      Self.text(
        "styles", ([version] + changes.map { "\($0.old) \($0.new)" }).joined(separator: "\n"))
    case .problems(let list): Self.text("problems", list)
    case .sound: Self.text("sound", "yes")
    case .beat: ":\n\n"
    }
  }

  private static func text(_ name: String, _ words: String) -> String {
    let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return "event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
  }
}
