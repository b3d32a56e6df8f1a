/// The part of the SARIF 2.1.0 format that Changepack writes; the names are the format's own.
struct SARIFLog: Encodable {
  /// One run of Changepack and what it found.
  struct Run: Encodable {
    let tool: Tool
    let columnKind: String
    let results: [Result]
  }

  /// What ran.
  struct Tool: Encodable {
    let driver: Driver
  }

  /// The program, with all of its rules.
  struct Driver: Encodable {
    let name: String
    let rules: [Rule]
  }

  /// A rule of the catalogue.
  struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    let fullDescription: Message
    let help: Message
    let defaultConfiguration: Configuration
  }

  /// How much breaking a rule matters.
  struct Configuration: Encodable {
    let level: String
  }

  /// One problem.
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Message
    let locations: [Location]?
    let relatedLocations: [Location]?
  }

  /// A file and, when it is known, a stretch of it.
  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  /// The address of a file.
  struct ArtifactLocation: Encodable {
    let uri: String
  }

  /// A stretch of a file, from its first character to just after its last.
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }

  private let version = "2.1.0"
  private let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// Always one run.
  let runs: [Run]

  init(runs: [Run]) { self.runs = runs }

  private enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }
}

extension SARIFLog {
  /// A text, with the signs that SARIF gives a meaning of its own written so that they stand for themselves.
  struct Message: Encodable {
    let text: String

    init(_ text: String) {
      var escaped = ""
      for character in text {
        switch character {
        case "{", "}": escaped += "\(character)\(character)"
        // "[words](address)" would be read as a link.
        case "(" where escaped.last == "]": escaped += " ("
        default: escaped.append(character)
        }
      }
      self.text = escaped
    }
  }

  /// A place in a file.
  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    let message: Message?

    init(_ place: ReportedPlace, message: Message? = nil) {
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(uri: Self.uriReference(place.path)),
        region: place.extent.map {
          Region(
            startLine: $0.start.line, startColumn: $0.start.column,
            endLine: $0.end.line, endColumn: $0.end.column)
        })
      self.message = message
    }

    /// A path as a relative URI: everything but plain letters, digits and a few signs is written as bytes.
    private static func uriReference(_ path: String) -> String {
      var uri = ""
      for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
          UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
          uri.unicodeScalars.append(Unicode.Scalar(byte))
        default:
          let digits = String(byte, radix: 16, uppercase: true)
          uri += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
      }
      return uri
    }
  }
}
