import Mustache

/// A planning guide's own content.
struct GuideView: View {
  let package: CardView?
  let purpose: [UInt8]
  let who: [ParticipantView]
  let groupSize: String?
  let when: String
  let timeNeeded: String
  let materials: [LineView]
  let before: [LineView]
  let steps: [StepView]
  let stepsTotal: String?
  let predict: [LineView]
  let collect: [LineView]
  let reflect: [LineView]
  let standards: [ReferenceView]
  let ideas: [CardView]
  let resources: [CardView]
  let downloads: [DownloadView]
  let related: [RelatedView]
  let pager: PagerView

  static let schema = ViewSchema<GuideView>(
    "guide",
    [
      .optionalView("package", "The package that it belongs to") { $0.package },
      .html("purpose", "What the activity is for") { $0.purpose },
      .list("who", "Who takes part") { $0.who },
      .flag("hasWho", "Whether that is said") { !$0.who.isEmpty },
      .optionalText("groupSize", "How many people it suits") { $0.groupSize },
      .text("when", "At what point to do it") { $0.when },
      .text("timeNeeded", "How long it takes, in words") { $0.timeNeeded },
      .list("materials", "What to have at hand") { $0.materials },
      .flag("hasMaterials", "Whether anything is") { !$0.materials.isEmpty },
      .list("before", "What to do before you start") { $0.before },
      .flag("hasBefore", "Whether there is anything") { !$0.before.isEmpty },
      .list("steps", "What happens, in order") { $0.steps },
      .flag("hasSteps", "Whether there are any") { !$0.steps.isEmpty },
      .optionalText("stepsTotal", "The minutes of all steps, in words") { $0.stepsTotal },
      .list("predict", "What to expect, said before") { $0.predict },
      .flag("hasPredict", "Whether anything is") { !$0.predict.isEmpty },
      .list("collect", "The data to collect") { $0.collect },
      .flag("hasCollect", "Whether there are any") { !$0.collect.isEmpty },
      .list("reflect", "What to ask afterwards") { $0.reflect },
      .flag("hasReflect", "Whether there is anything") { !$0.reflect.isEmpty },
      .list("standards", "The standards that it serves, and why") { $0.standards },
      .list("ideas", "The change ideas that it puts to work") { $0.ideas },
      .flag("hasIdeas", "Whether any are named") { !$0.ideas.isEmpty },
      .list("resources", "The resources that it uses") { $0.resources },
      .flag("hasResources", "Whether any are named") { !$0.resources.isEmpty },
      .list("downloads", "The files to take with you") { $0.downloads },
      .flag("hasDownloads", "Whether there are any") { !$0.downloads.isEmpty },
      .list("related", "Entries that have standards or drivers in common with it") { $0.related },
      .flag("hasRelated", "Whether there are any") { !$0.related.isEmpty },
      .view("pager", "Its neighbors in the package") { $0.pager },
    ])
}

/// Somebody who takes part in an activity.
struct ParticipantView: View {
  let role: String
  let does: String?

  static let schema = ViewSchema<ParticipantView>(
    "participant",
    [
      .text("role", "Their part") { $0.role },
      .optionalText("does", "What they do") { $0.does },
    ])
}

/// One step of an activity.
struct StepView: View {
  let number: Int
  let title: String
  let minutes: String?
  let start: String?
  let who: String?
  let details: [UInt8]?

  static let schema = ViewSchema<StepView>(
    "step",
    [
      .text("number", "Its place, from 1") { String($0.number) },
      .text("title", "What happens") { $0.title },
      .optionalText("minutes", "How long it takes, in words") { $0.minutes },
      .optionalText("start", "The time since the start: 0:05") { $0.start },
      .optionalText("who", "Who leads it") { $0.who },
      .optionalHTML("details", "How to do it") { $0.details },
    ])
}
