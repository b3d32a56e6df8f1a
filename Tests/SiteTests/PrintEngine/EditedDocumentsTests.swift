import Site
import TestSupport
import Testing

/// After any edits, a build asks for just those documents that say something new, and offers what a build from nothing
/// offers.
struct EditedDocumentsTests {
  /// How many edits are made with each seed.
  private static let edits = 12

  /// An engine whose documents hold the sum of the text that they were made from, which it notes as well.
  private static let summing = PrintScenario.engine(
    #"""
    sum=$(printf '%s' "$line" | sed -E 's/.*"text":"(([^"\\]|\\.)*)".*/\1/' | cksum | tr ' ' '-')
      printf '%%PDF-1.7\n%s\n%%%%EOF\n' "$sum" > "$output"
      echo "$sum" >> "$made"
      echo "made 3"
    """#)

  @Test(arguments: [1, 2, 3] as [UInt64])
  func onlyWhatSaysSomethingNewIsMade(seed: UInt64) async throws {
    try await PrintScenario.use(Self.summing) { kept in
      var site = GeneratedSite(seed: seed)
      var known: Set<Substring> = []
      var sitesBuilt = 0
      var firstCount = 0
      for number in 1...Self.edits {
        let place: Comment = "seed \(seed), edit \(number)"
        site.edit()
        let texts = site.texts.merging(ShowAllTemplates.printTexts) { $1 }
        let options = BuildOptions(includesDrafts: site.includesDrafts)
        let count = try kept.madeCount()
        try kept.replaceSources(with: texts)
        let again = try await kept.build(options)
        let asked = try kept.made().dropFirst(count)
        try await PrintScenario.use(Self.summing) { new in
          try new.replaceSources(with: texts)
          let afresh = try await new.build(options)
          #expect(again.files == afresh.files, place)
          let wanted = Set(try new.made())
          #expect(asked.sorted() == wanted.subtracting(known).sorted(), place)
          #expect(afresh.documents.isEmpty == wanted.isEmpty)
          if known.isEmpty { firstCount = wanted.count }
          known.formUnion(wanted)
          if !afresh.files.isEmpty { sitesBuilt += 1 }
        }
        site.note(isBuilt: !again.files.isEmpty)
      }
      #expect(sitesBuilt > Self.edits / 2, "seed \(seed)")
      // Edits that change no document would prove nothing.
      #expect(firstCount > 0 && known.count > firstCount, "seed \(seed)")
    }
  }
}
