/// Fields as bytes.
///
/// A large site has very many of them, and each is needed only while a page that shows it is written. So they wait where
/// the HTML waits: a byte for the kind of the control, one for what is true of it, its number and its texts, in which
/// four bytes, the lowest first, stand for a number or for the length of a text.
extension WorksheetField {
  private static let isLabelledByTextBit: UInt8 = 1
  private static let isChosenBit: UInt8 = 2

  /// Appends the record of the field.
  func appendRecord(to bytes: inout ByteBuffer) {
    var number = 0
    var bits = isLabelledByText ? Self.isLabelledByTextBit : 0
    var question = (group: "", words: "")
    let kind: UInt8
    switch control {
    case .blank(let length): (kind, number) = (0, length)
    case .lines(let count): (kind, number) = (1, count)
    case .cell: kind = 2
    case .tick(let isTicked):
      kind = 3
      if isTicked { bits |= Self.isChosenBit }
    case .choice(let group, let words, let isChosen):
      kind = 4
      question = (group, words)
      if isChosen { bits |= Self.isChosenBit }
    }
    bytes.append(kind)
    bytes.append(bits)
    Self.append(number, to: &bytes)
    for text in [id, label, question.group, question.words] {
      Self.append(text.utf8.count, to: &bytes)
      bytes.append(text)
    }
  }

  private static func append(_ number: Int, to bytes: inout ByteBuffer) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Reads the record that begins at a place.
  init(_ bytes: [UInt8], at place: Int) {
    var place = place + 2
    let (kind, bits) = (bytes[place - 2], bytes[place - 1])
    let number = Self.number(bytes, at: &place)
    let id = Self.text(bytes, at: &place)
    let label = Self.text(bytes, at: &place)
    let isChosen = bits & Self.isChosenBit > 0
    let control: Control
    switch kind {
    case 0: control = .blank(length: number)
    case 1: control = .lines(number)
    case 2: control = .cell
    case 3: control = .tick(isTicked: isChosen)
    default:
      let group = Self.text(bytes, at: &place)
      control = .choice(
        group: group, question: Self.text(bytes, at: &place), isChosen: isChosen)
    }
    self.init(
      control: control, id: id, label: label,
      isLabelledByText: bits & Self.isLabelledByTextBit > 0)
  }

  private static func number(_ bytes: [UInt8], at place: inout Int) -> Int {
    var number = 0
    for offset in 0..<4 { number |= Int(bytes[place + offset]) << (8 * offset) }
    place += 4
    return number
  }

  private static func text(_ bytes: [UInt8], at place: inout Int) -> String {
    let count = number(bytes, at: &place)
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }
}
