import ArgumentParser
import Diagnostics
import Rendering
import Site

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule asks for, what authors write, or what a template can show.",
    discussion: """
      Without a name it lists everything that can be explained. Where a kind and a template share a name, as “guide” \
      does, the template is asked for with its ending: guide.mustache.
      """)

  /// How an explanation is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(
    help:
      "A rule (link.unresolved), a kind of entry (guide), site, framework, downloads, publishing, or a template.",
    completion: .list(ReferenceTopic.names(templates: TemplateReference().names)))
  var topic: String?

  @Option(help: "The folder that holds Templates.", completion: .directory)
  var site = "."

  @Flag(help: "Explain everything.")
  var all = false

  @Option(help: "How it is written; markdown goes with --all.")
  var format = Format.text

  func validate() throws {
    if all, topic != nil { throw ValidationError("Give a name, or --all, not both.") }
    if format == .markdown, !all { throw ValidationError("--format markdown goes with --all.") }
  }

  func run() throws {
    let formatter = ReferenceTextFormatter(
      style: StandardOutput.style, width: StandardOutput.width)
    guard !all else {
      let book = ReferenceBook()
      return print(format == .markdown ? book.markdown : book.text(formatter), terminator: "")
    }
    print(formatter.format([try page()]), terminator: "")
  }

  private func page() throws -> ReferencePage {
    let common = TemplateReference()
    guard let name = topic else { return .overview(templates: try templates().names) }
    // What a rule or a kind is does not depend on the site, so the disk is left alone.
    if let topic = ReferenceTopic(name, templates: []) { return topic.page(common) }
    let templates = try templates()
    guard let topic = ReferenceTopic(name, templates: templates.names) else {
      let hint =
        ReferenceTopic.didYouMean(name, templates: templates.names)
        ?? "Type “changepack explain” to see everything that can be explained."
      StandardError.fail("There is nothing called “\(name)” to explain. \(hint)")
      throw ExitCode.validationFailure
    }
    return topic.page(templates)
  }

  private func templates() throws -> TemplateReference {
    do {
      let folder = try TemplateFolder.read(siteFolder: site)
      return TemplateReference(folder.templates, assets: folder.assets)
    } catch {
      StandardError.fail("\(error)")
      throw ExitCode(74)
    }
  }
}
