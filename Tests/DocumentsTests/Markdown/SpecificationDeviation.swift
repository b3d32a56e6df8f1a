/// Where our renderer differs from the GFM specification, and why.
enum SpecificationDeviation {
  /// One reason, and the examples that it explains, by file.
  struct Entry {
    let reason: String
    let examples: [String: [Int]]
  }

  static let table: [Entry] = [
    Entry(
      reason: "HTML is shown as text, and comments are left out",
      examples: [
        "spec": [
          118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135,
          136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153,
          154, 155, 156, 157, 158, 159, 160, 170, 288, 289, 317, 327, 354, 484, 485, 486, 500, 503,
          532, 544, 632, 633, 634, 635, 636, 642, 644, 647, 648, 649, 650, 651, 653, 663, 664,
        ], "extensions": [12, 22],
      ]),
    Entry(
      reason: "Ten underscores or more are a line to write on",
      examples: ["spec": [20]]),
    Entry(
      reason: "Tick boxes can be ticked, and their words are their labels",
      examples: ["spec": [279, 280], "extensions": [26, 27, 28]]),
    Entry(
      reason: "A link without an address is reported, and its words stay",
      examples: ["spec": [169, 495, 496, 575]]),
    Entry(
      reason: "A picture from another site is reported and left out",
      examples: ["extensions": [19]]),
    Entry(
      reason: "A link that can't be followed safely is reported, and its words stay",
      examples: ["spec": [171, 508, 510, 604, 606, 607, 609, 628]]),
    Entry(
      reason: "Two opening brackets start a short reference",
      examples: ["spec": [556, 598]]),
    Entry(
      reason: "Bare addresses become links everywhere",
      examples: ["spec": [610, 614, 616, 619, 620]]),
    Entry(
      reason: "Footnotes have names for screen readers",
      examples: ["extensions": [23]]),
    Entry(
      reason: "The example only asks not to crash",
      examples: ["extensions": [20]]),
  ]

  static func reason(for name: String) -> String? {
    let parts = name.split(separator: " ")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    return table.first { $0.examples[String(parts[0])]?.contains(number) == true }?.reason
  }
}
