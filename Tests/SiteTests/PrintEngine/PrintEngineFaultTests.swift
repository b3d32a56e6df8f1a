import Diagnostics
import TestSupport
import Testing

@testable import Site

/// Whatever an engine does, the site is built, and what is missing is said.
struct PrintEngineFaultTests {
  /// What an engine may do with one of the guides, and words of the message about it.
  enum Fault: String, CaseIterable {
    case crash, nonsense, lie, torn, empty, noPages, refusal, failure, fullDisk, endOfOutput

    /// What the engine does instead of its work.
    var action: String {
      switch self {
      case .crash: "kill -9 $$"
      case .nonsense: "echo hello"
      case .lie: "echo 'made 3'"
      case .torn: "printf '%%PDF-1.7\\n' > \"$output\"; echo 'made 3'"
      case .empty: ": > \"$output\"; echo 'made 3'"
      case .noPages: "printf '%%PDF-1.7\\n%%%%EOF\\n' > \"$output\"; echo 'made 0'"
      case .refusal: "echo 'refused a picture has no words'"
      case .failure: "echo 'failed ValueError: no'"
      case .fullDisk: "echo 'failed OSError: No space left on device'"
      case .endOfOutput: "exec >&-; exec sleep 30"
      }
    }

    var words: String {
      switch self {
      case .crash, .endOfOutput: "broke down"
      case .nonsense: "nothing that makes sense"
      case .lie, .torn, .empty, .noPages: "there is none"
      case .refusal: "a picture has no words"
      case .failure: "ValueError: no"
      case .fullDisk: "No space left on device"
      }
    }
  }

  @Test(arguments: Fault.allCases)
  func losesNothingButTheDocument(fault: Fault) async throws {
    let engine = PrintScenario.engine(
      "case $line in *'Guide g3'*) \(fault.action); continue;; esac; \(PrintScenario.work)")
    try await PrintScenario.use(engine) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.documents.count == PrintScenario.guides.count)
      #expect(!outcome.documents.contains { $0.contains("g3") })
      let diagnostic = try #require(outcome.diagnostics.first)
      #expect(outcome.diagnostics.count == 1)
      #expect(diagnostic.id == (fault == .refusal ? .documentRefused : .documentFailed))
      #expect(diagnostic.range?.path == "Content/packages/visits/guides/g3.md")
      #expect(diagnostic.message.contains(fault.words))
      #expect(outcome.files["packages/visits/g3/index.html"] == "Guide g3\n")
      let left = try scenario.folder.tree(of: ".changepack/cache").keys.filter {
        $0.hasPrefix("new-")
      }
      #expect(left == [])
    }
  }

  // An engine that hangs does so for an hour: who waited for it would still be there when the time limit ends.
  @Test(.timeLimit(.minutes(20))) func doesNotWaitForeverForADocument() async throws {
    let engine = PrintScenario.engine(
      "case $line in *'Guide g3'*) sleep 3600;; esac; \(PrintScenario.work)")
    try await PrintScenario.use(engine, patience: .seconds(10)) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.documents.count == PrintScenario.guides.count)
      #expect(outcome.diagnostics.count == 1)
      #expect(outcome.diagnostics.first?.message.contains("longer than 10 seconds") == true)
    }
  }

  /// What an engine may do before it is ready, and words of the message about it.
  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      ("exit 3", "broke down"), ("sleep 3600", "longer than"), ("echo hello", "makes sense"),
      ("echo 'broken no such library'", "no such library"),
    ])
  func givesUpOnAnEngineThatNeverStarts(start: String, words: String) async throws {
    let engine = PrintScenario.engine(PrintScenario.work, start: start)
    try await PrintScenario.use(engine, patience: .seconds(10)) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.documents == [])
      #expect((1...5).contains(outcome.diagnostics.count))
      #expect(outcome.diagnostics.allSatisfy { $0.message.contains(words) })
    }
  }

  @Test func reportsAnEngineThatCannotBeRun() async throws {
    try await PrintScenario.use(PrintScenario.working) { scenario in
      try scenario.folder.remove("tools/bin/python3")
      let outcome = try await scenario.build()
      #expect(outcome.documents == [])
      #expect(outcome.diagnostics.count == 1)
      #expect(outcome.diagnostics.first?.message.contains("5 documents were not made") == true)
    }
  }

  @Test func triesADocumentAgainWhenAnEarlierOneMayHaveBrokenTheEngine() async throws {
    let engine = PrintScenario.engine(
      "\(PrintScenario.work); count=$((count + 1)); if [ $count = 2 ]; then exit; fi")
    try await PrintScenario.use(engine) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics == [])
      #expect(outcome.documents.count == PrintScenario.guides.count + 1)
    }
  }

  @Test func reportsACacheThatCannotBeWritten() async throws {
    try await PrintScenario.use(PrintScenario.working) { scenario in
      try scenario.folder.write("in the way", to: ".changepack")
      let outcome = try await scenario.build()
      #expect(outcome.documents == [])
      #expect(outcome.diagnostics.map(\.id) == [.documentFailed])
      #expect(outcome.files["packages/visits/plan/index.html"] == "Plan a visit\n")
    }
  }
}
