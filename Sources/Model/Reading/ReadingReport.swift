import Diagnostics
import Documents

/// Says of an entry that is harder to read than its readers should have to put up with, and names the hardest sentences.
struct ReadingReport {
  /// How many sentences are named.
  private static let sentenceLimit = 3
  /// A shorter sentence is not what makes a text hard, however long its words are.
  private static let fewestWords = 15

  /// A text of the entry.
  private struct Text {
    let html: [UInt8]
    /// Where in the file it comes from.
    let origin: Range<Int>
  }

  private let language: ReadingLanguage
  private let audience: ReadingLevel.Audience
  private let file: SourceFile
  private let texts: [Text]

  private init(
    _ language: ReadingLanguage, _ audience: ReadingLevel.Audience, _ file: SourceFile,
    _ texts: [Text]
  ) {
    self.language = language
    self.audience = audience
    self.file = file
    self.texts = texts
  }

  /// Judges the running text of an entry, which is its body and the Markdown of its fields.
  static func check(
    _ document: Document, _ fields: [Markdown], for audience: ReadingLevel.Audience,
    in language: ReadingLanguage, _ file: SourceFile, title: Range<Int>,
    into bag: inout DiagnosticBag
  ) {
    let front = document.frontMatterRange
    let body = front.upperBound..<file.bytes.count
    let texts =
      fields.map { Text(html: $0.prose.html, origin: front) }
      + [Text(html: document.body.prose.html, origin: body)]
    var counts = WordCounts()
    for text in texts { counts += ProseReading.count(text.html, in: language) }
    guard counts.words >= ReadingLevel.fewestWords else { return }
    let level = ReadingLevel(counts, in: language)
    guard level.isTooHard(for: audience) else { return }
    ReadingReport(language, audience, file, texts).report(level, title, into: &bag)
  }

  private func report(
    _ level: ReadingLevel, _ title: Range<Int>, into bag: inout DiagnosticBag
  ) {
    let hardest = hardestSentences
    let first = hardest.first?.place ?? title
    bag.report(
      .textReadingLevel,
      "This text reads at \(level.words), and \(ReadingLevel.goal(for: audience, in: language))",
      at: file.range(first),
      help: hardest.isEmpty
        ? "Write shorter sentences, and shorter words where there are any."
        : "Begin with this sentence of \(hardest[0].words) words: make two or three of it, and use everyday words.",
      related: hardest.dropFirst().map {
        Diagnostic.Related(range: file.range($0.place), label: "then these")
      })
  }

  /// The longest sentences whose place can be found, the longest first.
  private var hardestSentences: [(words: Int, place: Range<Int>)] {
    var found: [(words: Int, text: Int, range: Range<Int>)] = []
    for (number, text) in texts.enumerated() {
      ProseReading.forEachSentence(in: text.html, language) { sentence in
        guard sentence.words >= Self.fewestWords else { return }
        found.append((sentence.words, number, sentence.range))
      }
    }
    let longest = found.enumerated().sorted {
      ($1.element.words, $0.offset) < ($0.element.words, $1.offset)
    }
    var places: [(words: Int, place: Range<Int>)] = []
    for (_, sentence) in longest where places.count < Self.sentenceLimit {
      guard let place = place(of: sentence.range, in: texts[sentence.text]),
        !places.contains(where: { $0.place.overlaps(place) })
      else { continue }
      places.append((sentence.words, place))
    }
    return places
  }

  /// Where a sentence of the HTML begins in the file, up to its first sign that is written otherwise there.
  private func place(of range: Range<Int>, in text: Text) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound {
      let run = text.html[start..<range.upperBound].prefix {
        $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") && $0 != 0x0A
      }
      if run.count >= 12, let place = place(of: run, within: text.origin) { return place }
      start = run.endIndex
      guard start < range.upperBound else { return nil }
      if text.html[start] == UInt8(ascii: "<") {
        start = text.html[start...].firstIndex(of: UInt8(ascii: ">")) ?? range.upperBound
      }
      start += 1
    }
    return nil
  }

  private func place(of run: ArraySlice<UInt8>, within origin: Range<Int>) -> Range<Int>? {
    guard let first = run.first else { return nil }
    var index = origin.lowerBound
    while index + run.count <= origin.upperBound {
      index = ByteSearch.first(first, in: file.bytes, index..<origin.upperBound)
      guard index + run.count <= origin.upperBound else { return nil }
      if file.bytes[index..<index + run.count].elementsEqual(run) {
        return index..<index + run.count
      }
      index += 1
    }
    return nil
  }
}
