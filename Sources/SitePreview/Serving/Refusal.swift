/// Why a request is not answered, in words for whoever sent it.
struct Refusal: Error, Sendable, Hashable {
  let status: HTTPStatus
  /// One or two sentences.
  let words: String

  static let malformed = Refusal(status: .badRequest, words: "This is not a proper request.")
  static let tooLarge = Refusal(
    status: .headTooLarge, words: "The request has more header fields than a preview needs.")
  static let version = Refusal(
    status: .versionNotSupported, words: "This preview speaks HTTP/1.1 and HTTP/1.0.")
  static let method = Refusal(
    status: .methodNotAllowed, words: "A preview can only be read: GET and HEAD.")
  static let path = Refusal(status: .badRequest, words: "This is not an address of a site.")
  static let foreignPage = Refusal(
    status: .forbidden, words: "Only the preview's own pages may ask for this.")

  static func host(_ address: String) -> Refusal {
    Refusal(
      status: .misdirected, words: "This preview answers only under its own name: \(address)")
  }

  /// The answer.
  var response: Response {
    var response = Response(status, text: words + "\n")
    if status == .methodNotAllowed { response.headers.append(("Allow", "GET, HEAD")) }
    return response
  }
}
