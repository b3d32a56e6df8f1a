import Rendering
import Testing

@testable import Site

struct FileBundleTests {
  private static let files = [
    RenderedFile(path: "a b.txt", bytes: Array("1 one\n\n2".utf8)),
    RenderedFile(path: "empty", bytes: []),
    RenderedFile(path: "folder/data", bytes: [0, 10, 255, 10, 10]),
  ]

  @Test(arguments: [files, []])
  func givesBackWhatWasPutIn(files: [RenderedFile]) {
    #expect(FileBundle.files(in: FileBundle.bytes(of: files)) == files)
  }

  @Test(arguments: ["", "x a\n\n", "-1 a\n\n", "3\n\nabc", "3 a\n\nab", "3 a\n\nabcd", "3 a"])
  func knowsWhatIsNone(text: String) {
    #expect(FileBundle.files(in: Array(text.utf8)) == nil)
  }
}
