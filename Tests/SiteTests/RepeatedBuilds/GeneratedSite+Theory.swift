import TestSupport

/// The theory, the causes, the programs and what is told in a generated site.
extension GeneratedSite {
  /// The one bone of the fishbone.
  static let bone = "Habits"

  mutating func addTheory() {
    add("aim", folder: "", slug: "aim")
    for slug in ["dr1", "dr2", "dr3", "dr4"] { add("driver", folder: "", slug: slug) }
    add("problem", folder: "", slug: "causes")
    for slug in ["ca1", "ca2", "ca3"] { add("cause", folder: "", slug: slug) }
    for kind in ["program", "voice", "story"] {
      for number in 1...2 { add(kind, folder: "", slug: "\(kind)\(number)") }
    }
  }

  /// The fields of these kinds that hold words, which edits change.
  static func wordFields(of kind: String) -> [String] {
    switch kind {
    case "aim": ["statement", "what", "forWhom", "target"]
    case "driver": ["definition", "hypothesis"]
    case "problem": ["question"]
    case "cause": ["statement"]
    case "program": ["host", "place", "about"]
    case "voice": ["role"]
    case "story": ["lead"]
    default: []
    }
  }

  /// Says in other words what an entry of the theory or a story says.
  mutating func editWords(of number: Int) {
    let fields = Self.wordFields(of: entries[number].kind)
    guard !fields.isEmpty else { return }
    entries[number].fields[random.pick(fields)] = sentence()
  }

  /// Lets drivers name what is above them and the causes that they answer, and the others what they are about.
  mutating func connectTheory(_ number: Int) {
    func numbers(_ kind: String) -> [Int] {
      entries.indices.filter { entries[$0].kind == kind }
    }
    let entry = entries[number]
    for field in Self.wordFields(of: entry.kind) where entry.fields[field] == nil {
      entries[number].fields[field] = sentence()
    }
    let place = numbers(entry.kind).firstIndex(of: number) ?? 0
    switch entry.kind {
    case "aim":
      entries[number].fields["by"] = "2030"
      entries[number].fields["notice"] = random.isOnce(in: 2) ? sentence() : nil
    case "driver": connectDriver(number, place: place, drivers: numbers("driver"))
    case "cause":
      let isSubCause = place > 0 && random.isOnce(in: 2)
      entries[number].fields["category"] = isSubCause ? nil : Self.bone
      entries[number].references["parent"] =
        isSubCause ? [random.pick(Array(numbers("cause").prefix(place)))] : nil
    case "voice":
      entries[number].references["program"] =
        random.isOnce(in: 4) ? nil : [random.pick(numbers("program"))]
      for field in ["quote", "consent", "source"] {
        entries[number].fields[field] = place == 0 ? sentence() : nil
      }
    case "story":
      entries[number].fields["date"] = "2026-11-0\(Int.random(in: 1...9, using: &random))"
      entries[number].fields["type"] = random.pick(["enacted", "aspirational"])
      entries[number].references["ideas"] = Array(
        numbers("idea").shuffled(using: &random).prefix(2))
      entries[number].references["programs"] = [random.pick(numbers("program"))]
    case "idea":
      entries[number].references["drivers"] = [random.pick(Array(numbers("driver").suffix(2)))]
    default: break
    }
    explain("drivers", of: number)
  }

  /// The first two drivers are primary; a secondary one works on drivers before it.
  private mutating func connectDriver(_ number: Int, place: Int, drivers: [Int]) {
    entries[number].fields["level"] = place < 2 ? "primary" : "secondary"
    entries[number].fields["code"] = random.isOnce(in: 2) ? "P\(place)" : nil
    if place >= 2 {
      entries[number].references["parents"] = [random.pick(Array(drivers.prefix(2)))]
    }
    let causes = entries.indices.filter { entries[$0].kind == "cause" }
    entries[number].references["causes"] = Array(causes.shuffled(using: &random).prefix(2))
    explain("causes", of: number)
  }

  /// Gives reasons for some of what a field names.
  private mutating func explain(_ field: String, of number: Int) {
    for target in entries[number].references[field] ?? [] {
      entries[number].reasons[target] = random.isOnce(in: 3) ? nil : sentence()
    }
  }
}
