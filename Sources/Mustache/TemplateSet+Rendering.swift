extension TemplateSet {
  /// Appends a template, filled from one view.
  package func render(
    _ template: TemplateID, _ view: ViewRecord, into buffer: inout [UInt8]
  ) {
    render(template, [view], into: &buffer)
  }

  /// Appends a template, filled from several views; a name is looked for in the last one first.
  ///
  /// So what all pages share is one record, made once, below the record of the page.
  package func render(
    _ template: TemplateID, _ views: [ViewRecord], into buffer: inout [UInt8]
  ) {
    Renderer.render(template.index, of: program, views, into: &buffer)
  }

  /// Appends the template with a name; nothing when there is none, which the checker reports.
  package func render(_ name: String, _ views: [ViewRecord], into buffer: inout [UInt8]) {
    guard let template = template(named: name) else { return }
    render(template, views, into: &buffer)
  }
}
