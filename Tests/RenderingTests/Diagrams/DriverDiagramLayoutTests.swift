import TestSupport
import Testing

@testable import Rendering

struct DriverDiagramLayoutTests {
  private static let sizes = [DriverDiagramLayout.Measures.wide, .narrow]

  private static func diagrams(_ seed: UInt64) -> [DriverDiagram] {
    var theory = GeneratedTheory(seed: seed)
    return [theory.diagram(isLargest: seed == GeneratedTheory.seeds.last)]
  }

  @Test(arguments: GeneratedTheory.seeds)
  func keepsBoxesApart(seed: UInt64) {
    for diagram in Self.diagrams(seed) {
      for measures in Self.sizes {
        let layout = DriverDiagramLayout(diagram, measures)
        for (number, frame) in layout.frames.enumerated() {
          #expect(frame.x >= 0 && frame.right <= layout.width)
          #expect(frame.y >= measures.headingHeight && frame.bottom <= layout.height)
          for other in layout.frames[(number + 1)...] { #expect(!frame.overlaps(other)) }
        }
      }
    }
  }

  @Test(arguments: GeneratedTheory.seeds)
  func leadsNoLinkThroughABox(seed: UInt64) {
    for diagram in Self.diagrams(seed) {
      let layout = DriverDiagramLayout(diagram, .wide)
      let byColumn = Dictionary(grouping: layout.frames, by: \.x)
      for route in layout.routes {
        for (start, end) in zip(route, route.dropFirst()) {
          if let column = byColumn[start.x] {
            // A straight line past the boxes of a column.
            #expect(start.y == end.y && end.x == start.x + layout.measures.columnWidth)
            #expect(!column.contains { $0.y < start.y && start.y < $0.bottom })
          } else {
            // A curve whose four points lie between two columns, and so all of it does.
            #expect(end.x - start.x == layout.measures.columnGap)
            #expect(byColumn[end.x] != nil || layout.columnEdges.contains(end.x))
          }
        }
      }
    }
  }

  @Test(arguments: GeneratedTheory.seeds)
  func leadsEachLinkFromTheOneBoxToTheOther(seed: UInt64) {
    for diagram in Self.diagrams(seed) {
      let layout = DriverDiagramLayout(diagram, .wide)
      #expect(layout.routes.count == diagram.links.count)
      for (link, route) in zip(diagram.links, layout.routes) {
        let (parent, child) = (layout.frames[link.parent], layout.frames[link.child])
        #expect(route.first?.x == parent.right && route.last?.x == child.x)
        #expect(abs((route.first?.y ?? 0) - parent.middle) <= 1)
        #expect(abs((route.last?.y ?? 0) - child.middle) <= 1)
      }
    }
  }

  @Test(arguments: GeneratedTheory.seeds)
  func keepsEveryWordInsideItsBox(seed: UInt64) {
    for diagram in Self.diagrams(seed) {
      for measures in Self.sizes {
        let layout = DriverDiagramLayout(diagram, measures)
        for (number, box) in diagram.boxes.enumerated() {
          let (lines, frame) = (layout.lines[number], layout.frames[number])
          #expect(lines.joined().filter { $0 != " " } == box.words.filter { $0 != " " })
          for line in lines {
            let width = TextMeasure.width(of: line) * measures.textSize / 1000
            #expect(width <= frame.width - 2 * measures.padding)
          }
          #expect(lines.count * measures.lineHeight <= frame.height - 2 * measures.padding)
        }
      }
    }
  }

  @Test func showsAChainOfDriversInAsManyColumns() {
    let boxes = ["A", "B", "C", "D", "E"].enumerated().map { number, name in
      let kinds: [DriverDiagram.Kind] = [.aim, .primary, .secondary, .secondary, .idea]
      return DriverDiagram.Box(kind: kinds[number], code: nil, title: name, url: "/\(name)/")
    }
    let links = (0..<4).map { DriverDiagram.Link(parent: $0, child: $0 + 1) }
    #expect(DriverDiagram(boxes: boxes, links: links).columns == [0, 1, 2, 3, 4])
    // An idea that works on a primary driver stands with the other ideas.
    let short = links + [.init(parent: 1, child: 4)]
    #expect(DriverDiagram(boxes: boxes, links: short).columns == [0, 1, 2, 3, 4])
  }

  @Test func endsWhenDriversWorkOnEachOther() {
    let boxes = (0..<3).map {
      DriverDiagram.Box(kind: .secondary, code: nil, title: "\($0)", url: "/\($0)/")
    }
    let links = [(0, 1), (1, 2), (2, 0)].map { DriverDiagram.Link(parent: $0.0, child: $0.1) }
    #expect(DriverDiagram(boxes: boxes, links: links).links.count < 3)
  }
}
