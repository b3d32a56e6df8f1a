import Rendering

/// Where and with what the documents of a site are made.
package struct PrintShop: Sendable {
  /// The folder that holds Content and Templates.
  let siteFolder: String
  /// What documents are made with; nil when it isn't there.
  package let tools: PrintTools?
  /// How long one document may take.
  let patience: Duration

  /// The folder in which documents are kept from one build to the next.
  var cacheFolder: String { "\(siteFolder)/.changepack/cache" }

  /// The folder in which editions of pictures are kept.
  var pictureFolder: String { "\(siteFolder)/.changepack/pictures" }

  package init(siteFolder: String, tools: PrintTools?, patience: Duration = .seconds(60)) {
    self.siteFolder = siteFolder
    self.tools = tools
    self.patience = patience
  }
}
