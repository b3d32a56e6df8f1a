import Testing

@testable import Documents

struct PercentEncodingTests {
  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%BC", "ü"), ("100%", "100%"), ("%zz", "%zz"), ("%ff", "%ff"), ("", ""),
  ])
  func isUndoneWhereItCanBe(text: String, decoded: String) {
    #expect(PercentEncoding.decode(text) == decoded)
  }
}
