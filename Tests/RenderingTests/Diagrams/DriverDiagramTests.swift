import TestSupport
import Testing

@testable import Rendering

/// The drawing and the list say the same.
struct DriverDiagramTests {
  @Test(arguments: GeneratedTheory.seeds)
  func listsEveryRelation(seed: UInt64) throws {
    var theory = GeneratedTheory(seed: seed)
    let diagram = theory.diagram(isLargest: seed == GeneratedTheory.seeds.last)
    let relations = Set(
      diagram.links.map { [diagram.boxes[$0.parent].url, diagram.boxes[$0.child].url] })
    let list = NestedList(String(decoding: diagram.list, as: UTF8.self))
    #expect(list.relations == relations)
    #expect(Set(list.links) == Set(diagram.boxes.map(\.url)))
  }

  @Test(arguments: GeneratedTheory.seeds)
  func linksEachBoxOfTheDrawingOnce(seed: UInt64) {
    var theory = GeneratedTheory(seed: seed)
    let diagram = theory.diagram()
    let drawing = String(decoding: diagram.svg("All", id: "_d", .wide), as: UTF8.self)
    let links = drawing.matches(of: #/<a class="[^"]*" href="([^"]*)"/#).map { String($0.output.1) }
    #expect(links.sorted() == diagram.boxes.map(\.url).sorted())
    #expect(!drawing.contains("style="))
  }

  @Test func escapesWhatAuthorsWrite() {
    let box = DriverDiagram.Box(kind: .aim, code: nil, title: "<b> & \"more\"", url: "/?a=\"&b")
    let diagram = DriverDiagram(boxes: [box], links: [])
    for bytes in [diagram.svg("<All>", id: "_d", .wide), diagram.list] {
      let markup = String(decoding: bytes, as: UTF8.self)
      #expect(!markup.contains("<b>") && !markup.contains("<All>") && !markup.contains("a=\"&b"))
    }
  }
}

/// The links of nested lists, and which of them stands below which.
struct NestedList {
  private(set) var links: [String] = []
  private(set) var relations: Set<[String]> = []

  init(_ markup: String) {
    var open: [String?] = []
    for tag in markup.matches(of: #/<(ul|/ul|a [^>]*href="([^"]*)")/#) {
      switch (tag.output.1, tag.output.2) {
      case ("ul", _): open.append(nil)
      case ("/ul", _): open.removeLast()
      case (_, let url?):
        links.append(String(url))
        if open.count > 1, let parent = open[open.count - 2] {
          relations.insert([parent, String(url)])
        }
        open[open.count - 1] = String(url)
      default: break
      }
    }
  }
}
