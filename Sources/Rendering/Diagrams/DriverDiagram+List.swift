/// The same relations as a nested list, for narrow screens, for screen readers and for everybody who prefers words.
extension DriverDiagram {
  /// The list: below each box those that work on it. What works on several is listed below each of them, with what works
  /// on it in turn only the first time.
  var list: [UInt8] {
    var isChild = Array(repeating: false, count: boxes.count)
    var children: [[Int]] = Array(repeating: [], count: boxes.count)
    for link in links {
      children[link.parent].append(link.child)
      isChild[link.child] = true
    }
    var writer = ListWriter(diagram: self, children: children)
    writer.write(boxes.indices.filter { !isChild[$0] })
    return writer.markup.bytes
  }
}

private struct ListWriter {
  let diagram: DriverDiagram
  let children: [[Int]]
  var markup = Markup()
  private var isWritten: Set<Int> = []

  init(diagram: DriverDiagram, children: [[Int]]) {
    self.diagram = diagram
    self.children = children
  }

  mutating func write(_ numbers: [Int]) {
    markup.tag("<ul>\n")
    for number in numbers { write(number) }
    markup.tag("</ul>\n")
  }

  private mutating func write(_ number: Int) {
    let box = diagram.boxes[number]
    markup.tag("<li class=\"item-\(box.kind.rawValue)\"><span class=\"item-kind\">")
    markup.text(box.kind.label)
    markup.tag("</span> <a href=\"")
    markup.text(box.url)
    markup.tag(box.isCurrent ? "\" aria-current=\"page\">" : "\">")
    markup.text(box.words)
    markup.tag("</a>")
    let isFirst = isWritten.insert(number).inserted
    if !children[number].isEmpty {
      if isFirst {
        markup.tag("\n")
        write(children[number])
      } else {
        markup.tag(" <span class=\"item-note\">(what works on it is listed above)</span>")
      }
    }
    markup.tag("</li>\n")
  }
}
