import Testing

@testable import SitePreview

struct QuietPeriodTests {
  private let start = ContinuousClock.now
  private var quiet = QuietPeriod()

  private func wait(after last: Duration = .zero) -> Duration? {
    quiet.due.map { $0 - (start + last) }
  }

  @Test func hasNothingToGiveAtFirst() {
    #expect(quiet.due == nil)
  }

  @Test mutating func takesALoneSaveAtOnce() {
    quiet.note(.written("Content/a.md"), isKnown: true, at: start)
    #expect(wait() == QuietPeriod.afterOneSave)
    quiet.note(.written("Content/a.md"), isKnown: true, at: start)
    #expect(wait() == QuietPeriod.afterOneSave)
  }

  @Test mutating func waitsForTheRestOfMany() {
    quiet.note(.written("Content/a.md"), isKnown: true, at: start)
    quiet.note(.written("Content/b.md"), isKnown: true, at: start + .milliseconds(1))
    #expect(wait(after: .milliseconds(1)) == QuietPeriod.afterMany)
  }

  @Test mutating func waitsForMoreAfterANewFile() {
    quiet.note(.written("Content/new.md"), isKnown: false, at: start)
    #expect(wait() == QuietPeriod.afterMany)
  }

  @Test mutating func waitsForWhatReplacesAFile() {
    quiet.note(.gone("Content/a.md"), isKnown: true, at: start)
    #expect(wait() == QuietPeriod.afterUnfinished)
    quiet.note(.written("Content/a.md"), isKnown: true, at: start)
    #expect(wait() == QuietPeriod.afterOneSave)
  }

  @Test mutating func waitsForTheEndOfAWrite() {
    quiet.note(.begun("Content/a.md"), isKnown: true, at: start)
    #expect(wait() == QuietPeriod.afterUnfinished)
    quiet.note(.written("Content/a.md"), isKnown: true, at: start)
    #expect(wait() == QuietPeriod.afterOneSave)
  }

  @Test mutating func doesNotWaitForEver() {
    for second in 0..<20 {
      quiet.note(.begun("Content/\(second).md"), isKnown: true, at: start + .seconds(second))
    }
    #expect(wait() == QuietPeriod.longest)
  }

  @Test mutating func forgetsWhatCameAndWentUnseen() {
    quiet.note(.begun("Content/4913"), isKnown: false, at: start)
    quiet.note(.gone("Content/4913"), isKnown: false, at: start)
    #expect(quiet.due == nil)
  }

  @Test mutating func givesEverythingOnce() {
    quiet.note(.written("Content/a.md"), isKnown: true, at: start)
    quiet.note(.gone("Content/b.md"), isKnown: true, at: start)
    quiet.note(.everything, isKnown: true, at: start)
    #expect(
      quiet.take() == ChangeBatch(paths: ["Content/a.md", "Content/b.md"], isEverything: true))
    #expect(quiet.due == nil)
    #expect(quiet.take().isEmpty)
  }
}
