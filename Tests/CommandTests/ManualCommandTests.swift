import Foundation
import Testing

/// What `make install` puts beside the program.
struct ManualCommandTests {
  private static let folder = FileManager.default.temporaryDirectory

  @Test func describesEveryCommandThatPeopleSee() async throws {
    let help = try await ChangepackProcess.run(["--help"], in: Self.folder).standardOutput
    let manual = try await ChangepackProcess.run(["manual"], in: Self.folder).standardOutput
    let names = help.matches(of: /\n  ([a-z]+) {2,}/).map { String($0.1) }
    #expect(names.count >= 4)
    for name in names { #expect(manual.contains(".SS \(name)\n.nf\nOVERVIEW: "), "\(name)") }
    #expect(!manual.contains(".SS manual"))
  }

  @Test func fitsATerminalOfTheUsualWidth() async throws {
    let manual = try await ChangepackProcess.run(["manual"], in: Self.folder).standardOutput
    let long = manual.split(separator: "\n").map { $0.replacing("\\-", with: "-") }
      .filter { $0.count > 73 && !$0.hasPrefix("changepack - ") }
    #expect(long == [])
  }

  @Test func holdsNothingThatWouldBeTakenForARequest() async throws {
    let manual = try await ChangepackProcess.run(["manual"], in: Self.folder).standardOutput
    let requests = [".TH", ".SH", ".SS", ".TP", ".B", ".BR", ".I", ".RI", ".nf", ".fi"]
    let lines = manual.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
    for line in lines {
      #expect(requests.contains(line.split(separator: " ").first.map(String.init) ?? ""))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completesWhatCanBeExplained(shell: String) async throws {
    let outcome = try await ChangepackProcess.run(
      ["--generate-completion-script", shell], in: Self.folder)
    #expect(outcome.exitCode == 0)
    for name in ["guide", "framework", "link.unresolved", "guide.mustache"] {
      #expect(outcome.standardOutput.contains(name))
    }
  }
}
