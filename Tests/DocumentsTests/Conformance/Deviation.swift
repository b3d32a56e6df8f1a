/// Why our HTML differs from that of a specification on purpose.
enum Deviation: Sendable {
  /// Comments are the author's notes and are not published.
  case commentIsNote
  /// A link without an address is reported and is no link.
  case emptyAddress
  /// Pages lead only to http, https, mailto and tel.
  case otherScheme
  /// Bare addresses are links, which the core of the specification does not know.
  case bareAddress
  /// `[[name]]` is a short reference.
  case shortReference
  /// Raw HTML is passed on as it is or not at all; single tags are not filtered.
  case noTagFilter
  /// The specification expects nothing but that the example does no harm.
  case nothingExpected

  /// Whether the reason can hold for an example.
  func canExplain(_ example: SpecificationExample) -> Bool {
    let (markdown, html) = (example.markdown, example.html)
    return switch self {
    case .commentIsNote: markdown.contains("<!--") && html.contains("<!--")
    case .emptyAddress: html.contains("href=\"\"")
    case .otherScheme:
      html.matches(of: /href="([a-z+.-]+):/).contains {
        !["http", "https", "mailto", "tel"].contains(String($0.output.1))
      }
    case .bareAddress: !html.contains("<a") && (markdown.contains("://") || markdown.contains("@"))
    case .shortReference: markdown.contains("[[")
    case .noTagFilter: html.contains("&lt;") && !markdown.contains("&lt;")
    case .nothingExpected: html == "<IGNORE>\n"
    }
  }

  /// All deviations, by file and number of the example.
  static let all: [String: [Int: Deviation]] = [
    "spec.txt": [
      148: .commentIsNote, 152: .commentIsNote, 288: .commentIsNote, 289: .commentIsNote,
      644: .commentIsNote,
      169: .emptyAddress, 495: .emptyAddress, 496: .emptyAddress, 575: .emptyAddress,
      556: .shortReference, 598: .shortReference,
      604: .otherScheme, 606: .otherScheme, 607: .otherScheme, 609: .otherScheme,
      628: .otherScheme,
      610: .bareAddress, 614: .bareAddress, 616: .bareAddress, 619: .bareAddress,
      620: .bareAddress,
      653: .noTagFilter,
    ],
    "extensions.txt": [20: .nothingExpected, 22: .noTagFilter],
  ]
}
