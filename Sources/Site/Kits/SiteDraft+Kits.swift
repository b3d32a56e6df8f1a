import Rendering

extension SiteDraft {
  /// Renders a page of a kit, and notes what it leads to.
  func render(
    _ page: Page, of kit: KitContents, with renderer: KitRenderer,
    noting used: inout Set<KitPlace>
  ) throws(SiteError) -> RenderedFile {
    let body = try body(of: page)
    return try made(page.route.outputPath) { () throws(WorkbookError) in
      try renderer.render(page, body: body, of: kit, noting: &used)
    }
  }
}
