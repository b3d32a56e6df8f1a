#if canImport(Glibc)
  import Dispatch
  import Glibc
  import Site

  /// Is told of changes by Linux, which watches one folder at a time, so that every folder has to be watched by itself.
  enum INotifyWatcher {
    /// Why Linux won't tell.
    struct Refusal: Error, Sendable {
      /// The reason in words that fit after “because”.
      let reason: String
    }

    /// The changes in a site's folder.
    static func changes(in siteFolder: String) throws(Refusal) -> AsyncStream<SourceChange> {
      if let drive = MountedDrive(of: siteFolder), drive.isShared {
        throw Refusal(reason: "the site is on a drive that does not tell of changes")
      }
      var folders = try WatchedFolders(siteFolder: siteFolder)
      _ = try folders.watchAll()
      guard let ends = SystemPipe() else { throw Refusal(reason: "too many files are open") }
      let (stream, continuation) = AsyncStream.makeStream(of: SourceChange.self)
      continuation.onTermination = { _ in close(ends.writing) }
      // It waits on a thread of its own, so that nobody else has to wait.
      DispatchQueue(label: "watch").async { [folders] in
        var folders: WatchedFolders? = folders
        while true {
          if var watched = folders {
            folders = nil
            let reason = watched.follow(until: ends.reading) { continuation.yield($0) }
            watched.close()
            if reason == .ended { break }
            continuation.yield(.everything)
          } else if isEnded(ends.reading, within: 500) {
            break
          }
          folders = begin(siteFolder)
          if folders != nil { continuation.yield(.everything) }
        }
        close(ends.reading)
        continuation.finish()
      }
      return stream
    }

    /// Begins anew; nil when that can't be done now, because the folder isn't there or because of a limit.
    private static func begin(_ siteFolder: String) -> WatchedFolders? {
      do {
        var folders = try WatchedFolders(siteFolder: siteFolder)
        guard try folders.watchAll() else {
          folders.close()
          return nil
        }
        return folders
      } catch {
        return nil
      }
    }

    private static func isEnded(_ file: Int32, within milliseconds: Int32) -> Bool {
      var polled = [pollfd(fd: file, events: Int16(POLLIN), revents: 0)]
      return poll(&polled, 1, milliseconds) > 0
    }
  }

  /// Two ends of a pipe.
  private struct SystemPipe: Sendable {
    let reading: Int32
    let writing: Int32

    init?() {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }
#endif
