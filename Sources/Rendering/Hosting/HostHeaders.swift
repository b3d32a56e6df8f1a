import Model

/// `_headers`: the header fields that a host sends along with each file, in the form that Netlify and Cloudflare Pages read.
///
/// Both send the fields of every rule that an address fits, and join fields of the same name; so no field stands in two
/// rules that fit the same address.
enum HostHeaders {
  static let path = "_headers"

  /// The name and the value of a header field.
  typealias Field = (name: String, value: String)

  /// The rules for a site, which hold below its base path.
  static func file(_ plan: PagePlan, _ views: SiteViews) -> RenderedFile {
    let address = views.address
    var text = rule("*", fields(for: views), address)
    // A page at such an address would be kept for ever, too.
    if !plan.pages.contains(where: { $0.route.path.hasPrefix(AssetCatalogue.routePrefix) }) {
      text += rule("\(AssetCatalogue.routePrefix.dropFirst())*", [kept], address)
    }
    return RenderedFile(path: path, bytes: Array(text.utf8))
  }

  private static func rule(
    _ pattern: String, _ fields: [Field], _ address: SiteAddress
  ) -> String {
    fields.reduce(into: "\(address.basePath)\(pattern)\n") { text, field in
      text += "  \(field.name): \(field.value)\n"
    }
  }

  /// Names of files that change with their content need never be asked for again: RFC 8246.
  private static let kept: Field = ("Cache-Control", "public, max-age=31536000, immutable")

  private static func fields(for views: SiteViews) -> [Field] {
    // What HTML by hand asks for is not known.
    let security: [Field] =
      views.graph.configuration.allowsRawHTML
      ? [] : [("Content-Security-Policy", policy(hasSearchIndex: views.hasSearchIndex))]
    return security + [
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
  }

  /// What pages may do: nothing from other hosts, and nothing that stands within a page.
  ///
  /// The script of the search is in part WebAssembly, which counts as made while it runs. The permission can't be for the
  /// search's own page only, because hosts would join its field with that of the other rule.
  private static func policy(hasSearchIndex: Bool) -> String {
    let scripts = hasSearchIndex ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'"
    return [
      "default-src 'none'", "base-uri 'none'", "connect-src 'self'", "font-src 'self'",
      "form-action 'self'", "frame-ancestors 'none'", "img-src 'self' data:", scripts,
      "style-src 'self'",
    ].joined(separator: "; ")
  }
}
