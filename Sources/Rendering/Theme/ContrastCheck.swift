package import Diagnostics
import Documents

/// Colors that a style sheet names as text and ground can be told apart, in the light and in the dark.
///
/// Paper is left out: browsers don't print grounds.
package enum ContrastCheck {
  /// Checks the sheets that say something about contrast.
  package static func check(_ sheets: [SourceFile], into bag: inout DiagnosticBag) {
    for sheet in sheets where says("contrast", sheet) {
      let theme = ThemeSheet(sheet)
      for demand in theme.demands {
        guard reportUnjudged(demand, theme, sheet, into: &bag) else { continue }
        for scheme in theme.schemes where !scheme.condition.contains("print") {
          check(demand, in: scheme, theme, sheet, into: &bag)
        }
      }
    }
  }

  private static func says(_ words: StaticString, _ sheet: SourceFile) -> Bool {
    let count = sheet.bytes.count
    return ByteSearch.first(words, in: sheet.bytes, 0..<count) < count
  }

  /// Reports the names in a comment that stand for no color; whether all of them do.
  private static func reportUnjudged(
    _ demand: ThemeSheet.Demand, _ theme: ThemeSheet, _ sheet: SourceFile,
    into bag: inout DiagnosticBag
  ) -> Bool {
    var isSound = true
    for name in demand.texts + demand.grounds {
      let values = theme.schemes.compactMap { $0.values[name.text] }
      let words = theme.schemes.flatMap(\.values.keys)
      if theme.schemes[0].values[name.text] == nil {
        isSound = false
        bag.report(
          .themeUnjudged, "No rule for “:root” sets “--\(name.text)”", at: sheet.range(name.range),
          help: Suggestion.didYouMean(name.text, in: Set(words).sorted())
            ?? "Set it, or take it out of the comment.")
      } else if let value = values.first(where: { ThemeColor($0.text) == nil }) {
        isSound = false
        bag.report(
          .themeUnjudged, "The contrast of “\(value.text)” can't be judged",
          at: sheet.range(value.range), help: "Write the color as #rrggbb.")
      }
    }
    return isSound
  }

  private static func check(
    _ demand: ThemeSheet.Demand, in scheme: ThemeSheet.Scheme, _ theme: ThemeSheet,
    _ sheet: SourceFile, into bag: inout DiagnosticBag
  ) {
    func value(_ name: ThemeSheet.Part) -> ThemeSheet.Part? {
      scheme.values[name.text] ?? theme.schemes[0].values[name.text]
    }
    let names = demand.texts + demand.grounds
    // A scheme that changes none of them is no other scheme.
    guard scheme.condition.isEmpty || names.contains(where: { scheme.values[$0.text] != nil })
    else { return }
    let grounds = demand.grounds.compactMap { name in
      value(name).flatMap { ThemeColor($0.text) }.map { (name: name.text, color: $0) }
    }
    for text in demand.texts {
      guard let found = value(text), let color = ThemeColor(found.text),
        let worst = grounds.min(by: {
          color.contrast(with: $0.color) < color.contrast(with: $1.color)
        }), color.contrast(with: worst.color) < demand.ratio
      else { continue }
      let ratio = color.contrast(with: worst.color)
      let nearest = color.nearest(withContrast: demand.ratio, on: grounds.map(\.color))
      let place = scheme.condition.isEmpty ? "" : ", under “\(scheme.condition)”"
      bag.report(
        .themeContrast,
        "--\(text.text) (\(color.text)) on --\(worst.name) (\(worst.color.text)) has a contrast of \(tenths(ratio)) to 1, less than \(tenths(demand.ratio))\(place)",
        at: sheet.range(found.range),
        help: nearest.map { "The nearest color that is strong enough is \($0.text)." }
          ?? "Choose a lighter or a darker ground: no text is strong enough on this one.")
    }
  }

  /// A ratio with one digit, never rounded up to what it isn't.
  private static func tenths(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
