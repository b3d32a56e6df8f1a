import TestSupport
import Testing

@testable import Rendering

struct FishboneTests {
  @Test(arguments: GeneratedTheory.seeds)
  func keepsEverythingApart(seed: UInt64) {
    var theory = GeneratedTheory(seed: seed)
    let layout = FishboneLayout(theory.fishbone())
    let frames = layout.bones.flatMap { [$0.frame] + $0.rows.map(\.frame) } + [layout.head]
    for (number, frame) in frames.enumerated() {
      #expect(frame.x >= 0 && frame.y >= 0)
      #expect(frame.right <= layout.width && frame.bottom <= layout.height)
      for other in frames[(number + 1)...] { #expect(!frame.overlaps(other), "\(seed)") }
    }
  }

  @Test(arguments: GeneratedTheory.seeds)
  func leadsNoBoneThroughACause(seed: UInt64) {
    var theory = GeneratedTheory(seed: seed)
    let layout = FishboneLayout(theory.fishbone())
    let rows = layout.bones.flatMap(\.rows).map(\.frame)
    for bone in layout.bones {
      for step in 0...200 {
        let x = bone.tip.x + (bone.joint.x - bone.tip.x) * step / 200
        let y = bone.tip.y + (bone.joint.y - bone.tip.y) * step / 200
        #expect(!rows.contains { $0.x < x && x < $0.right && $0.y < y && y < $0.bottom })
      }
    }
    #expect(!rows.contains { $0.y < layout.spine && layout.spine < $0.bottom })
  }

  @Test(arguments: GeneratedTheory.seeds)
  func keepsEveryWordInItsPlace(seed: UInt64) {
    var theory = GeneratedTheory(seed: seed)
    for row in FishboneLayout(theory.fishbone()).bones.flatMap(\.rows) {
      #expect(row.lines.joined().filter { $0 != " " } == row.title.filter { $0 != " " })
      for line in row.lines {
        #expect(TextMeasure.width(of: line) * FishboneLayout.textSize / 1000 <= row.frame.width)
      }
      #expect(row.lines.count * FishboneLayout.lineHeight <= row.frame.height)
    }
  }

  @Test(arguments: GeneratedTheory.seeds)
  func listsEveryCauseWhereItBelongs(seed: UInt64) {
    var theory = GeneratedTheory(seed: seed)
    let fishbone = theory.fishbone()
    let list = NestedList(String(decoding: fishbone.list, as: UTF8.self))
    let drawing = String(decoding: fishbone.svg("Why", id: "_d"), as: UTF8.self)
    let drawn = drawing.matches(of: #/<a class="[^"]*" href="([^"]*)"/#).map {
      String($0.output.1)
    }
    #expect(list.links == drawn)
    // The addresses of generated causes begin with that of the cause that they explain.
    for relation in list.relations { #expect(relation[1].hasPrefix(relation[0] + "/")) }
    #expect(list.relations.count == list.links.count { $0.split(separator: "/").count > 2 })
    for bone in fishbone.bones {
      #expect(String(decoding: fishbone.list, as: UTF8.self).contains(bone.name))
    }
  }
}
