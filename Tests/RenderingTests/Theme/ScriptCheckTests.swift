import Diagnostics
import Rendering
import Testing

struct ScriptCheckTests {
  @Test(arguments: [
    ("<script src=\"{{assets.a_js}}\"></script>", 1),
    ("<script\n src='a.js'>", 1), ("<script src=a.js", 1),
    ("<script src=\"a.js\" defer></script>", 0), ("<script async src=\"a.js\"></script>", 0),
    ("<script type=\"module\" src=\"a.js\"></script>", 0),
    ("<script type=\"application/ld+json\">{{{linkedData}}}</script>", 0),
    ("<script src=\"a.js\"></script><script src=\"b.js\"></script>", 2), ("", 0), ("<script", 0),
  ])
  func findsScriptsThatPagesWaitFor(template: String, count: Int) {
    var bag = DiagnosticBag()
    ScriptCheck.check([SourceFile(path: "Templates/a.mustache", text: template)], into: &bag)
    #expect(bag.diagnostics.map(\.id) == Array(repeating: .templateBlockingScript, count: count))
  }
}
