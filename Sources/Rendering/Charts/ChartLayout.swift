import Model

/// Where everything of a chart goes.
struct ChartLayout {
  /// A signal that has points, as a bar above the plot.
  struct Bar {
    let signal: Signal
    let text: String
    let from: Double
    let to: Double
    /// The height of the bar; its words stand above it.
    let y: Double
  }

  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let height: Double
  let days: TimeAxis
  private(set) var bars: [Bar] = []
  private(set) var events: [(x: Double, y: Double, number: Int)] = []
  let time: TimeScale
  /// What stands beside the plot, to the right of the lines that it names.
  let sideLabels: [(value: Double, name: String, text: String)]

  private let chart: RunChart
  private let axis: ValueAxis
  private let unit: ValueUnit
  private let scale: Double

  init(_ chart: RunChart, _ content: ChartContent, _ format: ChartFormat, _ axis: ValueAxis) {
    self.chart = chart
    self.axis = axis
    unit = content.unit
    scale = 1 / Double(FixedPoint.power(chart.decimals))
    let tickTexts = axis.ticks.map { Self.tickText($0, axis, content.unit) }
    left = (tickTexts.map { format.width(of: $0) }.max() ?? 0) + 8
    sideLabels = Self.sideLabels(chart, content.unit)
    let room = sideLabels.map { max(format.width(of: $0.name), format.width(of: $0.text)) }.max()
    right = format.width - (room.map { $0 + 8 } ?? 0)
    let dates = chart.points.map(\.date)
    time = TimeScale(dates, from: left + 12, to: right - 12)
    days = TimeAxis(dates, at: time.places, widthOfLetter: format.widthOfLetter)
    let above = content.illustration == nil ? 4 : format.line * 1.6
    let bars = Self.bars(chart, format, time.places, left: left, right: right, from: above)
    self.bars = bars.bars
    let eventTop = bars.height + 12
    events = Self.events(content.events, time, from: eventTop)
    var top = events.map { $0.y + 16 }.max() ?? bars.height + 8
    if case .named = content.unit { top += format.line }
    self.top = top
    bottom = top + format.plotHeight
    height = bottom + format.line * 2 + 6
  }

  // MARK: - Places

  func x(ofPoint point: Int) -> Double { time.places[point] }

  /// The place of a point that counts.
  func x(ofShown index: Int) -> Double { time.places[chart.shown[index]] }

  func y(ofReal value: Double) -> Double {
    bottom - (value - axis.lowest) / (axis.highest - axis.lowest) * (bottom - top)
  }

  /// The height of a value in units of the series.
  func y(of value: Double) -> Double { y(ofReal: value * scale) }

  /// Whether a value lies in the plot.
  func holds(_ value: Double) -> Bool {
    (axis.lowest - 1e-9...axis.highest + 1e-9).contains(value * scale)
  }

  func tickText(_ tick: Double) -> String { Self.tickText(tick, axis, unit) }

  private static func tickText(_ tick: Double, _ axis: ValueAxis, _ unit: ValueUnit) -> String {
    let value = Int((tick * Double(FixedPoint.power(axis.decimals))).rounded())
    return unit.shortText(FixedPoint.shortText(value, decimals: axis.decimals))
  }

  // MARK: - Above the plot

  private static func bars(
    _ chart: RunChart, _ format: ChartFormat, _ places: [Double], left: Double, right: Double,
    from top: Double
  ) -> (bars: [Bar], height: Double) {
    let rowHeight = format.line + 12
    var ends: [Double] = []
    var bars: [Bar] = []
    for signal in chart.signals where signal.points.count > 1 {
      guard let first = signal.points.first, let last = signal.points.last else { continue }
      let text = ChartWords.label(of: signal)
      let (from, to) = (places[chart.shown[first]] - 6, places[chart.shown[last]] + 6)
      let width = format.width(of: text) + 18
      let start = max(left, min(from, right - width))
      let row = ends.firstIndex { $0 + 8 < start } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = max(start + width, to)
      bars.append(
        Bar(
          signal: signal, text: text, from: from, to: to,
          y: top + Double(row) * rowHeight + format.line + 4))
    }
    return (bars, top + Double(ends.count) * rowHeight)
  }

  /// Events at the places of their days; those that would overlap stand in the next row.
  private static func events(
    _ events: [(date: ISODate, number: Int)], _ time: TimeScale, from top: Double
  ) -> [(x: Double, y: Double, number: Int)] {
    var ends: [Double] = []
    return events.compactMap { event in
      guard let x = time.place(of: event.date) else { return nil }
      let row = ends.firstIndex { $0 + 22 <= x } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = x
      return (x, top + Double(row) * 23, event.number)
    }
  }

  // MARK: - Beside the plot

  /// The middle line and the limits of the last phase, pushed apart so that their words don't overlap.
  private static func sideLabels(
    _ chart: RunChart, _ unit: ValueUnit
  ) -> [(value: Double, name: String, text: String)] {
    guard let phase = chart.phases.last else { return [] }
    let words = ChartWords.sideLabels(of: phase, chart, unit)
    return words.sorted { $0.value > $1.value }
  }
}
