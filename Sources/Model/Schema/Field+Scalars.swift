import Diagnostics
package import Documents

extension Field where Value == String {
  /// Plain text on one line.
  package static func text(_ name: String, _ summary: String, example: String) -> Self {
    Self(name: name, summary: summary, type: .text, example: example) { value, place, reader in
      reader.text(value, place)
    }
  }

  /// An address elsewhere on the web.
  package static func webAddress(_ name: String, _ summary: String, example: String) -> Self {
    Self(name: name, summary: summary, type: .webAddress, example: example) {
      value, place, reader in
      guard let text = reader.text(value, place) else { return nil }
      let isAddress =
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
        && !text.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
      guard isAddress else {
        reader.report(
          .fieldAddress, "“\(place.name)” takes a web address that starts with https://",
          at: value.range, help: "Write it like this: \(place.name): \(place.example)")
        return nil
      }
      return text
    }
  }

  /// A language, as a tag of BCP 47.
  package static func language(_ name: String, _ summary: String, example: String) -> Self {
    Self(name: name, summary: summary, type: .language, example: example) {
      value, place, reader in
      guard let text = reader.text(value, place) else { return nil }
      switch LanguageTag.read(text) {
      case .success(let tag): return tag.text
      case .failure(let flaw):
        reader.report(.fieldLanguage, flaw.reason, at: value.range, help: flaw.cure)
        return nil
      }
    }
  }
}

extension Field where Value == LocatedText {
  /// Text of which a later check must know the place: a code, a file beside the entry, an address of the site.
  package static func located(
    _ name: String, _ summary: String, type: FieldType = .text, example: String
  ) -> Self {
    Self(name: name, summary: summary, type: type, example: example) { value, place, reader in
      reader.text(value, place).map { LocatedText(text: $0, range: value.range) }
    }
  }
}

extension Field {
  /// Markdown of any length, written behind a `|`.
  package static func markdown(
    _ name: String, _ summary: String, example: String
  ) -> Self where Value == Markdown {
    Self(name: name, summary: summary, type: .markdown, example: example) {
      value, place, reader in
      reader.markdown(value, place, role: .field)
    }
  }

  /// Markdown of one paragraph that stands within a sentence, a list item or a table cell.
  package static func line(
    _ name: String, _ summary: String, example: String
  ) -> Self where Value == Markdown {
    Self(name: name, summary: summary, type: .markdown, example: example) {
      value, place, reader in
      reader.markdown(value, place, role: .line)
    }
  }
}

extension Field where Value == Int {
  /// A whole number within limits.
  package static func number(
    _ name: String, _ summary: String, within limits: ClosedRange<Int>, example: String
  ) -> Self {
    Self(name: name, summary: summary, type: .number(limits), example: example) {
      value, place, reader in
      guard let text = reader.text(value, place) else { return nil }
      let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard isNumber, let number = Int(text), limits.contains(number) else {
        reader.report(
          .fieldNumber, "“\(place.name)” takes \(place.type.description), not “\(text)”",
          at: value.range, help: "Write it like this: \(place.name): \(place.example)")
        return nil
      }
      return number
    }
  }
}

extension Field where Value == Bool {
  /// Yes or no; `true` and `false` are understood too.
  package static func flag(_ name: String, _ summary: String, example: String) -> Self {
    Self(name: name, summary: summary, type: .flag, example: example) { value, place, reader in
      switch reader.text(value, place) {
      case nil: return nil
      case "yes", "true": return true
      case "no", "false": return false
      case let text?:
        reader.report(
          .fieldChoice, "“\(place.name)” takes yes or no, not “\(text)”", at: value.range,
          help: "Write it like this: \(place.name): \(place.example)")
        return nil
      }
    }
  }
}

extension Field where Value == ISODate {
  /// A day, written `YYYY-MM-DD`.
  package static func date(_ name: String, _ summary: String, example: String) -> Self {
    Self(name: name, summary: summary, type: .date, example: example) { value, place, reader in
      guard let text = reader.text(value, place) else { return nil }
      guard let date = ISODate(text) else {
        reader.report(
          .fieldDate, "“\(text)” is not a date in the form year-month-day", at: value.range,
          help: "Write it like this: \(place.name): \(place.example)")
        return nil
      }
      return date
    }
  }
}

extension Field where Value == CalendarPeriod {
  /// A year, a month or a day, written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  package static func period(_ name: String, _ summary: String, example: String) -> Self {
    Self(name: name, summary: summary, type: .period, example: example) { value, place, reader in
      guard let text = reader.text(value, place) else { return nil }
      guard let period = CalendarPeriod(text) else {
        reader.report(
          .fieldDate, "“\(text)” is not a year, a month or a day", at: value.range,
          help: "Write it like this: \(place.name): \(place.example)")
        return nil
      }
      return period
    }
  }
}

extension Field where Value: ChoiceValue {
  /// One word of a closed set.
  package static func choice(_ name: String, _ summary: String, example: String) -> Self {
    let choices = Value.allCases.map { FieldType.Choice(word: $0.rawValue, meaning: $0.meaning) }
    return Self(name: name, summary: summary, type: .choice(choices), example: example) {
      value, place, reader in
      reader.choice(value, place)
    }
  }
}
