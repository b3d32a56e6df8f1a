import Diagnostics
import Documents
import Testing

struct ProseReadingTests {
  /// Words with the number of their syllables, as dictionaries divide them.
  @Test(arguments: [
    ("cat", 1), ("make", 1), ("makes", 1), ("table", 2), ("tables", 2), ("whole", 1), ("asked", 1),
    ("wanted", 2), ("needed", 2), ("guides", 1), ("resources", 3), ("changes", 2), ("boxes", 2),
    ("the", 1), ("be", 1), ("students", 2), ("program", 2), ("teacher", 2), ("recruitment", 3),
    ("university", 5), ("don't", 1), ("don’t", 1), ("families", 3), ("why", 1), ("hmm", 1),
  ])
  func countsTheSyllablesOfEnglishWords(word: String, syllables: Int) {
    #expect(count("<p>\(word).</p>", .english).syllables == syllables)
  }

  @Test(arguments: [
    ("casa", 2), ("guía", 2), ("que", 1), ("quien", 1), ("estudiante", 4), ("país", 2),
    ("países", 3), ("también", 2), ("acción", 2), ("leer", 2), ("día", 2), ("ciudad", 2),
    ("ayuda", 3), ("muy", 1), ("y", 1), ("agua", 2), ("pingüino", 3), ("niño", 2), ("PAÍS", 2),
    ("aeropuerto", 5), ("construir", 2), ("oír", 2), ("gusto", 2),
  ])
  func countsTheSyllablesOfSpanishWords(word: String, syllables: Int) {
    #expect(count("<p>\(word).</p>", .spanish).syllables == syllables)
  }

  @Test(arguments: [
    ("<p>One two. Three four!</p>", 2, 4), ("<p>One two</p>\n<p>Three</p>\n", 2, 3),
    ("<p>See standard 2.1 first.</p>", 1, 3), ("<p>At 4 p.m. we meet.</p>", 1, 5),
    ("<p>She asked: “Why?” He knew.</p>", 2, 5), ("<p>Wait... what?</p>", 2, 2),
    ("<p>A <strong>bo</strong>ld <a href=\"/a.b/\">word</a>.</p>", 1, 3),
    ("<p>Salt &amp; pepper.</p>", 1, 2), ("<p>One<br>\ntwo.</p>", 1, 2), ("<p></p>", 0, 0),
    ("<p>Say <span lang=\"es\">¿Qué <span lang=\"en\">is</span> eso?</span> twice.</p>", 1, 2),
    ("<p>One <span lang=\"es\">dos.</p><p>Three.</p>", 2, 2), ("<p><span>One</span></p>", 1, 1),
    ("<p>2026</p>", 0, 0), ("<p>Unfinished", 1, 1),
  ])
  func countsSentencesAndWords(html: String, sentences: Int, words: Int) {
    let counts = count(html, .english)
    #expect(counts.sentences == sentences)
    #expect(counts.words == words)
  }

  @Test func readsParagraphsOnly() {
    let html = """
      <h2 id="x">A heading</h2>
      <ul>
      <li>An item</li>
      </ul>
      <table><tr><td>A cell</td></tr></table>
      <pre><code>code</code></pre>
      <p class="alert-title">Note</p>
      <p>Running text.</p>
      """
    #expect(count(html, .english).words == 2)
  }

  @Test func saysWhereASentenceStands() {
    let html = Array("<p>One. Two <em>three</em> four.</p>".utf8)
    var sentences: [String] = []
    ProseReading.forEachSentence(in: html, .english) {
      sentences.append(String(decoding: html[$0.range], as: UTF8.self))
    }
    #expect(sentences == ["One.", "Two <em>three</em> four."])
  }

  private func count(_ html: String, _ language: ReadingLanguage) -> WordCounts {
    ProseReading.count(Array(html.utf8), in: language)
  }
}
