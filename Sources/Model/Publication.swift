import Diagnostics
import Documents

/// Where a site is published, from the field `publish` of `Content/site.yaml`.
package struct Publication: FieldGroup, Hashable {
  /// The place that readers' browsers get the site from, or from which it goes there.
  package enum Target: Sendable, Hashable {
    /// A branch of a git repository; the repository is an address, a path or the name of a remote.
    case git(repository: String, branch: String)
    /// A folder, by its path from the site's folder or from the root of the disk.
    case folder(String)
    /// A place that rclone knows, as it is written there: `remote:path`.
    case rclone(String)
  }

  /// The branch where none is named, which is the usual one for this.
  package static let standardBranch = "gh-pages"

  static let gitField = Field.located(
    "git", "A git repository: its address, or the name of a remote such as origin.",
    example: "https://github.com/our-network/our-site.git")
  static let branchField = Field.located(
    "branch", "The branch of the git repository; gh-pages if there is none.", example: "gh-pages")
  static let folderField = Field.located(
    "folder", "A folder that a web server shows, by its path from the site's folder.",
    example: "../public")
  static let rcloneField = Field.located(
    "rclone", "A remote of rclone with a path: cloud storage, or a server.",
    example: "our-storage:our-site")

  package static let fields: FieldList = [gitField, branchField, folderField, rcloneField]

  package let target: Target

  package init?(from reader: inout FieldReader) {
    let git = reader.read(Self.gitField)
    let branch = reader.read(Self.branchField)
    let folder = reader.read(Self.folderField)
    let rclone = reader.read(Self.rcloneField)
    let places = [git, folder, rclone].compactMap(\.self)
    guard let place = places.first, places.count == 1 else {
      Self.reportCount(of: places, in: &reader)
      return nil
    }
    if let branch, git == nil {
      reader.report(
        .publishTarget, "Only a git repository has a branch", at: branch.range,
        help: "Take “branch” away, or name the repository with “git”.")
      return nil
    }
    let checks = [
      git.map(Self.checkGit), rclone.map(Self.checkRclone), folder.map(Self.checkFolder),
    ]
    let faults = checks.compactMap(\.self) + [branch.flatMap(Self.checkBranch)]
    if let fault = faults.compactMap(\.self).first {
      reader.report(fault.id, fault.message, at: fault.range, help: fault.help)
      return nil
    }
    if git != nil {
      target = .git(repository: place.text, branch: branch?.text ?? Self.standardBranch)
    } else if rclone != nil {
      target = .rclone(place.text)
    } else {
      target = .folder(place.text)
    }
  }

  private static func reportCount(of places: [LocatedText], in reader: inout FieldReader) {
    reader.report(
      .publishTarget,
      places.isEmpty
        ? "“publish” doesn't say where to" : "“publish” takes one place, not \(places.count)",
      at: places.dropFirst().first?.range ?? reader.place,
      help: "\(places.isEmpty ? "Name" : "Keep") one of “git”, “folder” and “rclone”.")
  }
}

// MARK: - What can be wrong with a place

extension Publication {
  private struct Fault {
    let id: DiagnosticID
    let message: String
    let range: Range<Int>
    let help: String
  }

  private static func checkGit(_ place: LocatedText) -> Fault? {
    if holdsSecret(place.text) {
      return Fault(
        id: .publishSecret, message: "The address of the repository holds a password",
        range: place.range,
        help:
          "Take out what stands before the @, change that password, and let git ask for the new one."
      )
    }
    // A word with a hyphen before it would be an option of git; with two colons, a program to be run.
    guard place.text.hasPrefix("-") || place.text.contains("::") else { return nil }
    return Fault(
      id: .publishTarget, message: "“\(place.text)” is not a git repository", range: place.range,
      help: "Write it like this: git: \(gitField.example)")
  }

  /// A name before the @ of a web address is a password or goes with one; before that of a secure shell it is only a name.
  private static func holdsSecret(_ address: String) -> Bool {
    guard let scheme = address.firstRange(of: "://") else { return false }
    let authority = address[scheme.upperBound...].prefix { $0 != "/" }
    guard let end = authority.lastIndex(of: "@") else { return false }
    return address.lowercased().hasPrefix("http") || authority[..<end].contains(":")
  }

  private static func checkBranch(_ place: LocatedText) -> Fault? {
    let banned = Set(" ~^:?*[\\\u{7F}")
    let isName =
      !place.text.contains { banned.contains($0) || $0.isNewline } && !place.text.hasPrefix("-")
      && !place.text.hasPrefix("/") && !place.text.hasSuffix("/") && !place.text.contains("..")
      && !place.text.contains("//") && !place.text.contains("@{") && !place.text.hasSuffix(".lock")
    return isName
      ? nil
      : Fault(
        id: .publishTarget, message: "“\(place.text)” can't be the name of a branch",
        range: place.range, help: "Write it like this: branch: \(branchField.example)")
  }

  private static func checkRclone(_ place: LocatedText) -> Fault? {
    let name = place.text.prefix { $0 != ":" }
    // Behind a comma, or after a colon at the start, rclone takes settings, and those of a remote are mostly secrets.
    if place.text.hasPrefix(":") || name.contains(",") {
      return Fault(
        id: .publishSecret, message: "The settings of a remote do not belong here",
        range: place.range,
        help:
          "Type “rclone config” to keep them under a name, and write that: rclone: \(rcloneField.example)"
      )
    }
    guard name.count < place.text.count, !name.hasPrefix("-") else {
      return Fault(
        id: .publishTarget, message: "“\(place.text)” does not name a remote of rclone",
        range: place.range, help: "Write it like this: rclone: \(rcloneField.example)")
    }
    return nil
  }

  private static func checkFolder(_ place: LocatedText) -> Fault? {
    guard place.text.hasPrefix("~") || place.text.contains("://") else { return nil }
    return Fault(
      id: .publishTarget, message: "“\(place.text)” is not the path of a folder",
      range: place.range,
      help: "Write the path from the site's folder, or all of it: folder: \(folderField.example)")
  }
}
