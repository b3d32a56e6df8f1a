/// Counts the syllables of one word, letter by letter.
///
/// It goes by spelling, without a dictionary. English: groups of vowels, without the endings that are not heard, as in
/// `make`, `makes` and `asked`. Spanish: its spelling tells exactly, apart from an h between two vowels; two strong vowels
/// are two syllables, a weak one beside a strong one is none, and an accent on a weak one makes it one.
struct SyllableCounter {
  /// What a letter does for syllables.
  enum Letter: UInt8 {
    case consonant, strong, weak, accentedWeak

    /// 1 for a vowel, 0 for a consonant.
    @inline(__always)
    fileprivate var one: Int { min(1, Int(rawValue)) }
  }

  private let language: ReadingLanguage
  private var groups = 0
  private var previous = Letter.consonant
  /// The last four letters, the last one lowest, in lower case.
  private var ending: UInt32 = 0
  /// How many letters there were.
  private(set) var letters = 0

  init(_ language: ReadingLanguage) {
    self.language = language
  }

  /// Takes the next letter: a byte of ASCII in lower case, or 0 for any other letter.
  @inline(__always)
  mutating func add(_ byte: UInt8, _ kind: Letter) {
    var letter = kind
    switch language {
    case .english:
      // Vowels come as if by chance, so a branch would be guessed wrongly half of the time.
      groups += letter.one & ~previous.one
    case .spanish:
      // Before a vowel a y is no vowel, and at the end of a word it joins the one before it.
      if byte == UInt8(ascii: "y") { letter = .consonant }
      if letter != .consonant, !joins(letter) { groups += 1 }
    }
    previous = letter
    ending = ending << 8 | UInt32(byte)
    letters += 1
  }

  /// Whether a Spanish vowel belongs to the syllable of the letter before it.
  private func joins(_ letter: Letter) -> Bool {
    guard previous != .consonant else { return false }
    let pair = UInt16(truncatingIfNeeded: ending)
    // The u of “guía” and “que” only says how the letter before it sounds.
    if pair == 0x6775 || pair == 0x7175 { return true }
    return letter != .accentedWeak && previous != .accentedWeak
      && (letter == .weak || previous == .weak)
  }

  /// How many syllables the word has, at least one; the counter then waits for the next word.
  @inline(__always)
  mutating func finish() -> Int {
    var count = groups
    if language == .english, count > 1, endsUnheard { count -= 1 }
    groups = 0
    previous = .consonant
    ending = 0
    letters = 0
    return max(1, count)
  }

  /// Whether the last group of vowels of an English word is an e that is not heard.
  private var endsUnheard: Bool {
    switch UInt8(truncatingIfNeeded: ending) {
    case UInt8(ascii: "e"):
      // In “table”, unlike in “whole”, the last letters are a syllable.
      return isConsonant(behind: 1)
        && !(letter(behind: 1) == UInt8(ascii: "l") && isConsonant(behind: 2))
    case UInt8(ascii: "d") where letter(behind: 1) == UInt8(ascii: "e"):
      let before = letter(behind: 2)
      return isConsonant(behind: 2) && before != UInt8(ascii: "t") && before != UInt8(ascii: "d")
    case UInt8(ascii: "s") where letter(behind: 1) == UInt8(ascii: "e"):
      switch letter(behind: 2) {
      case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "c"),
        UInt8(ascii: "g"), UInt8(ascii: "h"):
        return false
      case UInt8(ascii: "l"): return !isConsonant(behind: 3)
      default: return isConsonant(behind: 2)
      }
    default: return false
    }
  }

  private func letter(behind count: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: ending >> (8 * count))
  }

  private func isConsonant(behind count: UInt32) -> Bool {
    switch letter(behind: count) {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"), 0:
      false
    default: true
    }
  }
}
