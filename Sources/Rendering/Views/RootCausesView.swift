import Mustache

/// The problem's own content: its question, and the causes by bone.
struct RootCausesView: View {
  let question: String
  let notice: String?
  let diagram: DiagramView
  let bones: [BoneView]

  static let schema = ViewSchema<RootCausesView>(
    "root causes",
    [
      .text("question", "The problem as a question") { $0.question },
      .optionalText("notice", "What readers must know about the causes") { $0.notice },
      .view("diagram", "The fishbone") { $0.diagram },
      .list("bones", "The groups with their causes") { $0.bones },
    ])
}

/// A group of causes.
struct BoneView: View {
  let name: String
  let summary: String?
  let causes: [CardView]

  static let schema = ViewSchema<BoneView>(
    "bone",
    [
      .text("name", "What the group is called") { $0.name },
      .optionalText("summary", "What belongs to it") { $0.summary },
      .list("causes", "Its causes") { $0.causes },
    ])
}

/// A cause's own content.
struct CauseView: View {
  let category: String?
  let notice: String?
  let statement: [UInt8]
  let parent: CardView?
  let children: [CardView]
  let sources: [LineView]
  let drivers: [CardView]
  let pager: PagerView

  static let schema = ViewSchema<CauseView>(
    "cause",
    [
      .optionalText("category", "The bone that it belongs to") { $0.category },
      .optionalText("notice", "What readers must know about the causes") { $0.notice },
      .html("statement", "The cause in a sentence or two") { $0.statement },
      .optionalView("parent", "The cause that it explains") { $0.parent },
      .list("children", "The causes behind it") { $0.children },
      .flag("hasChildren", "Whether there are any") { !$0.children.isEmpty },
      .list("sources", "How it is known") { $0.sources },
      .flag("hasSources", "Whether that is said") { !$0.sources.isEmpty },
      .list("drivers", "The drivers that answer it") { $0.drivers },
      .flag("hasDrivers", "Whether there are any") { !$0.drivers.isEmpty },
      .view("pager", "Its neighbors") { $0.pager },
    ])
}
