import Documents
import Model
import Mustache

/// What pages say beside their content, in their language.
extension ViewBuilder {
  private var texts: InterfaceTexts { shared.texts }

  /// A text in the language of the page.
  func say(_ text: String) -> String { texts[text] }

  /// A phrase in the language of the page.
  func say(_ phrase: Phrase) -> String { texts[phrase] }

  /// A day in words.
  func words(_ date: ISODate) -> String {
    guard texts.path != nil else { return Words.date(date) }
    return filled(
      .date,
      [
        "month": texts[Words.monthNames[date.month - 1]], "day": "\(date.day)",
        "year": "\(date.year)",
      ])
  }

  /// How long something takes.
  func duration(minutes: Int) -> String {
    guard texts.path != nil else { return Words.duration(minutes: minutes) }
    guard minutes >= 60 else { return count(minutes, .minute) }
    let hours = count(minutes / 60, .hour)
    let rest = minutes % 60
    return rest == 0
      ? hours : filled(.hoursAndMinutes, ["hours": hours, "minutes": count(rest, .minute)])
  }

  /// How many there are of something.
  func count(_ number: Int, _ thing: CountedThing) -> String {
    let forms = texts[thing.rawValue].split(separator: " | ", maxSplits: 1)
    return "\(number) \(number == 1 ? forms[0] : forms[forms.count - 1])"
  }

  /// Words one after the other, with the word for “and” before the last.
  func list(_ words: [String]) -> String {
    guard texts.path != nil, let last = words.last, words.count > 1 else {
      return Words.list(words)
    }
    return filled(
      .andLast, ["list": words.dropLast().joined(separator: ", "), "last": last])
  }

  /// A phrase with values in the place of the names between its braces.
  func filled(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    PhraseParts(texts[phrase]).reduce(into: "") { filled, part in
      switch part {
      case .words(let words): filled += words
      case .name(let name): filled += values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }
  }

  /// Badges in the language of the page.
  func spoken(_ badges: [PreparedView<BadgeView>], _ views: [BadgeView]) -> PreparedList<BadgeView>
  {
    guard texts.path != nil else { return PreparedList(of: badges) }
    return PreparedList(
      views.map {
        BadgeView(
          kind: $0.kind, level: $0.level, label: texts[$0.label], explanation: $0.explanation)
      })
  }
}
