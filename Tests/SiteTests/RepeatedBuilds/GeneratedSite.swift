import TestSupport

/// A site made up of random words, which random edits change as authors do.
struct GeneratedSite {
  struct Entry {
    var kind: String
    var folder: String
    var slug: String
    var title: String
    var fields: [String: String] = [:]
    /// The fields that name other entries, each with the entries' numbers.
    var references: [String: [Int]] = [:]
    var reasons: [Int: String] = [:]
    var body: [Piece] = []
    var isDeleted = false
    var translation: TranslatedText?

    var path: String {
      switch kind {
      case "page": slug == "index" ? "Content/index.md" : "Content/pages/\(slug).md"
      case "package": "Content/packages/\(slug)/index.md"
      case "guide", "idea", "resource": "Content/packages/\(folder)/\(kind)s/\(slug).md"
      case "dimension": "Content/standards/\(slug)/index.md"
      case "standard": "Content/standards/\(folder)/\(slug).md"
      case "measure", "cycle", "cause", "program", "voice": "Content/\(kind)s/\(slug).md"
      case "story": "Content/stories/\(slug).md"
      case "aim": "Content/theory/\(slug).md"
      case "driver": "Content/theory/drivers/\(slug).md"
      case "problem": "Content/\(slug)/index.md"
      default: "Content/glossary/\(slug).md"
      }
    }
  }

  enum Piece {
    case words(String)
    case heading(String)
    case link(to: Int)
    case shortReference(to: Int)
    /// Something to fill in.
    case field(String)
  }

  private static let words = [
    "plan", "visit", "mentor", "student", "family", "survey", "question", "trust", "time", "room",
    "Ünder", "a < b", "& more", "*soon*", "`code`",
  ]

  /// What authors have written, and what they ask to see of it.
  private struct Sources {
    var entries: [Entry] = []
    var results: [String: [GeneratedResult]] = [:]
    var siteTitle = "Site"
    var includesDrafts = false
  }

  private static let fields = [
    "Name: ________", "[¿Listo?]{lang=es} ________", "Notes:\n________\n________", "- [ ] Done",
    "Did it help? ( ) yes ( ) no",
    "How many? ____ of ____", "| When | Who |\n| --- | --- |\n| Monday | |",
  ]

  /// The entries without which a site would be too small to say much.
  private static let firstEntries = 41

  var random: SplitMix
  private var sources = Sources()
  private var styles = "body {}"
  private var templateNote = ""
  /// What stands in files in place of what should, until the next edit.
  private var damage: [String: String] = [:]
  private var nextNumber = 0
  /// What was there when it last made a site.
  private var lastGood: Sources?
  /// How many edits ago they did.
  private var editsSinceGood = 0

  /// Whether the site publishes open data, which takes its time.
  private let hasOpenData: Bool

  var entries: [Entry] {
    get { sources.entries }
    _modify { yield &sources.entries }
  }

  /// The results of measures, by the names of their files.
  var results: [String: [GeneratedResult]] {
    get { sources.results }
    _modify { yield &sources.results }
  }

  /// Whether drafts are shown.
  var includesDrafts: Bool { sources.includesDrafts }

  init(seed: UInt64) {
    random = SplitMix(state: seed)
    hasOpenData = seed.isMultiple(of: 2)
    for dimension in 1...2 {
      add("dimension", folder: "", slug: "d\(dimension)", code: "\(dimension)")
      for standard in 1...2 {
        add(
          "standard", folder: "d\(dimension)", slug: "s\(dimension)-\(standard)",
          code: "\(dimension).\(standard)")
      }
    }
    for package in ["p1", "p2"] {
      add("package", folder: "", slug: package)
      for kind in ["guide", "guide", "idea", "idea", "resource"] { addMember(kind, of: package) }
    }
    add("page", folder: "", slug: "index")
    add("page", folder: "", slug: "about")
    add("term", folder: "", slug: "t1")
    add("term", folder: "", slug: "t2")
    for slug in ["m1", "m2"] { addMeasure(slug) }
    for slug in ["c1", "c2"] { add("cycle", folder: "", slug: slug) }
    addTheory()
    for number in entries.indices { connect(number) }
  }

  /// The files of the site by path.
  var texts: [String: String] {
    var texts = ShowAllTemplates.texts
    texts["Templates/page.mustache"]? += templateNote
    texts["Templates/assets/site.css"] = styles
    texts["Content/site.yaml"] = """
      title: \(sources.siteTitle)
      baseURL: https://example.org/
      asOf: 2026-11-23
      openData: \(hasOpenData ? "yes" : "no")
      search: yes
      languages: [en, es]
      navigation:
        - { label: Packages, to: /packages/ }

      """
    texts["Content/standards/framework.yaml"] = """
      name: Samples
      id: https://example.org/standards
      summary: Sample standards.
      source: This site
      official: no
      notice: These are samples.
      ratingScale:
        - { value: 1, label: Not yet, descriptor: Nothing is there }
        - { value: 2, label: In place, descriptor: It is there }

      """
    for entry in entries where !entry.isDeleted { texts[entry.path] = text(of: entry) }
    // A picture that pages say the size of; another look of the site comes with another size.
    let shape = "width=\"\(styles.utf8.reduce(0) { $0 + Int($1) })\" height=\"30\""
    texts["Content/pages/door.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" \(shape)></svg>"
    texts["Content/pages/about.md"]? += "\n![A door](door.svg) ![Once more](door.svg)\n"
    for (name, lines) in results {
      texts["Content/measures/\(name).csv"] = GeneratedResult.text(of: lines)
    }
    for entry in entries where !entry.isDeleted {
      texts[entry.translatedPath] = translatedText(of: entry)
    }
    for (path, text) in damage where texts[path] != nil { texts[path] = text }
    return texts
  }
}

// MARK: - Edits

extension GeneratedSite {
  /// Takes in whether the site could be made as it is now.
  mutating func note(isBuilt: Bool) {
    guard isBuilt else { return }
    lastGood = sources
    editsSinceGood = 0
  }

  /// Changes one thing, and mends what the edit before broke.
  ///
  /// What stays broken is undone in the end, as authors take back what they can't mend.
  mutating func edit() {
    damage = [:]
    editsSinceGood += 1
    if editsSinceGood > 3, let lastGood {
      sources = lastGood
      editsSinceGood = 0
      return
    }
    let number = Int.random(in: entries.indices, using: &random)
    switch Int.random(in: 0..<52, using: &random) {
    case 44...: editTranslation(of: number)
    case 0..<12: editProse(of: number)
    case 12..<24: editFront(of: number)
    case 24 where isExpendable(number): entries[number].isDeleted.toggle()
    case 25: rename(number)
    case 26 where isExpendable(number): toggleStatus(of: number)
    case 27 where isExpendable(number): toggleReplacement(of: number)
    case 28: restore()
    case 29: entries[number].fields["aliases"] = random.isOnce(in: 2) ? "[/old-\(number)/]" : nil
    case 30: addMember(random.pick(["guide", "idea", "resource"]), of: random.pick(["p1", "p2"]))
    case 31: templateNote = "<p>\(sentence())</p>"
    case 32: styles = "body { margin: \(Int.random(in: 0...9, using: &random))px }"
    case 33: sources.siteTitle = sentence()
    case 34: sources.includesDrafts.toggle()
    case 35..<38: breakSomething(in: number)
    case 38..<42: editResults()
    default: connect(number)
    }
    if entries.count > Self.firstEntries + 14 {
      entries.removeSubrange((Self.firstEntries + 6)...)
    }
    mendLosses()
  }

  private mutating func editProse(of number: Int) {
    let piece = randomPiece(for: entries[number].kind)
    let place = Int.random(in: 0...entries[number].body.count, using: &random)
    if place < entries[number].body.count, !random.isOnce(in: 3) {
      entries[number].body[place] = piece
    } else {
      entries[number].body.insert(piece, at: place)
    }
    if entries[number].body.count > 8 { entries[number].body.removeFirst() }
  }

  private mutating func editFront(of number: Int) {
    switch Int.random(in: 0..<8, using: &random) {
    case 0..<3: entries[number].title = sentence()
    case 3: entries[number].fields["summary"] = sentence()
    case 4: entries[number].fields["version"] = "\(Int.random(in: 1...9, using: &random)).0"
    case 5: entries[number].fields["updated"] = "2026-11-0\(Int.random(in: 1...9, using: &random))"
    case 6 where ["guide", "idea", "resource", "package"].contains(entries[number].kind):
      entries[number].fields["order"] = "\(Int.random(in: 1...9, using: &random))"
    default:
      for target in entries[number].reasons.keys { entries[number].reasons[target] = sentence() }
      editWords(of: number)
    }
  }

  private mutating func rename(_ number: Int) {
    guard !["dimension", "package", "page", "aim", "problem"].contains(entries[number].kind) else {
      return
    }
    nextNumber += 1
    entries[number].slug = "\(entries[number].kind)-\(nextNumber)"
  }

  /// Whether the rest of the site can do without an entry.
  private func isExpendable(_ number: Int) -> Bool {
    ["guide", "idea", "resource", "term"].contains(entries[number].kind)
  }

  /// Brings back what was deleted, retired or replaced.
  private mutating func restore() {
    for number in entries.indices where isExpendable(number) {
      entries[number].isDeleted = false
      entries[number].fields["status"] = nil
      entries[number].references["replacedBy"] = nil
      if entries[number].kind == "guide" { connect(number) }
    }
  }

  private mutating func toggleStatus(of number: Int) {
    let isPlain = entries[number].fields["status"] == nil
    entries[number].fields["status"] = isPlain ? random.pick(["draft", "retired"]) : nil
  }

  private mutating func toggleReplacement(of number: Int) {
    let isPlain = entries[number].references["replacedBy"] == nil
    let others = entries.indices.filter {
      $0 != number && entries[$0].kind == entries[number].kind
    }
    entries[number].references["replacedBy"] =
      isPlain && !others.isEmpty ? [random.pick(others)] : nil
  }

  private mutating func breakSomething(in number: Int) {
    let path = entries[number].path
    let whole = text(of: entries[number])
    damage[path] = random.pick([
      "", "no front matter", whole + "\n[gone](nowhere.md)\n", whole + "\n[[nothing]]\n",
      whole.replacing("title:", with: "titel:"),
      whole.replacing("---\n", with: "---\n\t", maxReplacements: 1),
      whole + "\n[Nowhere](#no-such-heading)\n", whole + "\n<b>raw</b>\n",
      whole.replacing("to: /packages/", with: "to: /nowhere/"),
    ])
    if random.isOnce(in: 6) { damage["Templates/page.mustache"] = "{{#open}}" }
  }

  /// Most of what an edit orphans is taken out, as a careful author would; now and then a broken link stays.
  private mutating func mendLosses() {
    guard !random.isOnce(in: 12) else { return }
    let isUsable = entries.map {
      !$0.isDeleted && $0.fields["status"] == nil && $0.references["replacedBy"] == nil
    }
    for (number, entry) in entries.enumerated() {
      for (field, targets) in entry.references {
        let kept = targets.filter { target in
          target < entries.count && isUsable[target]
            && (entry.folder.isEmpty || entries[target].folder == entry.folder
              || !["guides", "ideas", "resources"].contains(field))
        }
        entries[number].references[field] = kept.isEmpty ? nil : kept
      }
      entries[number].body = entry.body.filter {
        switch $0 {
        case .link(let target), .shortReference(let target):
          target < entries.count && isUsable[target]
        case .words, .heading, .field: true
        }
      }
      entries[number].translation?.links.removeAll { $0 >= isUsable.count || !isUsable[$0] }
    }
  }
}

// MARK: - Making things up

extension GeneratedSite {
  mutating func sentence() -> String {
    (0..<3).map { _ in random.pick(Self.words) }.joined(separator: " ")
  }

  private mutating func randomPiece(for kind: String) -> Piece {
    if ["guide", "resource"].contains(kind), random.isOnce(in: 3) {
      return .field(random.pick(Self.fields))
    }
    let target = Int.random(in: entries.indices, using: &random)
    return switch Int.random(in: 0..<8, using: &random) {
    case 0: .heading(random.pick(["Plan", "Visit", "Ask"]))
    case 1, 2: .link(to: target)
    case 3: .shortReference(to: target)
    default: .words(sentence())
    }
  }

  mutating func add(_ kind: String, folder: String, slug: String, code: String? = nil) {
    var entry = Entry(kind: kind, folder: folder, slug: slug, title: "\(slug) \(sentence())")
    entry.fields["code"] = code
    entries.append(entry)
  }

  private mutating func addMember(_ kind: String, of package: String) {
    nextNumber += 1
    add(kind, folder: package, slug: "\(kind)-\(nextNumber)")
    if entries.count > 20 { connect(entries.count - 1) }
  }

  /// Lets an entry refer to others at random.
  private mutating func connect(_ number: Int) {
    let entry = entries[number]
    connectEvidence(number)
    connectTheory(number)
    func numbers(_ kind: String, in folder: String? = nil) -> [Int] {
      entries.indices.filter {
        entries[$0].kind == kind && (folder == nil || entries[$0].folder == folder)
      }
    }
    switch entry.kind {
    case "guide":
      entries[number].references["standards"] = [random.pick(numbers("standard"))]
      entries[number].references["ideas"] = numbers("idea", in: entry.folder).suffix(2)
      entries[number].references["resources"] = numbers("resource", in: entry.folder).suffix(1)
    case "idea", "resource":
      entries[number].references["standards"] = Array(
        numbers("standard").shuffled(using: &random).prefix(2))
    default: break
    }
    for target in entries[number].references["standards"] ?? [] {
      entries[number].reasons[target] = random.isOnce(in: 3) ? nil : sentence()
    }
    for _ in 0..<3 { entries[number].body.append(randomPiece(for: entry.kind)) }
    if entries[number].body.count > 8 { entries[number].body.removeFirst(3) }
  }
}
