import ArgumentParser
import Dispatch
import Site
import SitePreview

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site in a browser while you write it.",
    discussion: "Drafts are shown, too. Nothing is written to Output.")

  @OptionGroup var place: SitePlace

  @Option(help: "The number after the colon in the address.")
  var port = 8000

  @Option(help: "An address of this computer at which others can open the preview, too.")
  var host: String?

  @Flag(help: "Look at every file again and again, on drives that do not tell of changes.")
  var poll = false

  @Flag(help: "Open the preview in your browser.")
  var open = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a number from 1 to 65535, or 0 for any that is free")
    }
  }

  func run() async throws {
    let console = PreviewConsole(opensBrowser: open, host: host)
    let signals = [SIGINT, SIGTERM].map(Self.endProcess)
    do {
      let preview = try Preview(
        siteFolder: place.site, folderPrefix: place.folderPrefix,
        options: BuildOptions(includesDrafts: true, baseURL: place.baseURL),
        host: host, port: port, watchesByLooking: poll)
      await preview.run { console.report($0) }
    } catch {
      StandardError.fail("\(error)")
      throw ExitCode(74)
    }
    withExtendedLifetime(signals) {}
  }

  /// Ends the process at once when the system asks it to, as with Ctrl-C; the system closes what is open.
  private static func endProcess(on number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      // The terminal has shown ^C on the line.
      StandardError.write((StandardError.isTerminal ? "\n" : "") + "The preview has stopped.\n")
      Self.exit()
    }
    source.resume()
    return source
  }
}
