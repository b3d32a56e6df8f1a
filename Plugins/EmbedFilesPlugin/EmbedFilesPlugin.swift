import Foundation
import PackagePlugin

/// Has the files that the program carries with it made into code before the code that uses them is compiled.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let starter = target.directoryURL.appending(path: "Scaffolding/Starter")
    let scripts = target.directoryURL.appending(path: "PrintEngine/Worker")
    return try [
      Self.embed(
        Self.files(in: package.appending(path: "Templates"), below: package)
          + Self.files(in: starter, below: starter),
        as: "StarterFiles", "the files that a new site begins with", context),
      Self.embed(
        Self.files(in: scripts, below: scripts), as: "WorkerFiles",
        "the program that makes documents", context),
    ]
  }

  private static func embed(
    _ files: [(path: String, file: URL)], as type: String, _ summary: String,
    _ context: PluginContext
  ) throws -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type).swift")
    return .buildCommand(
      displayName: "Embedding \(summary)",
      executable: try context.tool(named: "embed-files").url,
      arguments: [output.path, type] + files.flatMap { [$0.path, $0.file.path] },
      inputFiles: files.map(\.file), outputFiles: [output])
  }

  /// The files in a folder, with their paths below another.
  private static func files(in folder: URL, below root: URL) throws -> [(path: String, file: URL)] {
    let found = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    let files = try (found?.allObjects ?? []).compactMap { $0 as? URL }.filter {
      try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        && $0.lastPathComponent != ".DS_Store"
    }
    let start = root.standardizedFileURL.path.count + 1
    return files.map { (String($0.standardizedFileURL.path.dropFirst(start)), $0) }
      .sorted { $0.0 < $1.0 }
  }
}
