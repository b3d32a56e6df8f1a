import Foundation

/// The official cases of the languages we implement, which are not part of the project.
package enum ConformanceFolder {
  /// The folder that CHANGEPACK_CONFORMANCE names, or else `shared/conformance` beside the project;
  /// nil when there is none.
  package static let path: String? = {
    let named = ProcessInfo.processInfo.environment["CHANGEPACK_CONFORMANCE"]
    let path = named ?? "\(projectFolder)/../shared/conformance"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return nil }
    return path
  }()

  private static let projectFolder: String =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  /// Whether the data is there; tests that need it are skipped if not.
  package static let exists = path != nil

  /// The bytes of a file, or nil when there is no such file.
  package static func bytes(of file: String) -> [UInt8]? {
    path.flatMap { FileManager.default.contents(atPath: $0 + "/" + file) }.map(Array.init)
  }
}
