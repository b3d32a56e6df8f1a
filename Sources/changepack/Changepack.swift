import ArgumentParser

@main
struct Changepack: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changepack",
    abstract: "Make a website from improvement packages written in Markdown.",
    subcommands: [
      NewCommand.self, TranslateCommand.self, ServeCommand.self, CheckCommand.self,
      BuildCommand.self, PublishCommand.self,
      ExplainCommand.self, SchemaCommand.self, ManualCommand.self,
    ])
}
