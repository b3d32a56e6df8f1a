import Documents
import Testing

struct FieldIdentifierTests {
  private static let guide = """
    ## Before

    Date: ________

    ## Worksheet

    Date: ________

    **Did it help?**

    ( ) yes ( ) no

    | Who | By when |
    | --- | --- |
    | Host | |

    - [ ] Booked
    """

  private func ids(of text: String) -> [String] {
    Rendered(text, isWorksheet: true).markdown.prose.fields.map(\.id)
  }

  @Test(arguments: [
    ("## Before", "Some words first.\n\nRoom: ________\n\n## Before"),
    ("## Worksheet", "## Another part\n\nDate: ________\n\n## Worksheet"),
    ("- [ ] Booked", "Why? ________\n\n- [ ] Printed\n- [ ] Booked"),
    ("| Host | |", "| Lead | |\n| Host | |"),
    ("( ) yes ( ) no", "( ) yes ( ) a little ( ) no"),
  ])
  func outlivesEditsElsewhere(_ old: String, _ new: String) {
    let before = ids(of: Self.guide)
    let after = ids(of: Self.guide.replacing(old, with: new))
    #expect(before.count == 6)
    #expect(after.count > before.count)
    #expect(Set(before).isSubset(of: after), "\(before) \(after)")
  }

  @Test func tellsFieldsOfTheSameNameApart() {
    let all = ids(of: "Date: ________\n\nDate: ________\n\n- [ ] Date: ________")
    #expect(Set(all).count == 4)
  }

  @Test func staysShortHoweverLongTheLabelIs() {
    let words = String(repeating: "very ", count: 60)
    let ids = ids(of: "A \(words)long label: ________\n\nA \(words)longer label: ________")
    #expect(ids.allSatisfy { $0.utf8.count < 100 })
    #expect(Set(ids).count == 2)
  }
}
