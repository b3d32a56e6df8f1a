package import Site

/// Something that whoever started the preview may want to know.
package enum PreviewEvent: Sendable {
  /// The preview answers at an address; `taken` are the ports that were asked for and in use.
  case ready(address: String, taken: Int?)
  /// Changes have to be looked for, for the reason given.
  case looking(because: String)
  /// The site was built.
  case built(Rebuild)
  /// The disk said no; it is tried again.
  case trouble(SiteError)
}
