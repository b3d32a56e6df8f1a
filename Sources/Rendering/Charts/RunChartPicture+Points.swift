import Model

/// The points of a chart, the lines that they are compared with, and what is marked among them.
extension RunChartPicture {
  /// A line through the points, broken where one is missing, where a long gap was cut short and where a phase begins.
  func drawLine(_ svg: inout Markup) {
    var path = ""
    var previous: Int?
    for (index, point) in chart.shown.enumerated() {
      let startsPhase = chart.phases.contains { $0.points.lowerBound == index }
      let joins =
        previous == point - 1 && !startsPhase && !layout.time.breaks.contains(point)
      path += joins ? "L" : "M"
      path += "\(coordinate(layout.x(ofShown: index))) \(coordinate(y(of: index)))"
      previous = point
    }
    svg.element("path", [("class", "chart-line"), ("d", path)])
  }

  private func y(of index: Int) -> Double { layout.y(of: Double(chart.values[index])) }

  // MARK: - Phases

  /// The middle lines with their values, dashed where they are held, the limits, and where phases begin.
  func drawPhases(_ svg: inout Markup) {
    for (number, phase) in chart.phases.enumerated() {
      let edges = edges(of: phase)
      if number > 0 {
        svg.element(
          "path",
          [
            ("class", "chart-phase"),
            (
              "d",
              "M\(coordinate(edges.from)) \(coordinate(layout.top))V\(coordinate(layout.bottom))"
            ),
          ])
      }
      drawLimits(&svg, phase, edges)
      drawCenter(&svg, phase, edges)
    }
  }

  private func edges(of phase: ChartPhase) -> (from: Double, to: Double) {
    let isFirst = phase.points.lowerBound == 0
    let isLast = phase.points.upperBound == chart.shown.count
    func between(_ index: Int) -> Double {
      (layout.x(ofShown: index - 1) + layout.x(ofShown: index)) / 2
    }
    return (
      isFirst ? layout.left : between(phase.points.lowerBound),
      isLast ? layout.right : between(phase.points.upperBound)
    )
  }

  private func drawCenter(
    _ svg: inout Markup, _ phase: ChartPhase, _ edges: (from: Double, to: Double)
  ) {
    let y = layout.y(of: phase.center.value)
    var held = edges.to
    if phase.baseline < phase.points.count, phase.baseline > 0 {
      let last = phase.points.lowerBound + phase.baseline
      held = (layout.x(ofShown: last - 1) + layout.x(ofShown: last)) / 2
    }
    func line(_ name: String, _ from: Double, _ to: Double) {
      svg.element(
        "path",
        [("class", name), ("d", "M\(coordinate(from)) \(coordinate(y))H\(coordinate(to))")])
    }
    line("chart-center", edges.from, held)
    if held < edges.to { line("chart-center chart-held", held, edges.to) }
  }

  /// The values of the middle lines of earlier phases, on the lines, and those of the last phase beside the plot.
  func drawSideLabels(_ svg: inout Markup) {
    // On narrow screens there is no room among the points; the sentences say it.
    for phase in chart.phases.dropLast() where format == .wide {
      label(
        &svg, ChartWords.centerText(phase, chart, content.unit), x: edges(of: phase).to - 4,
        y: layout.y(of: phase.center.value) - 6, "end", "chart-label chart-center-label")
    }
    var lowest = -Double.infinity
    for side in layout.sideLabels where layout.holds(side.value) {
      let y = max(layout.y(of: side.value), lowest + format.line * 2)
      lowest = y
      label(&svg, side.name, x: layout.right + 5, y: y - 2, "start", "chart-label")
      label(
        &svg, side.text, x: layout.right + 5, y: y + format.line - 4, "start",
        "chart-label chart-center-label")
    }
  }

  private func drawLimits(
    _ svg: inout Markup, _ phase: ChartPhase, _ edges: (from: Double, to: Double)
  ) {
    guard let limits = phase.limits else { return }
    for value in [limits.upper, limits.lower] where layout.holds(value) {
      let y = layout.y(of: value)
      svg.element(
        "path",
        [
          ("class", "chart-limit"),
          ("d", "M\(coordinate(edges.from)) \(coordinate(y))H\(coordinate(edges.to))"),
        ])
    }
  }

  // MARK: - Points and signals

  func drawPoints(_ svg: inout Markup) {
    var marks = [Signal.Rule?](repeating: nil, count: chart.values.count)
    var directions = [Int](repeating: 0, count: chart.values.count)
    for signal in chart.signals.sorted(by: { rank($0.rule) < rank($1.rule) }) {
      for point in signal.points {
        marks[point] = signal.rule
        directions[point] = signal.direction
      }
    }
    for index in chart.values.indices {
      drawMark(&svg, marks[index], directions[index], x: layout.x(ofShown: index), y: y(of: index))
    }
    for (number, point) in chart.points.enumerated() where point.state == .hidden {
      let (x, y) = (layout.x(ofPoint: number), layout.bottom - 9)
      svg.element(
        "path",
        [
          ("class", "chart-hidden"),
          ("d", "M\(coordinate(x - 4)) \(coordinate(y - 4))l8 8m0-8l-8 8"),
        ])
    }
    drawLastValue(&svg)
  }

  /// Which mark a point gets that belongs to several signals: the highest.
  private func rank(_ rule: Signal.Rule) -> Int {
    switch rule {
    case .fewRuns, .manyRuns, .nearCenter: 0
    case .trend: 1
    case .shift: 2
    case .nearLimit: 3
    case .outside: 4
    }
  }

  private func drawMark(
    _ svg: inout Markup, _ rule: Signal.Rule?, _ direction: Int, x: Double, y: Double
  ) {
    let place = "M\(coordinate(x)) \(coordinate(y))"
    switch rule {
    case .shift:
      svg.element(
        "path", [("class", "chart-mark chart-shift"), ("d", "\(place)m-5.5-5.5h11v11h-11z")])
    case .trend:
      let shape = direction < 0 ? "m0 6.5l-6.5-11h13z" : "m0-6.5l-6.5 11h13z"
      svg.element("path", [("class", "chart-mark chart-trend"), ("d", place + shape)])
    case .outside, .nearLimit:
      let name = rule == .outside ? "chart-outside" : "chart-near"
      svg.element("path", [("class", "chart-mark \(name)"), ("d", "\(place)m0-8l8 8l-8 8l-8-8z")])
    case .fewRuns, .manyRuns, .nearCenter, nil:
      svg.element(
        "circle",
        [("class", "chart-mark"), ("cx", coordinate(x)), ("cy", coordinate(y)), ("r", "4.5")])
    }
  }

  private func drawLastValue(_ svg: inout Markup) {
    let last = chart.values.count - 1
    let text = content.unit.shortText(
      FixedPoint.shortText(chart.values[last], decimals: chart.decimals))
    // On the side that the line does not come from.
    let isAbove = last == 0 || y(of: last) <= y(of: last - 1)
    label(
      &svg, text, x: min(layout.x(ofShown: last), layout.right - format.width(of: text) / 2),
      y: y(of: last) + (isAbove ? -11 : format.line + 5), "middle", "chart-label chart-value")
  }

  /// A bar above the plot for each signal that has points, with its mark and what it is.
  func drawSignals(_ svg: inout Markup) {
    for bar in layout.bars {
      let y = coordinate(bar.y + 4)
      svg.element(
        "path",
        [
          ("class", "chart-bar"),
          (
            "d",
            "M\(coordinate(bar.from)) \(y)v-5M\(coordinate(bar.from)) \(y)H\(coordinate(bar.to))v-5"
          ),
        ])
      let width = format.width(of: bar.text) + 18
      let start = max(layout.left, min(bar.from, layout.right - width))
      drawMark(
        &svg, bar.signal.rule, bar.signal.direction, x: start + 7,
        y: bar.y - format.fontSize * 0.45)
      label(&svg, bar.text, x: start + 18, y: bar.y - 1, "start", "chart-label chart-signal")
    }
  }
}
