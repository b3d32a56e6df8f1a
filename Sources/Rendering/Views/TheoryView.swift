import Mustache

/// The aim's own content, and the theory of how to reach it.
struct TheoryView: View {
  let statement: [UInt8]
  let what: String
  let forWhom: [UInt8]
  let baseline: [UInt8]?
  let target: String
  let by: String
  let notice: String?
  let diagram: DiagramView
  let drivers: [CardView]
  let measures: [CardView]

  static let schema = ViewSchema<TheoryView>(
    "theory",
    [
      .html("statement", "The aim in one sentence") { $0.statement },
      .text("what", "What is to become better") { $0.what },
      .html("forWhom", "For whom") { $0.forWhom },
      .optionalHTML("baseline", "Where things stood at the start") { $0.baseline },
      .text("target", "How much") { $0.target },
      .text("by", "By when, in words") { $0.by },
      .optionalText("notice", "What readers must know about the theory") { $0.notice },
      .view("diagram", "The driver diagram") { $0.diagram },
      .list("drivers", "All drivers") { $0.drivers },
      .flag("hasDrivers", "Whether there are any") { !$0.drivers.isEmpty },
      .list("measures", "The measures of the aim") { $0.measures },
      .flag("hasMeasures", "Whether there are any") { !$0.measures.isEmpty },
    ])
}

/// A driver's own content.
struct DriverView: View {
  let code: String?
  let levelLabel: String
  let notice: String?
  let diagram: DiagramView
  let definition: [UInt8]
  let hypothesis: [UInt8]?
  let parents: [ReferenceView]
  let children: [CardView]
  let causes: [ReferenceView]
  let ideas: [CardView]
  let measures: [CardView]
  let pager: PagerView

  static let schema = ViewSchema<DriverView>(
    "driver",
    [
      .optionalText("code", "The driver's code") { $0.code },
      .text("levelLabel", "How far from the aim it stands: Primary") { $0.levelLabel },
      .optionalText("notice", "What readers must know about the theory") { $0.notice },
      .view("diagram", "The part of the driver diagram around it") { $0.diagram },
      .html("definition", "What it is") { $0.definition },
      .optionalHTML("hypothesis", "Why it should bring the aim closer") { $0.hypothesis },
      .list("parents", "What it works on") { $0.parents },
      .flag("hasParents", "Whether anything is named") { !$0.parents.isEmpty },
      .list("children", "The drivers that work on it") { $0.children },
      .flag("hasChildren", "Whether there are any") { !$0.children.isEmpty },
      .list("causes", "The root causes that it answers, and how") { $0.causes },
      .flag("hasCauses", "Whether there are any") { !$0.causes.isEmpty },
      .list("ideas", "The change ideas that work on it") { $0.ideas },
      .flag("hasIdeas", "Whether there are any") { !$0.ideas.isEmpty },
      .flag("isGap", "Whether nothing at all works on it") {
        $0.ideas.isEmpty && $0.children.isEmpty
      },
      .list("measures", "The measures of it") { $0.measures },
      .flag("hasMeasures", "Whether there are any") { !$0.measures.isEmpty },
      .view("pager", "Its neighbors") { $0.pager },
    ])
}
