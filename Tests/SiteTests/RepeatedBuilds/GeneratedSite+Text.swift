/// The entries of a generated site as files.
extension GeneratedSite {
  func text(of entry: Entry) -> String {
    var lines = ["---", "title: \"\(entry.title)\""]
    lines += entry.fields.keys.sorted().map { "\($0): \"\(entry.fields[$0] ?? "")\"" }
      .map { $0.hasPrefix("aliases") ? $0.replacing("\"", with: "") : $0 }
    lines += ownFields(entry.kind)
    for (field, targets) in entry.references.sorted(by: { $0.key < $1.key }) {
      if ["replacedBy", "idea", "previous", "parent", "program"].contains(field) {
        lines += targets.map { "\(field): \(name(of: $0))" }
      } else if !targets.isEmpty {
        lines.append("\(field):")
        for target in targets {
          lines.append("  - id: \(name(of: target))")
          if let reason = entry.reasons[target] { lines.append("    how: \"\(reason)\"") }
        }
      }
    }
    lines.append("---")
    for piece in entry.body {
      lines.append("")
      switch piece {
      case .words(let words): lines.append("Text \(words).")
      case .heading(let words): lines.append("## \(words)")
      case .link(let target): lines.append("See [the other](\(link(to: target, from: entry))).")
      case .shortReference(let target): lines.append("See [[\(name(of: target))]].")
      case .field(let field): lines.append(field)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func ownFields(_ kind: String) -> [String] {
    switch kind {
    case "page":
      [
        "parts: [{ title: P, show: packages, text: \"See [[d1]].\", links: [{ title: L, to: /packages/ }] }, { title: Q, show: standards }, { title: V, show: voices }, { title: S, show: stories }]"
      ]
    case "package":
      ["purpose: P", "audience: A", "problem: Q", "inside: [I]", "quickStart: [{ do: D }]"]
    case "guide":
      [
        "purpose: P", "who: [{ role: R }]", "when: W", "timeNeeded: 30",
        "steps: [{ title: T, minutes: 5, details: \"See [[d1]].\" }]",
      ]
    case "idea": ["change: C", "type: process", "testing: untested", "belief: low"]
    case "resource": ["type: survey", "for: [students]", "use: U", "url: https://example.org/x"]
    case "standard": ["statement: S", "indicators: [I, J]", "why: W", "looksLike: [L]"]
    case "term": ["definition: D"]
    case "problem": ["bones: [{ name: \(Self.bone) }, { name: Time, summary: When }]"]
    case "measure": ["definition: D", "direction: up"]
    case "cycle":
      ["scale: One", "reach: one", "plan: P", "questions: [{ ask: A, predict: B, study: C }]"]
    default: []
    }
  }

  func name(of number: Int) -> String {
    guard entries.indices.contains(number) else { return "nothing" }
    let entry = entries[number]
    return "\(entry.kind):\(entry.folder.isEmpty ? "" : entry.folder + "/")\(entry.slug)"
  }

  func link(to number: Int, from entry: Entry) -> String {
    guard entries.indices.contains(number) else { return "nowhere.md" }
    let climb = String(
      repeating: "../", count: entry.path.split(separator: "/").count - 2)
    return climb + entries[number].path.dropFirst("Content/".count)
  }
}
