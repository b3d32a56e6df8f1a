import ArgumentParser
import Rendering

/// The options that say where a site is and where it will be published.
struct SitePlace: ParsableArguments {
  @Option(
    help: "The folder that holds Content, Templates and Output.", completion: .directory)
  var site = "."

  @Option(
    name: .customLong("base-url"),
    help: "The address at which the site will be published, instead of the one in site.yaml.")
  var baseURL: String?

  func validate() throws {
    guard let baseURL else { return }
    let isAddress =
      (baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://"))
      && !baseURL.contains { $0.isWhitespace || $0 == "\"" || $0 == "?" || $0 == "#" }
      && !SiteAddress(baseURL).origin.hasSuffix("/")
    guard isAddress else {
      throw ValidationError("--base-url takes a web address such as https://example.org/site/")
    }
  }

  /// What leads from where the reader stands to the site's folder, to go before every path.
  var folderPrefix: String { site == "." ? "" : site.hasSuffix("/") ? site : site + "/" }
}
