import Diagnostics
import Testing

struct GitHubFormatterTests {
  @Test func writesOneCommandAProblemErrorsFirst() throws {
    let guide = "Content/packages/guest-speakers/guides/run-the-visit.md"
    #expect(
      GitHubFormatter().format(try SampleReport().report()) == """
        ::error title=site.missing::There is no Content/site.yaml
        ::error file=\(guide),line=2,col=1,endLine=2,endColumn=6,title=field.unknown::\
        A planning guide has no field “titel”%0AHelp: Did you mean “title”?\
        %0AThe field after it: \(guide):3:1%0AToo large to read: Content/huge.md
        ::error file=\(guide),line=4,endLine=5,title=front-matter.syntax::The list is not closed
        ::error file=\(guide),line=7,col=7,endLine=7,endColumn=19,title=link.unresolved::\
        No entry is called “speaker-vist”%0AHelp: Did you mean “speaker-visit”?
        ::error file=Content/ü 100%25.md,title=file.too-large::The file is larger than 1 MiB
        ::warning file=Content/packages/recruitment/index.md,line=1,col=5,endLine=1,endColumn=17,\
        title=markdown.heading-skipped::100%25 of {{this}}: [odd](text),%0Awritten "on" two lines

        """)
  }

  @Test func writesNothingWhenThereAreNoProblems() {
    #expect(GitHubFormatter().format(DiagnosticReport(DiagnosticBag()) { _ in nil }) == "")
  }

  @Test func escapesEverySignThatEndsAPropertyOrACommand() {
    var bag = DiagnosticBag()
    let range = SourceRange(path: "a%b,c:d\r\n.md", bytes: 0..<0)
    bag.report(.fileName, "50%, they said:\r\n::error::no", at: range)
    #expect(
      GitHubFormatter().format(DiagnosticReport(bag) { _ in nil })
        == "::error file=a%25b%2Cc%3Ad%0D%0A.md,title=file.name::50%25, they said:%0D%0A::error::no\n"
    )
  }
}
