/// The catalogue of rules. The raw value is what authors see, search for and pass to `changepack explain`; it never
/// changes once published.
package enum DiagnosticID: String, Sendable, Hashable, CaseIterable, Codable {
  // Files
  case fileNotUTF8 = "file.not-utf8"
  case fileTooLarge = "file.too-large"
  case fileEmpty = "file.empty"
  case fileControlCharacter = "file.control-character"
  case fileUnknownPlace = "file.unknown-place"
  case fileName = "file.name"
  case fileSymbolicLink = "file.symbolic-link"
  case fileNotRegular = "file.not-regular"

  // Front matter
  case frontMatterMissing = "front-matter.missing"
  case frontMatterUnclosed = "front-matter.unclosed"
  case frontMatterSyntax = "front-matter.syntax"
  case frontMatterTab = "front-matter.tab"
  case frontMatterDuplicateKey = "front-matter.duplicate-key"
  case frontMatterAlias = "front-matter.alias"
  case frontMatterLimit = "front-matter.limit"

  // Fields
  case fieldUnknown = "field.unknown"
  case fieldMissing = "field.missing"
  case fieldType = "field.type"
  case fieldChoice = "field.choice"
  case fieldDate = "field.date"
  case fieldNumber = "field.number"
  case fieldAddress = "field.address"
  case fieldLanguage = "field.language"

  // Markdown
  case markdownTooComplex = "markdown.too-complex"
  case markdownRawHTML = "markdown.raw-html"
  case markdownTitleHeading = "markdown.title-heading"
  case markdownHeadingSkipped = "markdown.heading-skipped"
  case markdownImageText = "markdown.image-text"
  case markdownUnsafeAddress = "markdown.unsafe-address"
  case markdownUnknownAlert = "markdown.unknown-alert"
  case markdownBrokenReference = "markdown.broken-reference"
  case markdownLinkWords = "markdown.link-words"
  case markdownLanguage = "markdown.language"

  // Readability
  case textReadingLevel = "text.reading-level"

  // Worksheets
  case worksheetNameless = "worksheet.nameless"
  case worksheetOneAnswer = "worksheet.one-answer"

  // Links between entries
  case linkUnresolved = "link.unresolved"
  case linkAmbiguous = "link.ambiguous"
  case linkDraft = "link.draft"
  case linkRetired = "link.retired"
  case linkHeading = "link.heading"
  case linkFile = "link.file"
  case linkKind = "link.kind"
  case linkOutside = "link.outside"
  case linkSpelling = "link.spelling"

  // Pictures
  case pictureUnreadable = "picture.unreadable"
  case pictureTooLarge = "picture.too-large"

  // Entries
  case entryDuplicateCode = "entry.duplicate-code"
  case entryDuplicateAddress = "entry.duplicate-address"
  case entryAlias = "entry.alias"
  case entryReplacedByCycle = "entry.replaced-by-cycle"
  case entryNotReviewed = "entry.not-reviewed"
  case entryUnwritten = "entry.unwritten"
  case packageIncomplete = "package.incomplete"
  case guideStepsTooLong = "guide.steps-too-long"
  case ideaTestingUnsupported = "idea.testing-unsupported"
  case ideaBeliefUnsupported = "idea.belief-unsupported"
  case ideaDriver = "idea.driver"
  case resourceEmpty = "resource.empty"
  case standardIndicators = "standard.indicators"
  case standardDimension = "standard.dimension"
  case standardUnsupported = "standard.unsupported"
  case frameworkMissing = "framework.missing"
  case voiceConsent = "voice.consent"
  case frameworkRatingScale = "framework.rating-scale"

  // The theory and the root causes
  case aimMissing = "aim.missing"
  case aimPast = "aim.past"
  case driverCircle = "driver.circle"
  case driverLevel = "driver.level"
  case driverUnconnected = "driver.unconnected"
  case driverCause = "driver.cause"
  case problemMissing = "problem.missing"
  case causeCategory = "cause.category"
  case causeCircle = "cause.circle"
  case causeUnanswered = "cause.unanswered"

  // Evidence
  case measurePhases = "measure.phases"
  case measureCountsMissing = "measure.counts-missing"
  case measureFewPoints = "measure.few-points"
  case measureTrendOnly = "measure.trend-only"
  case measureOutcomes = "measure.outcomes"
  case measureAim = "measure.aim"
  case measureDriver = "measure.driver"
  case ideaUnmeasured = "idea.unmeasured"
  case packageUnbalanced = "package.unbalanced"
  case cyclePredictionMissing = "cycle.prediction-missing"
  case cycleStudyMissing = "cycle.study-missing"
  case cycleRamp = "cycle.ramp"

  // Series of measures
  case seriesQuotes = "series.quotes"
  case seriesHeader = "series.header"
  case seriesFields = "series.fields"
  case seriesDate = "series.date"
  case seriesOrder = "series.order"
  case seriesNumber = "series.number"
  case seriesUnit = "series.unit"
  case seriesCount = "series.count"
  case seriesEmpty = "series.empty"
  case seriesRange = "series.range"
  case seriesUnused = "series.unused"

  // The site
  case siteMissing = "site.missing"
  case siteFrontPageMissing = "site.front-page-missing"
  case siteOpenData = "site.open-data"

  // Translations
  case translationLanguage = "translation.language"
  case translationSource = "translation.source"
  case translationField = "translation.field"
  case translationOutdated = "translation.outdated"
  case translationUnmarked = "translation.unmarked"
  case translationText = "translation.text"
  case translationTextUnused = "translation.text-unused"
  case translationTextName = "translation.text-name"

  // Publishing
  case publishTarget = "publish.target"
  case publishSecret = "publish.secret"

  // Templates
  case templateSyntax = "template.syntax"
  case templateUnclosed = "template.unclosed"
  case templateMissing = "template.missing"
  case templateUnknownName = "template.unknown-name"
  case templateNeverPresent = "template.never-present"
  case templateUnescaped = "template.unescaped"
  case templateNotText = "template.not-text"
  case templateRecursion = "template.recursion"
  case templateBlockingScript = "template.blocking-script"
  case templateLanguage = "template.language"

  // The look
  case themeContrast = "theme.contrast"
  case themeUnjudged = "theme.unjudged"

  // Weight
  case weightPage = "weight.page"
  case weightList = "weight.list"
  case weightStyles = "weight.styles"
  case weightScripts = "weight.scripts"

  // Documents to download, and the search
  case documentFailed = "document.failed"
  case documentRefused = "document.refused"
  case searchFailed = "search.failed"

  // Output
  case outputForeignFile = "output.foreign-file"
  case outputSymbolicLink = "output.symbolic-link"

  /// How much breaking the rule matters.
  package var severity: Severity { explanation.severity }

  /// What the rule says, why it exists and how to mend a breach.
  package var explanation: Explanation {
    switch self {
    case .fileNotUTF8: .fileNotUTF8
    case .fileTooLarge: .fileTooLarge
    case .fileEmpty: .fileEmpty
    case .fileControlCharacter: .fileControlCharacter
    case .fileUnknownPlace: .fileUnknownPlace
    case .fileName: .fileName
    case .fileSymbolicLink: .fileSymbolicLink
    case .fileNotRegular: .fileNotRegular
    case .frontMatterMissing: .frontMatterMissing
    case .frontMatterUnclosed: .frontMatterUnclosed
    case .frontMatterSyntax: .frontMatterSyntax
    case .frontMatterTab: .frontMatterTab
    case .frontMatterDuplicateKey: .frontMatterDuplicateKey
    case .frontMatterAlias: .frontMatterAlias
    case .frontMatterLimit: .frontMatterLimit
    case .fieldUnknown: .fieldUnknown
    case .fieldMissing: .fieldMissing
    case .fieldType: .fieldType
    case .fieldChoice: .fieldChoice
    case .fieldDate: .fieldDate
    case .fieldNumber: .fieldNumber
    case .fieldAddress: .fieldAddress
    case .fieldLanguage: .fieldLanguage
    case .markdownTooComplex: .markdownTooComplex
    case .markdownRawHTML: .markdownRawHTML
    case .markdownTitleHeading: .markdownTitleHeading
    case .markdownHeadingSkipped: .markdownHeadingSkipped
    case .markdownImageText: .markdownImageText
    case .markdownUnsafeAddress: .markdownUnsafeAddress
    case .markdownUnknownAlert: .markdownUnknownAlert
    case .markdownBrokenReference: .markdownBrokenReference
    case .markdownLinkWords: .markdownLinkWords
    case .markdownLanguage: .markdownLanguage
    case .textReadingLevel: .textReadingLevel
    case .worksheetNameless: .worksheetNameless
    case .worksheetOneAnswer: .worksheetOneAnswer
    case .linkUnresolved: .linkUnresolved
    case .linkAmbiguous: .linkAmbiguous
    case .linkDraft: .linkDraft
    case .linkRetired: .linkRetired
    case .linkHeading: .linkHeading
    case .linkFile: .linkFile
    case .linkKind: .linkKind
    case .linkOutside: .linkOutside
    case .linkSpelling: .linkSpelling
    case .pictureUnreadable: .pictureUnreadable
    case .pictureTooLarge: .pictureTooLarge
    case .entryDuplicateCode: .entryDuplicateCode
    case .entryDuplicateAddress: .entryDuplicateAddress
    case .entryAlias: .entryAlias
    case .entryReplacedByCycle: .entryReplacedByCycle
    case .entryNotReviewed: .entryNotReviewed
    case .entryUnwritten: .entryUnwritten
    case .packageIncomplete: .packageIncomplete
    case .guideStepsTooLong: .guideStepsTooLong
    case .ideaTestingUnsupported: .ideaTestingUnsupported
    case .ideaBeliefUnsupported: .ideaBeliefUnsupported
    case .ideaDriver: .ideaDriver
    case .resourceEmpty: .resourceEmpty
    case .standardIndicators: .standardIndicators
    case .standardDimension: .standardDimension
    case .standardUnsupported: .standardUnsupported
    case .frameworkMissing: .frameworkMissing
    case .voiceConsent: .voiceConsent
    case .frameworkRatingScale: .frameworkRatingScale
    case .aimMissing: .aimMissing
    case .aimPast: .aimPast
    case .driverCircle: .driverCircle
    case .driverLevel: .driverLevel
    case .driverUnconnected: .driverUnconnected
    case .driverCause: .driverCause
    case .problemMissing: .problemMissing
    case .causeCategory: .causeCategory
    case .causeCircle: .causeCircle
    case .causeUnanswered: .causeUnanswered
    case .measurePhases: .measurePhases
    case .measureCountsMissing: .measureCountsMissing
    case .measureFewPoints: .measureFewPoints
    case .measureTrendOnly: .measureTrendOnly
    case .measureOutcomes: .measureOutcomes
    case .measureAim: .measureAim
    case .measureDriver: .measureDriver
    case .ideaUnmeasured: .ideaUnmeasured
    case .packageUnbalanced: .packageUnbalanced
    case .cyclePredictionMissing: .cyclePredictionMissing
    case .cycleStudyMissing: .cycleStudyMissing
    case .cycleRamp: .cycleRamp
    case .seriesQuotes: .seriesQuotes
    case .seriesHeader: .seriesHeader
    case .seriesFields: .seriesFields
    case .seriesDate: .seriesDate
    case .seriesOrder: .seriesOrder
    case .seriesNumber: .seriesNumber
    case .seriesUnit: .seriesUnit
    case .seriesCount: .seriesCount
    case .seriesEmpty: .seriesEmpty
    case .seriesRange: .seriesRange
    case .seriesUnused: .seriesUnused
    case .siteMissing: .siteMissing
    case .siteFrontPageMissing: .siteFrontPageMissing
    case .translationLanguage: .translationLanguage
    case .translationSource: .translationSource
    case .translationField: .translationField
    case .translationOutdated: .translationOutdated
    case .translationUnmarked: .translationUnmarked
    case .translationText: .translationText
    case .translationTextUnused: .translationTextUnused
    case .translationTextName: .translationTextName
    case .publishTarget: .publishTarget
    case .publishSecret: .publishSecret
    case .siteOpenData: .siteOpenData
    case .templateSyntax: .templateSyntax
    case .templateUnclosed: .templateUnclosed
    case .templateMissing: .templateMissing
    case .templateUnknownName: .templateUnknownName
    case .templateNeverPresent: .templateNeverPresent
    case .templateUnescaped: .templateUnescaped
    case .templateNotText: .templateNotText
    case .templateRecursion: .templateRecursion
    case .templateBlockingScript: .templateBlockingScript
    case .templateLanguage: .templateLanguage
    case .themeContrast: .themeContrast
    case .themeUnjudged: .themeUnjudged
    case .weightPage: .weightPage
    case .weightList: .weightList
    case .weightStyles: .weightStyles
    case .weightScripts: .weightScripts
    case .documentFailed: .documentFailed
    case .documentRefused: .documentRefused
    case .searchFailed: .searchFailed
    case .outputForeignFile: .outputForeignFile
    case .outputSymbolicLink: .outputSymbolicLink
    }
  }
}
