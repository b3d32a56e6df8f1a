import ArgumentParser
import Site

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a new page, package, guide, idea, resource, standard, dimension, term or site.",
    discussion: """
      The new file explains each of its fields and is a draft until you say otherwise. Nothing that is there is ever \
      changed. On a terminal you are asked for what is missing.

      Examples:
        changepack new package "Mentor matching"
        changepack new guide --in mentor-matching "First meeting"
        changepack new site my-network
      """,
    subcommands: [NewEntryCommand.self, NewSiteCommand.self],
    defaultSubcommand: NewEntryCommand.self)
}
