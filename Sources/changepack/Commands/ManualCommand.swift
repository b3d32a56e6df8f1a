import ArgumentParser

/// For `make install`, not for people.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page.", shouldDisplay: false)

  func run() throws {
    print(ManualPage.text, terminator: "")
  }
}
