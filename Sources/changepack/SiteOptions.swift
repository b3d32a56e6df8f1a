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

  @OptionGroup var reporting: ReportOptions

  /// The folder that holds Content, Templates and Output.
  var site: String { place.site }

  /// What is asked of a build.
  var request: BuildRequest {
    BuildRequest(place: place, includesDrafts: drafts, isStrict: strict, reporting: reporting)
  }
}

/// The options that say how problems and times are told.
struct ReportOptions: ParsableArguments {
  @Option(help: "How problems are written.")
  var format = DiagnosticFormat.text

  @Flag(help: "Show how long each stage took.")
  var timings = false
}

/// The option that says with what documents are made.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: "Where the tools for documents are, instead of .changepack/tools in the site's folder.",
    completion: .directory)
  var tools: String?
}

/// What is asked of a build.
struct BuildRequest {
  let place: SitePlace
  /// Whether drafts are shown.
  let includesDrafts: Bool
  /// Whether warnings count as errors.
  let isStrict: Bool
  let reporting: ReportOptions

  /// The folder that holds Content, Templates and Output.
  var site: String { place.site }

  /// The same for the build itself; documents are only made where there is something to make them with.
  func options(with shop: PrintShop?) -> BuildOptions {
    BuildOptions(
      includesDrafts: includesDrafts, baseURL: place.baseURL,
      documentTools: shop?.tools?.identity)
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
