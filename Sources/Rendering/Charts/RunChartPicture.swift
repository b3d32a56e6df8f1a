import Model

/// Draws a run chart or an XmR chart as SVG.
///
/// From the top: a word for made-up numbers, bars for the signals, numbers for events, the plot, the days.
struct RunChartPicture {
  let chart: RunChart
  let content: ChartContent
  let format: ChartFormat
  let axis: ValueAxis
  let layout: ChartLayout

  /// The picture as the bytes of an SVG element; empty when the chart has no values.
  static func draw(_ chart: RunChart, _ content: ChartContent, _ format: ChartFormat) -> [UInt8] {
    guard !chart.values.isEmpty else { return [] }
    return RunChartPicture(chart, content, format).draw()
  }

  private init(_ chart: RunChart, _ content: ChartContent, _ format: ChartFormat) {
    self.chart = chart
    self.content = content
    self.format = format
    axis = Self.axis(chart, content, format)
    layout = ChartLayout(chart, content, format, axis)
  }

  private static func axis(
    _ chart: RunChart, _ content: ChartContent, _ format: ChartFormat
  ) -> ValueAxis {
    let scale = 1 / Double(FixedPoint.power(chart.decimals))
    var heights = chart.values.map { Double($0) * scale }
    heights += chart.phases.map { $0.center.value * scale }
    let limits = content.unit.limits(hasNegatives: chart.values.contains { $0 < 0 })
    heights += chart.phases.compactMap(\.limits).flatMap { [$0.lower * scale, $0.upper * scale] }
      .filter { limits.contains($0) }
    return ValueAxis(
      heights.min() ?? 0, heights.max() ?? 1, steps: format.steps, within: limits)
  }

  private func draw() -> [UInt8] {
    var svg = Markup()
    let id = "\(content.id)-\(format.name)"
    svg.element(
      "svg",
      [
        ("class", "chart chart-\(format.name)"), ("role", "img"),
        ("viewBox", "0 0 \(coordinate(format.width)) \(coordinate(layout.height))"),
        ("aria-labelledby", "\(id)-title \(id)-text"), ("focusable", "false"),
      ]
    ) { svg in
      svg.text("title", [("id", "\(id)-title")], content.title)
      svg.text("desc", [("id", "\(id)-text")], content.description)
      drawIllustration(&svg)
      drawValues(&svg)
      drawDays(&svg)
      drawPhases(&svg)
      drawEvents(&svg)
      drawLine(&svg)
      drawPoints(&svg)
      drawSideLabels(&svg)
      drawSignals(&svg)
    }
    return svg.bytes
  }

  // MARK: - The frame

  private func drawIllustration(_ svg: inout Markup) {
    guard let words = content.illustration else { return }
    let width = format.width(of: words) + format.fontSize
    svg.element(
      "rect",
      [
        ("class", "chart-stamp"), ("x", coordinate(layout.left)), ("y", "1"),
        ("width", coordinate(width)), ("height", coordinate(format.line * 1.15)), ("rx", "3"),
      ])
    svg.text(
      "text",
      [
        ("class", "chart-stamp-text"), ("x", coordinate(layout.left + width / 2)),
        ("y", coordinate(format.line * 0.9)), ("text-anchor", "middle"),
        ("font-size", coordinate(format.fontSize)),
      ], words)
  }

  private func drawValues(_ svg: inout Markup) {
    for tick in axis.ticks {
      let y = layout.y(ofReal: tick)
      svg.element(
        "path",
        [
          ("class", "chart-grid"),
          ("d", "M\(coordinate(layout.left)) \(coordinate(y))H\(coordinate(layout.right))"),
        ])
      label(&svg, layout.tickText(tick), x: layout.left - 6, y: y + 4.5, "end")
    }
    if case .named(let name) = content.unit {
      label(&svg, name, x: layout.left, y: layout.top - 8, "start")
    }
  }

  private func drawDays(_ svg: inout Markup) {
    for label in layout.days.labels {
      let x = layout.x(ofPoint: label.point)
      svg.element(
        "path",
        [
          ("class", "chart-tick"),
          ("d", "M\(coordinate(x)) \(coordinate(layout.bottom))v5"),
        ])
      self.label(&svg, label.text, x: x, y: layout.bottom + format.line + 2, "middle")
      if let year = label.year {
        self.label(&svg, year, x: x, y: layout.bottom + format.line * 2 + 1, "middle")
      }
    }
    for point in layout.time.breaks {
      let x = (layout.x(ofPoint: point - 1) + layout.x(ofPoint: point)) / 2
      svg.element(
        "path",
        [
          ("class", "chart-break"),
          ("d", "M\(coordinate(x - 5)) \(coordinate(layout.bottom + 5))l5-10m1 10l5-10"),
        ])
    }
  }

  private func drawEvents(_ svg: inout Markup) {
    for event in layout.events {
      let (x, y) = (coordinate(event.x), event.y)
      svg.element(
        "path",
        [
          ("class", "chart-event"),
          ("d", "M\(x) \(coordinate(y))V\(coordinate(layout.bottom))"),
        ])
      svg.element(
        "circle",
        [("class", "chart-event-dot"), ("cx", x), ("cy", coordinate(y)), ("r", "10")])
      svg.text(
        "text",
        [
          ("class", "chart-event-number"), ("x", x), ("y", coordinate(y + 4.5)),
          ("text-anchor", "middle"), ("font-size", "13"),
        ], String(event.number))
    }
  }

  /// A line of text in the picture.
  func label(
    _ svg: inout Markup, _ text: String, x: Double, y: Double, _ anchor: String,
    _ name: String = "chart-label"
  ) {
    svg.text(
      "text",
      [
        ("class", name), ("x", coordinate(x)), ("y", coordinate(y)), ("text-anchor", anchor),
        ("font-size", coordinate(format.fontSize)),
      ], text)
  }
}
