/// The drawing of a driver diagram, in SVG 1.1; colors come from the style sheet.
extension DriverDiagram {
  /// The drawing; `title` says what it shows, and `id` starts the names of its parts on the page.
  func svg(_ title: String, id: String, _ measures: DriverDiagramLayout.Measures) -> [UInt8] {
    let layout = DriverDiagramLayout(self, measures)
    var svg = Markup()
    svg.tag(
      """
      <svg class="driver-diagram" role="group" aria-labelledby="\(id)_title \(id)_description" \
      width="\(layout.width + 2)" height="\(layout.height + 1)" \
      viewBox="-1 0 \(layout.width + 2) \(layout.height + 1)" font-size="\(measures.textSize)">
      <title id="\(id)_title">
      """)
    svg.text(title)
    svg.tag("</title><desc id=\"\(id)_description\">")
    svg.text("What stands on the right works on what it is linked to on its left. ")
    svg.text("The list that follows says the same in words.")
    svg.tag("</desc>\n")
    drawHeadings(layout, into: &svg)
    drawLinks(layout, into: &svg)
    for (number, box) in boxes.enumerated() { draw(box, number, layout, into: &svg) }
    svg.tag("</svg>\n")
    return svg.bytes
  }

  private func drawHeadings(_ layout: DriverDiagramLayout, into svg: inout Markup) {
    for (column, edge) in layout.columnEdges.enumerated() {
      let inColumn = boxes.indices.filter { columns[$0] == column }
      guard let kind = inColumn.map({ boxes[$0].kind }).max(by: { $0.place < $1.place }) else {
        continue
      }
      svg.tag("<text class=\"column-heading\" x=\"\(edge)\" y=\"16\">")
      svg.text(inColumn.count == 1 ? kind.label : kind.pluralLabel)
      svg.tag("</text>\n")
    }
  }

  /// All links as one path: a curve between two columns, and a straight line past a column.
  private func drawLinks(_ layout: DriverDiagramLayout, into svg: inout Markup) {
    guard !layout.routes.isEmpty else { return }
    let bend = layout.measures.columnGap / 2
    svg.tag("<path class=\"links\" d=\"")
    for route in layout.routes {
      svg.tag("M\(route[0].x) \(route[0].y)")
      for (start, end) in zip(route, route.dropFirst()) {
        if start.y == end.y {
          svg.tag("H\(end.x)")
        } else {
          svg.tag("C\(start.x + bend) \(start.y) \(end.x - bend) \(end.y) \(end.x) \(end.y)")
        }
      }
    }
    svg.tag("\"/>\n<path class=\"arrows\" d=\"")
    for start in Set(layout.routes.map { $0[0] }).sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) {
      svg.tag("M\(start.x + 1) \(start.y)l9-5v10z")
    }
    svg.tag("\"/>\n")
  }

  private func draw(
    _ box: Box, _ number: Int, _ layout: DriverDiagramLayout, into svg: inout Markup
  ) {
    let (frame, measures) = (layout.frames[number], layout.measures)
    svg.tag("<a class=\"box box-\(box.kind.rawValue)\" href=\"")
    svg.text(box.url)
    svg.tag(box.isCurrent ? "\" aria-current=\"page\">" : "\">")
    svg.tag(
      """
      <rect x="\(frame.x)" y="\(frame.y)" width="\(frame.width)" height="\(frame.height)" rx="6"/><text>
      """)
    for (row, line) in layout.lines[number].enumerated() {
      // The baseline lies about three quarters down a line.
      let baseline =
        frame.y + measures.padding + row * measures.lineHeight + measures.lineHeight * 3 / 4
      svg.tag("<tspan x=\"\(frame.x + measures.padding)\" y=\"\(baseline)\">")
      svg.text(line)
      svg.tag(row + 1 < layout.lines[number].count ? "</tspan> " : "</tspan>")
    }
    svg.tag("</text></a>\n")
  }
}

extension DriverDiagram.Kind {
  /// Its place from the aim on.
  fileprivate var place: Int {
    switch self {
    case .aim: 0
    case .primary: 1
    case .secondary: 2
    case .idea: 3
    }
  }

  /// What one is called.
  var label: String {
    switch self {
    case .aim: "Aim"
    case .primary: "Primary driver"
    case .secondary: "Secondary driver"
    case .idea: "Change idea"
    }
  }

  /// What several are called.
  var pluralLabel: String {
    switch self {
    case .aim: "Aims"
    case .primary: "Primary drivers"
    case .secondary: "Secondary drivers"
    case .idea: "Change ideas"
    }
  }
}
