import ArgumentParser
import Diagnostics
import Rendering
import Site

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas, by which editors complete and check what is typed.",
    discussion: """
      There is one for the front matter of each kind of entry, one for site.yaml and one for framework.yaml. They carry \
      the codes and names that entries have today, so run it again when entries come or go.
      """)

  @Argument(
    help: "The folder to write to, instead of .vscode/changepack in the site's folder.",
    completion: .directory)
  var folder: String?

  @Option(help: "The folder that holds Content.", completion: .directory)
  var site = "."

  func run() async throws {
    let folder = folder ?? (site == "." ? "" : site + "/") + ".vscode/changepack"
    let schemas: EditorSchemas
    do {
      var bag = DiagnosticBag()
      schemas = try await EditorSchemas.make(from: SourceTree.read(siteFolder: site, into: &bag))
      try schemas.write(to: folder)
    } catch {
      StandardError.fail("\(error)")
      throw ExitCode(74)
    }
    print("Wrote \(schemas.schemas.count) schemas to \(folder).")
    if schemas.unreadEntries > 0 {
      let isOne = schemas.unreadEntries == 1
      print(
        """
        \(schemas.unreadEntries) \(isOne ? "entry" : "entries") can't be read, so \
        \(isOne ? "its name is" : "their names are") missing from them; “changepack check” says why.
        """)
    }
    guard self.folder == nil else { return }
    print(settings(schemas))
  }

  /// What tells VS Code where they are.
  private func settings(_ schemas: EditorSchemas) -> String {
    let lines = schemas.schemas.filter(\.isForData).map {
      #"    ".vscode/changepack/\#($0.file.path)": "\#($0.pattern)""#
    }
    return """

      VS Code with the extension “YAML” by Red Hat uses them when .vscode/settings.json says:

      {
        "yaml.schemas": {
      \(lines.joined(separator: ",\n"))
        }
      }
      """
  }
}
