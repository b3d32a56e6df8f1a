import ArgumentParser
import Diagnostics

/// The manual page, in the language of `man`, made from the same texts as the help.
///
/// Swift Argument Parser brings a plugin for this too, but it builds everything a second time.
enum ManualPage {
  /// How wide the help is written, so that it fits a terminal of the usual width with its indentation.
  private static let columns = 72

  /// The page.
  static var text: String {
    let commands = Changepack.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let sections = commands.map { command in
      ".SS \(command.configuration.commandName ?? "")\n" + literal(help(for: command))
    }
    return """
      .TH CHANGEPACK 1 "" "Changepack"
      .SH NAME
      changepack \\- \(escaped(lowercasedSentence(Changepack.configuration.abstract)))
      .SH SYNOPSIS
      .B changepack
      .I command
      .RI [ arguments ]
      .SH COMMANDS
      \(sections.joined(separator: "\n"))
      .SH EXIT STATUS
      .TP
      0
      All is well.
      .TP
      1
      The content has errors, or with \\-\\-strict warnings.
      .TP
      64
      The command was typed wrongly.
      .TP
      74
      The disk or the network said no.
      .SH ENVIRONMENT
      .TP
      NO_COLOR
      When it is set, nothing is coloured.
      .SH FILES
      .TP
      Content/site.yaml
      What the whole site has in common; see
      .BR "changepack explain site" .
      .TP
      Templates/
      The templates that make the pages.
      .TP
      Output/
      The finished site.

      """
  }

  /// The help, with its line of options broken, too, which is written without regard to the columns.
  private static func help(for command: any ParsableCommand.Type) -> String {
    let help = Changepack.helpMessage(for: command, columns: columns)
    return help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("USAGE:") else { return String(line) }
      return String(line).wrapped(to: columns - 2).joined(separator: "\n  ")
    }.joined(separator: "\n")
  }

  /// Lines that are shown just as they are.
  private static func literal(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // A line that starts with one of these would be a request.
      (line.first == "." || line.first == "'" ? "\\&" : "") + escaped(String(line))
    }
    return ([".nf"] + lines + [".fi"]).joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }

  /// A sentence as it stands behind a name: without its capital letter and its full stop.
  private static func lowercasedSentence(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst().dropLast()
  }
}
