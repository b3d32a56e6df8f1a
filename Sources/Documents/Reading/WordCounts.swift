/// How many sentences, words and syllables a text has: what every formula of readability is made from.
package struct WordCounts: Sendable, Hashable {
  package var sentences = 0
  package var words = 0
  package var syllables = 0

  package init(sentences: Int = 0, words: Int = 0, syllables: Int = 0) {
    self.sentences = sentences
    self.words = words
    self.syllables = syllables
  }

  package static func += (counts: inout WordCounts, more: WordCounts) {
    counts.sentences += more.sentences
    counts.words += more.words
    counts.syllables += more.syllables
  }
}
