import Diagnostics
import TestSupport
import Testing

@testable import Site

/// Pictures that pages show, made smaller by a program beside the build.
struct PictureTests {
  @Test func makesSeveralWidthsAndOffersThem() async throws {
    try await PictureScenario.use(PictureScenario.working) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics == [])
      #expect(try scenario.made() == ["webp 480", "webp 800", "webp 1000", "same 1000"])
      let original = try #require(outcome.pictures.first { $0.hasSuffix(".png") })
      let name = "/small/\(original.dropLast(4))"
      let set = [480, 800, 1000].map { "\(name)-\($0).webp \($0)w" }.joined(separator: ", ")
      #expect(
        outcome.page.contains(
          "<picture><source type=\"image/webp\" srcset=\"\(set)\" sizes=\"(min-width: 46rem) 41rem, 100vw\">"
            + "<img src=\"\(name).png\" alt=\"A board\" width=\"1000\" height=\"500\" decoding=\"async\"></picture>"
        ))
      #expect(outcome.pictures.count == 4)
      #expect(
        outcome.files[original].map { String(decoding: $0, as: UTF8.self) }?.hasPrefix("same 1000")
          == true)
    }
  }

  @Test func startsNothingWhenNothingHasChanged() async throws {
    try await PictureScenario.use(PictureScenario.working) { scenario in
      let first = try await scenario.build()
      // Whoever would start it now would fail.
      try scenario.folder.write("#!/bin/sh\nexit 1\n", to: "tools/bin/python3")
      let second = try await scenario.build()
      #expect(second.files == first.files)
      #expect(second.diagnostics == [])
    }
  }

  @Test func makesAnewWhatShowsSomethingElse() async throws {
    try await PictureScenario.use(PictureScenario.working) { scenario in
      _ = try await scenario.build()
      try scenario.folder.write(
        PictureScenario.photograph(width: 300, height: 500), to: "Content/pages/board.png")
      let outcome = try await scenario.build()
      #expect(try scenario.made().suffix(2) == ["webp 300", "same 300"])
      #expect(outcome.pictures.count == 2)
    }
  }

  @Test func passesPicturesOnAsTheyAreWithoutTools() async throws {
    try await PictureScenario.use(nil) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics == [])
      #expect(!outcome.page.contains("<picture>"))
      #expect(outcome.page.contains(" width=\"1000\" height=\"500\" decoding=\"async\">"))
      let original = try #require(outcome.pictures.first)
      #expect(outcome.files[original] == PictureScenario.photograph(width: 1000, height: 500))
    }
  }

  @Test(arguments: [
    #"echo "failed OSError: Truncated File Read""#, "echo made", "exit 1", "true",
    "echo nonsense", #"echo x > "$output"; echo "failed late""#,
  ])
  func reportsAPictureThatCanNotBeMade(action: String) async throws {
    try await PictureScenario.use(PictureScenario.program(action)) { scenario in
      let outcome = try await scenario.build()
      #expect(!outcome.page.contains("<picture>"))
      #expect(outcome.pictures.count == 1)
      #expect(outcome.diagnostics.map(\.id) == [.pictureUnreadable])
      #expect(
        try scenario.folder.tree(of: ".changepack/pictures").keys.allSatisfy {
          !$0.hasPrefix("new-")
        })
    }
  }

  @Test func startsNothingForAPictureThatMoves() async throws {
    // Whoever would start it would fail.
    try await PictureScenario.use("#!/bin/sh\nexit 1\n") { scenario in
      let moving =
        PictureScenario.photograph(width: 1000, height: 500)
        + [1, 2, 3, 4, 0, 0, 0, 8] + Array("acTL".utf8)
      try scenario.folder.write(moving, to: "Content/pages/board.png")
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics == [])
      #expect(!outcome.page.contains("<picture>"))
      let original = try #require(outcome.pictures.first)
      #expect(outcome.files[original] == moving)
    }
  }

  @Test func leavesPicturesAloneThatTheProgramSaysMove() async throws {
    try await PictureScenario.use(PictureScenario.program("echo kept")) { scenario in
      let outcome = try await scenario.build()
      #expect(outcome.diagnostics == [])
      #expect(!outcome.page.contains("<picture>"))
    }
  }
}
