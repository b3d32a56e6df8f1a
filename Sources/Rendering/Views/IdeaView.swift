import Mustache

/// A change idea's own content.
struct IdeaView: View {
  let package: CardView?
  let change: [UInt8]
  let conditions: [UInt8]?
  let typeLabel: String
  let testing: PreparedView<BadgeView>
  let belief: PreparedView<BadgeView>
  let external: PreparedView<BadgeView>
  let evidence: [EvidenceView]
  let adaptations: [LineView]
  let cautions: [LineView]
  let standards: [ReferenceView]
  let guides: [CardView]
  let drivers: [ReferenceView]
  let diagram: DiagramView?
  let measures: [MeasureCardView]
  let ramp: RampView?
  let stories: [CardView]
  let related: [RelatedView]
  let pager: PagerView

  static let schema = ViewSchema<IdeaView>(
    "idea",
    [
      .optionalView("package", "The package that it belongs to") { $0.package },
      .html("change", "What changes") { $0.change },
      .optionalHTML("conditions", "For whom, and under what conditions") { $0.conditions },
      .text("typeLabel", "What is altered: Process") { $0.typeLabel },
      .prepared("testing", "How far it has been tested") { $0.testing },
      .prepared("belief", "How sure we are that it helps") { $0.belief },
      .prepared("external", "What outside studies say") { $0.external },
      .list("evidence", "What is known, with its source") { $0.evidence },
      .flag("hasEvidence", "Whether anything is") { !$0.evidence.isEmpty },
      .list("adaptations", "How it can be adapted") { $0.adaptations },
      .flag("hasAdaptations", "Whether that is said") { !$0.adaptations.isEmpty },
      .list("cautions", "What to be careful about") { $0.cautions },
      .flag("hasCautions", "Whether there is anything") { !$0.cautions.isEmpty },
      .list("standards", "The standards that it serves, and why") { $0.standards },
      .list("guides", "The planning guides that put it to work") { $0.guides },
      .flag("hasGuides", "Whether there are any") { !$0.guides.isEmpty },
      .list("drivers", "The drivers that it works on, and why") { $0.drivers },
      .flag("hasDrivers", "Whether any are named") { !$0.drivers.isEmpty },
      .optionalView("diagram", "The part of the driver diagram that it belongs to") { $0.diagram },
      .list("measures", "The measures of it") { $0.measures },
      .flag("hasMeasures", "Whether there are any") { !$0.measures.isEmpty },
      .optionalView("ramp", "The tests of it, from small to wide") { $0.ramp },
      .list("stories", "The stories about it") { $0.stories },
      .flag("hasStories", "Whether there are any") { !$0.stories.isEmpty },
      .list("related", "Entries that have standards or drivers in common with it") { $0.related },
      .flag("hasRelated", "Whether there are any") { !$0.related.isEmpty },
      .view("pager", "Its neighbors in the package") { $0.pager },
    ])
}

/// One thing that is known about an idea.
struct EvidenceView: View {
  let finding: [UInt8]
  let kindLabel: String
  let source: String
  let url: String?
  let context: String?
  let limits: String?

  static let schema = ViewSchema<EvidenceView>(
    "evidence",
    [
      .html("finding", "What was found") { $0.finding },
      .text("kindLabel", "How it is known: Practitioner report") { $0.kindLabel },
      .text("source", "Where it is written down") { $0.source },
      .optionalText("url", "The source's address") { $0.url },
      .optionalText("context", "Where it comes from") { $0.context },
      .optionalText("limits", "What it does not show") { $0.limits },
    ])
}

/// The list of all change ideas.
struct IdeasView: View {
  let packages: [IdeaGroupView]
  let testingLevels: PreparedList<BadgeView>
  let beliefLevels: PreparedList<BadgeView>
  let externalLevels: PreparedList<BadgeView>

  static let schema = ViewSchema<IdeasView>(
    "ideas",
    [
      .list("packages", "The packages with their ideas") { $0.packages },
      .preparedList("testingLevels", "What the words for testing mean") { $0.testingLevels },
      .preparedList("beliefLevels", "What the degrees of belief mean") { $0.beliefLevels },
      .preparedList("externalLevels", "What the tiers of outside evidence mean") {
        $0.externalLevels
      },
    ])
}

/// A package with its ideas.
struct IdeaGroupView: View {
  let title: String
  let url: String
  let ideas: [CardView]

  static let schema = ViewSchema<IdeaGroupView>(
    "idea group",
    [
      .text("title", "What the package is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .list("ideas", "Its ideas") { $0.ideas },
    ])
}
