import Testing

@testable import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct SiteErrorTests {
  @Test func isOneSentenceWithItsCure() {
    let error = SiteError(attempt: "write", path: "Output/index.html", code: ENOSPC)
    #expect(
      error.description
        == "Can't write “Output/index.html” because the disk is full; free some space and build again"
    )
  }

  @Test(arguments: [
    (EACCES, "permission"), (EROFS, "read-only"), (EIO, "the disk reports an error"),
    (ENOENT, "doesn't exist"), (ENOTDIR, "not a folder"), (EEXIST, "in its place"),
    (EMFILE, "too many files"), (EXDEV, "another disk"), (ELOOP, "symbolic link"),
  ])
  func saysInPlainWordsWhatTheSystemMeans(code: Int32, words: String) {
    let error = SiteError(attempt: "read", path: "Content", code: code)
    #expect(error.reason.contains(words))
    #expect(error.cure != nil)
    #expect(error.code == code)
  }

  @Test func quotesTheSystemWhereItHasNoWordsOfItsOwn() {
    let error = SiteError(attempt: "read", path: "Content", code: ENOEXEC)
    #expect(error.reason.contains("(error \(ENOEXEC))"))
    #expect(!error.description.contains(";"))
  }
}
