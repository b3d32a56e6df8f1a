import ArgumentParser

@main
struct Changepack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changepack",
    abstract: "Make a website from improvement packages written in Markdown.")
}
