import Diagnostics
import Model
import Rendering

/// What a site is made from in one of its languages, once everything is read.
struct SiteParts: Sendable {
  let surroundings: SiteSurroundings
  let reading: EntryReading
  let seriesFiles: SeriesFiles
  /// The translations that stand in the place of entries; nil in the site's own language.
  private(set) var translation: TranslatedReading?
  /// The templates in the language of the translation, if they are made already.
  private(set) var templates: SiteTemplates?
  /// The pages that the site has in its own language; nil for that language itself.
  private(set) var original: PagePlan?
  /// Whether all the other parts of the site could be read.
  private(set) var isSound = true
  /// What is said of the site in its own language already.
  private var said = DiagnosticBag()

  init(
    _ surroundings: SiteSurroundings, _ reading: EntryReading, _ seriesFiles: SeriesFiles
  ) {
    self.surroundings = surroundings
    self.reading = reading
    self.seriesFiles = seriesFiles
  }

  /// The parts of a translation of a site.
  init(_ sources: TranslationSources, of draft: SiteDraft) {
    self.init(sources.surroundings, sources.reading.reading, draft.seriesFiles)
    translation = sources.reading
    templates = sources.templates
    original = draft.renderer.plan
    isSound = !draft.diagnostics.hasErrors
    said = draft.diagnostics
  }

  /// Everything there is to say about the parts and about what was made of them, stage by stage.
  ///
  /// Of a translation only that is said which is about its own files, or about what it alone makes of its sources.
  func diagnostics(with stages: [DiagnosticBag]) -> DiagnosticBag {
    var bag = surroundings.bag
    bag.merge(reading.diagnostics)
    guard let translation else {
      bag.merge(seriesFiles.diagnostics)
      for stage in stages { bag.merge(stage) }
      return bag
    }
    let overlays = surroundings.overlays + translation.overlays
    for stage in stages { bag.merge(stage.found(in: overlays).subtracting(said)) }
    return bag
  }
}
