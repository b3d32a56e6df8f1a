import TestSupport

/// One line of a made-up series.
struct GeneratedResult {
  var value: Int
  var count: Int

  /// The lines as a file; each is about one month.
  static func text(of lines: [GeneratedResult]) -> String {
    let rows = lines.enumerated().map { index, line in
      let month = index % 12 + 1
      return "\(2020 + index / 12)-\(month < 10 ? "0" : "")\(month)-01,\(line.value),\(line.count)"
    }
    return (["date,value,n"] + rows).joined(separator: "\n") + "\n"
  }
}

/// The measures and tests of a generated site.
extension GeneratedSite {
  mutating func addMeasure(_ slug: String) {
    add("measure", folder: "", slug: slug)
    entries[entries.count - 1].fields["series"] = "\(slug).csv"
    entries[entries.count - 1].fields["unit"] = random.pick(["percent", "hours"])
    results[slug] = (0..<14).map { _ in randomResult() }
  }

  private mutating func randomResult() -> GeneratedResult {
    GeneratedResult(
      value: Int.random(in: 0...100, using: &random), count: Int.random(in: 2...30, using: &random))
  }

  /// Changes the results of a measure as its owner does: a value, a count, a new line, a slip of the pen.
  mutating func editResults() {
    let name = random.pick(results.keys.sorted())
    var lines = results[name] ?? []
    let place = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: lines[place] = randomResult()
    case 4, 5: lines[place].count = Int.random(in: 1...9, using: &random)
    case 6,
      7 where lines.count < 40:
      lines.append(randomResult())
    case 8 where lines.count > 2: lines.removeLast()
    default: lines[place].value = random.isOnce(in: 3) ? 620 : lines[place].value
    }
    results[name] = lines
  }

  /// Lets a measure name ideas, and a test the idea, the test before it and the measures.
  mutating func connectEvidence(_ number: Int) {
    let kinds = entries.indices.map { entries[$0].kind }
    func numbers(_ kind: String) -> [Int] { kinds.indices.filter { kinds[$0] == kind } }
    switch kinds[number] {
    case "measure":
      entries[number].references["of"] = Array(
        (numbers("idea") + numbers("driver") + numbers("aim")).shuffled(using: &random).prefix(2))
      entries[number].fields["type"] = random.pick(["process", "balancing", "outcome"])
      entries[number].fields["ruleSet"] = random.pick(["ihi", "anhoej", "nhs", "shewhart"])
      entries[number].fields["minimumCount"] = random.isOnce(in: 2) ? "10" : nil
      entries[number].fields["illustration"] = random.isOnce(in: 2) ? "yes" : nil
    case "cycle":
      let place = numbers("cycle").firstIndex(of: number) ?? 0
      entries[number].fields["number"] = "\(place + 1)"
      entries[number].fields["started"] = "2020-0\(Int.random(in: 1...9, using: &random))-15"
      entries[number].fields["act"] = random.isOnce(in: 2) ? "adapt" : nil
      entries[number].references["idea"] = [random.pick(numbers("idea"))]
      entries[number].references["measures"] = numbers("measure").shuffled(using: &random)
      entries[number].references["program"] =
        random.isOnce(in: 2) ? [random.pick(numbers("program"))] : nil
    default: break
    }
  }
}
