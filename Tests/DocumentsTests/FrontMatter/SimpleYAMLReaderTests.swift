import Testing

@testable import Documents

/// The quick reader and libyaml: where the quick one has a result, it is the same.
struct SimpleYAMLReaderTests {
  @Test(arguments: [
    "title: A guide\n", "a: b\n\nc:   d e  \n  \n", "list:\n  - one\n  - two\n\nb: c\n",
    "list:\n- one\n- two\nb: c\n", "list:\n- a: b\n  c: d\n- a: e\n",
    "a:\nb:\n  c:\n    d: e\nf:\n",
    "a: |\n  one\n   two\n\n  three  \n\nb: |-\n  x\n", "a: >-\n  one\n  two\nb: >\n  three\n",
    "a:\n  - |\n    x\n  - y: z\n    v:\n      - w\n",
    "a: \"x \\\" \\\\ y\"\nb: 'z  '\n",
    "a: [x, y z,  v-1.2/w ]\nb: []\nc: [ ]\n", "a: x:y#z, [v] {w}\n", "a: “x” – ä 🧪 °\n",
    "a: (x)\n", "a-b_9: 2026-01-02\n", "a:\n  - b\n\n  - c\n", "a:\n\n  b: c\n", "a: |\n  x\n\n\n",
  ])
  func readsWhatPeopleWrite(_ text: String) {
    let found = Steps(quickly: text)
    #expect(found == Steps(withLibrary: text))
    #expect(found != nil)
  }

  @Test(arguments: [
    "", "a", "a:b\n", "a: b", "a: b: c\n", "a: b #c\n", "#c\na: b\n", "a: &b c\n", "a: *b\n",
    "a: !b c\n", "a: b\n  c\n", "a: \"b\n  c\"\n", "a: \"\\x41\"\n", "a: 'b''c'\n", "a: [b: c]\n",
    "a: {b: c}\n", "a: b\n c: d\n", "a:\n  - b\n c: d\n", "a:\tb\n", "a: b\r\nc: d\r\n", "? a\n",
    "a: |2\n  b\n", "a: |+\n  b\n", "a: |\n\n  b\n", "a: >\n  b\n\n  c\n", "a: b\n...\n",
    "a:\n  -\n",
    "a:\n  - - b\n", "a: \u{85}\n", "a: \u{2028}\n", "\u{FEFF}a: b\n", "a: \u{7F}\n", "a: @b\n",
    "a: - b\n", "a: [b\n  , c]\n", "a: \"b\" c\n", "A b: c\n", "'a': b\n",
  ])
  func leavesTheRestToTheLibrary(_ text: String) {
    #expect(Steps(quickly: text) == nil)
  }

  /// Fields as people write them, and the same with some damage.
  @Test(arguments: 0..<16)
  func agreesWithTheLibrary(_ part: Int) {
    var count = 0
    for seed in part * 200..<part * 200 + 200 {
      var generator = YAMLGenerator(seed: seed)
      let text = generator.fields()
      let found = Steps(quickly: text)
      #expect(found != nil, "\(text.debugDescription)")
      #expect(found == Steps(withLibrary: text), "\(text.debugDescription)")
      for _ in 0..<4 {
        let damaged = generator.damage(text)
        guard let found = Steps(quickly: damaged) else { continue }
        count += 1
        #expect(found == Steps(withLibrary: damaged), "\(damaged.debugDescription)")
      }
    }
    #expect(count > 100)
  }
}

/// The steps of reading a text, as text, or nil where they stop early.
private struct Steps: Equatable {
  private let lines: [String]

  init?(quickly text: String) {
    let bytes = Array("x\n\(text)y".utf8)
    guard
      let events = SimpleYAMLReader.read(bytes, range: 2..<bytes.count - 1, maximumDepth: 32)
    else { return nil }
    self.init(events)
  }

  init?(withLibrary text: String) {
    let bytes = Array("x\n\(text)y".utf8)
    let list = LibYAMLReader.read(bytes, range: 2..<bytes.count - 1, maximumDepth: 32)
    guard list.failure == nil, list.tooDeep == nil else { return nil }
    self.init(list.events)
  }

  private init(_ events: [YAMLEvent]) {
    lines = events.map { "\($0.kind) \($0.range) \($0.hasSign)" }
  }
}
