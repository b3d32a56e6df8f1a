import ArgumentParser
import Diagnostics
import Site

struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Begin a translation, or say that it is as new as its source.",
    discussion: """
      The new file has the words of its source, for you to put into the other language, and is a draft until you take \
      “status: draft” out. It remembers what its source was like. When the source changes later, you are told which \
      parts did; when the translation has caught up, say so with --confirm.

      Examples:
        changepack translate es Content/pages/about.md
        changepack translate es Content/pages/about.md --confirm
      """)

  @Argument(help: "The code of the language, such as es; one of those in site.yaml.")
  var language: String

  @Argument(help: "The file to translate, or its translation.", completion: .file())
  var path: String

  @Flag(help: "The translation says what its source says now.")
  var confirm = false

  @Option(help: "The folder that holds Content.", completion: .directory)
  var site = "."

  func run() async throws {
    do {
      var bag = DiagnosticBag()
      let file = try TranslationFile(
        of: path, into: language, in: SourceTree.read(siteFolder: site, into: &bag))
      switch try file.write(to: site, confirms: confirm) {
      case .made:
        print(
          "Made \(file.path). Put its words into the other language, then take “status: draft” out."
        )
      case .confirmed: print("\(file.path) is as new as its source.")
      case .exists:
        throw ValidationError(
          "\(file.path) is there already. If it says what its source says now, add --confirm.")
      }
    } catch let fault as TranslationFile.Fault {
      throw CommandFailure.ending(ValidationError(Self.words(fault, language)))
    } catch {
      throw CommandFailure.ending(error)
    }
  }

  private static func words(_ fault: TranslationFile.Fault, _ language: String) -> String {
    switch fault {
    case .language(let languages) where languages.isEmpty:
      "The site has one language. Add “\(language)” in Content/site.yaml: languages: [en, \(language)]."
    case .language(let languages):
      "The site has no language “\(language)”; it has \(languages.joined(separator: ", "))."
    case .noSource(let path): "There is no entry at \(path) to translate."
    }
  }
}
