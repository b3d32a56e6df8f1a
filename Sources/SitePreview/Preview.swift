import Rendering
package import Site

/// A site that is shown in a browser while it is being written.
package struct Preview: Sendable {
  private let siteFolder: String
  private let folderPrefix: String
  private let options: BuildOptions
  private let sockets: ListeningSockets
  private let host: String?
  private let watchesByLooking: Bool

  /// Takes the port, or the next one that is free.
  ///
  /// `folderPrefix` leads from where the reader of problems stands to the site's folder. `host` is an address of this
  /// computer at which others can reach the preview, too; without it, only this computer can. With `watchesByLooking`,
  /// the system is not asked to tell of changes.
  package init(
    siteFolder: String, folderPrefix: String, options: BuildOptions, host: String?, port: Int,
    watchesByLooking: Bool
  ) throws(SiteError) {
    self.siteFolder = siteFolder
    self.folderPrefix = folderPrefix
    self.options = options
    self.host = host
    self.watchesByLooking = watchesByLooking
    sockets = try ListeningSockets.open(host: host, port: port)
  }

  /// Shows the site until the task is cancelled.
  package func run(_ report: @escaping @Sendable (PreviewEvent) -> Void) async {
    let live = LiveSite()
    let collector = ChangeCollector()
    // The watch begins before the first reading, so that nothing is missed in between.
    let watch = FileWatch(siteFolder: siteFolder, byLooking: watchesByLooking)
    if case .looking(let reason) = watch.means { report(.looking(because: reason)) }
    let server = PreviewServer(sockets: sockets, host: host, live: live)
    let (builds, firstBuild) = AsyncStream.makeStream(of: Void.self)
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await change in watch.changes { await collector.note(change) }
        await collector.end()
      }
      group.addTask {
        var rebuilder = Rebuilder(
          siteFolder: siteFolder, folderPrefix: folderPrefix, options: options, live: live)
        await rebuilder.run(collector) { event in
          report(event)
          firstBuild.finish()
        }
      }
      for await _ in builds {}
      group.addTask {
        await server.run {
          let path = await live.state.site?.address.basePath ?? "/"
          report(.ready(address: sockets.address + path, taken: sockets.takenPort))
        }
      }
      await group.next()
      group.cancelAll()
    }
  }
}
