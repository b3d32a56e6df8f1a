import ArgumentParser
import Diagnostics
import Site

/// The options that `build` and `check` share.
struct SiteOptions: ParsableArguments {
  @OptionGroup var place: SitePlace

  @Flag(help: "Include drafts, marked as such.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: "How problems are written.")
  var format = DiagnosticFormat.text

  @Flag(help: "Show how long each stage took.")
  var timings = false

  /// The folder that holds Content, Templates and Output.
  var site: String { place.site }

  /// What leads from where the reader stands to the site's folder, to go before every path.
  var folderPrefix: String { place.folderPrefix }

  var buildOptions: BuildOptions {
    BuildOptions(includesDrafts: drafts, baseURL: place.baseURL)
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
