import Mustache

/// The self-study as a page: the form, and the files in which it can be taken along.
struct SelfStudyView: View {
  let form: SelfStudyFormView
  let workbook: FileView
  let downloads: [DownloadView]

  static let schema = ViewSchema<SelfStudyView>(
    "self-study",
    SelfStudyFormView.fields { $0.form } + [
      .view("workbook", "The same as a workbook") { $0.workbook },
      .list("downloads", "The same on paper") { $0.downloads },
    ])
}

/// The self-study itself, on a screen or on paper: every standard with its rating, its prompts and what helps with it.
struct SelfStudyFormView: View {
  let framework: FrameworkView?
  let steps: [String]
  let levels: [RatingLevelView]
  let evidence: String
  let notes: String
  let smallChange: String
  let longerPlan: String
  let standardCount: Int
  let dimensions: [StudiedDimensionView]
  let support: [StudiedSupportGroupView]

  static let schema = ViewSchema<SelfStudyFormView>("self-study form", fields { $0 })

  /// The fields of the form, as those of a view that holds it.
  static func fields<Holder>(
    _ form: @escaping @Sendable (Holder) -> SelfStudyFormView
  ) -> [ViewField<Holder>] {
    [
      .optionalView("framework", "The framework that the standards belong to") {
        form($0).framework
      },
      .texts("steps", "How to go about it, in order") { form($0).steps },
      .list("levels", "The levels by which a program rates itself") { form($0).levels },
      .text("evidence", "What is asked about evidence") { form($0).evidence },
      .text("notes", "What is asked besides") { form($0).notes },
      .text("smallChange", "What is asked about the next small test") { form($0).smallChange },
      .text("longerPlan", "What is asked about what takes longer") { form($0).longerPlan },
      .text("standardCount", "How many standards there are to rate") {
        String(form($0).standardCount)
      },
      .list("dimensions", "The dimensions that have standards") { form($0).dimensions },
      .list("support", "What supports the standards, by kind, the guides first") {
        form($0).support
      },
      .flag("hasSupport", "Whether anything does") { !form($0).support.isEmpty },
    ]
  }
}

/// A dimension of the self-study.
struct StudiedDimensionView: View {
  let code: String
  let title: String
  let url: String
  let summary: String?
  let standards: [StudiedStandardView]

  static let schema = ViewSchema<StudiedDimensionView>(
    "studied dimension",
    [
      .text("code", "The dimension's code") { $0.code },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .optionalText("summary", "What it is about") { $0.summary },
      .text("count", "How many standards it has") { String($0.standards.count) },
      .list("standards", "Its standards") { $0.standards },
    ])
}

/// A standard to rate.
struct StudiedStandardView: View {
  let code: String
  let title: String
  let url: String
  let statement: [UInt8]
  let indicators: [LineView]
  let help: [StudiedHelpGroupView]
  let leftOut: Int

  static let schema = ViewSchema<StudiedStandardView>(
    "studied standard",
    [
      .text("code", "The standard's code") { $0.code },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .html("statement", "What the program does") { $0.statement },
      .list("indicators", "What one can see or count") { $0.indicators },
      .list("help", "What supports it, by kind, the guides first") { $0.help },
      .flag("hasHelp", "Whether anything does") { !$0.help.isEmpty },
      .optionalText("more", "How many more only the standard's page lists") {
        $0.leftOut > 0 ? String($0.leftOut) : nil
      },
    ])
}

/// The entries of one kind that support a standard.
struct StudiedHelpGroupView: View {
  let label: String
  let entries: [LinkView]

  static let schema = ViewSchema<StudiedHelpGroupView>(
    "studied help group",
    [
      .text("label", "The kind in the plural: Planning guides") { $0.label },
      .list("entries", "The entries") { $0.entries },
    ])
}

/// The entries of one kind that support any of the standards.
struct StudiedSupportGroupView: View {
  let label: String
  let entries: [StudiedSupportView]

  static let schema = ViewSchema<StudiedSupportGroupView>(
    "studied support group",
    [
      .text("label", "The kind in the plural: Planning guides") { $0.label },
      .list("entries", "The entries") { $0.entries },
    ])
}

/// An entry that supports standards.
struct StudiedSupportView: View {
  let title: String
  let url: String
  let codes: String

  static let schema = ViewSchema<StudiedSupportView>(
    "studied support",
    [
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .text("codes", "The codes of the standards, with commas between them") { $0.codes },
    ])
}
