package import Diagnostics

/// One file's fields laid over another's: where only the lower file has a field, its lines are put behind the upper's.
///
/// The outcome is a file like any other. It knows which bytes come from where, so that whatever is said about it can be
/// said about the files that people edit.
package struct FrontMatterOverlay: Sendable {
  /// How the fields of a file are told from the rest of it.
  package enum Form: Sendable {
    /// They stand between two fences, and a text follows.
    case frontMatter
    /// They are the whole file.
    case dataFile
  }

  /// The upper file with the fields of the lower one that it lacks; the upper file as it is when its fields, or those of
  /// the lower one, can't be used.
  package let file: SourceFile
  /// The fields of the upper file; none when they can't be used.
  package let upperFields: [YAMLEntry]
  /// The fields of the lower file; none when they can't be used.
  package let lowerFields: [YAMLEntry]
  /// The path of the lower file.
  package let lowerPath: String

  /// Bytes of the outcome that come from the lower file.
  private struct Piece: Sendable {
    let place: Range<Int>
    /// Where they begin in the lower file.
    let start: Int
  }

  private let pieces: [Piece]
  /// The bytes of the outcome that the upper file doesn't have.
  private let inserted: Range<Int>

  /// Lays the fields of one file over those of another, of the same form.
  package init(_ upper: SourceFile, over lower: SourceFile, as form: Form) {
    lowerPath = lower.path
    guard let above = Self.usableFields(of: upper, as: form),
      let below = Self.usableFields(of: lower, as: form)
    else {
      file = upper
      upperFields = Self.fields(of: upper, as: form)
      lowerFields = []
      pieces = []
      inserted = 0..<0
      return
    }
    upperFields = above.entries
    lowerFields = below.entries
    var bytes = Array(upper.bytes[..<above.end])
    if let last = bytes.last, last != 0x0A, last != 0x0D { bytes.append(0x0A) }
    var pieces: [Piece] = []
    let lines = Self.lines(of: below, in: lower)
    for (entry, lines) in zip(below.entries, lines) where upperFields.index(of: entry.key) == nil {
      pieces.append(
        Piece(place: bytes.count..<bytes.count + lines.count, start: lines.lowerBound))
      bytes += lower.bytes[lines]
      if let last = bytes.last, last != 0x0A, last != 0x0D { bytes.append(0x0A) }
    }
    inserted = above.end..<bytes.count
    bytes += upper.bytes[above.end...]
    self.pieces = pieces
    file = SourceFile(path: upper.path, bytes: bytes)
  }

  /// Where people find what stands at a place of the outcome.
  package func place(of range: SourceRange) -> SourceRange {
    guard range.path == file.path, range.bytes.lowerBound >= inserted.lowerBound, !inserted.isEmpty
    else { return range }
    if range.bytes.lowerBound >= inserted.upperBound {
      return SourceRange(
        path: range.path,
        bytes: range.bytes.lowerBound - inserted.count..<range.bytes.upperBound - inserted.count)
    }
    let piece = pieces.last { $0.place.lowerBound <= range.bytes.lowerBound }
    guard let piece else { return range }
    let start = piece.start + range.bytes.lowerBound - piece.place.lowerBound
    return SourceRange(path: lowerPath, bytes: start..<start + range.bytes.count)
  }

  // MARK: - Finding the fields

  private struct Fields {
    let entries: [YAMLEntry]
    /// Where the last line of the fields ends.
    let end: Int
  }

  private static func usableFields(of file: SourceFile, as form: Form) -> Fields? {
    // What is wrong with a file is said by whoever reads it for its own sake.
    var unread = DiagnosticBag()
    var place = 0..<file.bytes.count
    if form == .frontMatter {
      guard let block = FrontMatterBlock.find(in: file, text: file.bytes, into: &unread) else {
        return nil
      }
      place = block.content
    } else {
      place = TextCheck.lengthOfByteOrderMark(file.bytes)..<file.bytes.count
    }
    guard place.count <= YAMLParser.maximumSize,
      let mapping = YAMLParser.parseMapping(file, range: place, into: &unread), unread.isEmpty,
      mapping.entries.allSatisfy({ isLineStart($0.keyRange.lowerBound, in: file.bytes) })
    else { return nil }
    return Fields(entries: mapping.entries, end: place.upperBound)
  }

  private static func isLineStart(_ place: Int, in bytes: [UInt8]) -> Bool {
    place == TextCheck.lengthOfByteOrderMark(bytes) || bytes[place - 1] == 0x0A
      || bytes[place - 1] == 0x0D
  }

  /// The lines of each field, with those up to the next one.
  private static func lines(of fields: Fields, in file: SourceFile) -> [Range<Int>] {
    fields.entries.indices.map { number in
      let next = number + 1
      return fields.entries[number].keyRange
        .lowerBound..<(next < fields.entries.count
        ? fields.entries[next].keyRange.lowerBound : fields.end)
    }
  }
}

extension FrontMatterOverlay {
  /// The fields of a file; none when they can't be used.
  package static func fields(of file: SourceFile, as form: Form) -> [YAMLEntry] {
    usableFields(of: file, as: form)?.entries ?? []
  }

  /// The bytes of a field of the lower file, from its name to the end of its value.
  package static func bytes(of field: YAMLEntry, in file: SourceFile) -> ArraySlice<UInt8> {
    let end = max(field.keyRange.upperBound, field.value.range.upperBound)
    return file.bytes[field.keyRange.lowerBound..<min(end, file.bytes.count)]
  }
}
