#if canImport(Glibc)
  import Glibc
  import Site

  /// The folders that Linux watches for us, each with the number under which it tells of it.
  struct WatchedFolders: Sendable {
    /// Why watching came to an end.
    enum End: Sendable {
      /// Nobody listens any more.
      case ended
      /// Something was missed, or the site's folder is no longer where it was.
      case lost
    }

    private static let events = UInt32(
      IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

    private let siteFolder: String
    private let descriptor: Int32
    /// The path of each folder by its number; the site's folder itself is “”.
    private var paths: [Int32: String] = [:]

    init(siteFolder: String) throws(INotifyWatcher.Refusal) {
      self.siteFolder = siteFolder
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else {
        throw INotifyWatcher.Refusal(reason: "the system watches too much already")
      }
    }

    /// Ends the watch.
    func close() { _ = Glibc.close(descriptor) }

    /// Watches the site's folder and everything in it that a site is made from; false when it isn't there.
    mutating func watchAll() throws(INotifyWatcher.Refusal) -> Bool {
      do {
        guard try watch("") else { return false }
        for folder in SourceTree.folders { _ = try watchTree(folder) }
        return true
      } catch {
        close()
        throw error
      }
    }

    /// Hands over every change until `ending` can be read.
    mutating func follow(until ending: Int32, _ report: (SourceChange) -> Void) -> End {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        var polled = [
          pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
          pollfd(fd: ending, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&polled, 2, -1)
        if ready < 0, errno == EINTR { continue }
        if ready < 0 || polled[1].revents != 0 { return .ended }
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EAGAIN || errno == EINTR { continue }
        guard count > 0 else { return .lost }
        for event in WatchEvent.events(in: buffer[..<count]) {
          do {
            guard try take(event, report) else { return .lost }
          } catch {
            return .lost
          }
        }
      }
    }

    /// Follows one event; false when what comes after it can't be relied upon.
    private mutating func take(
      _ event: WatchEvent, _ report: (SourceChange) -> Void
    ) throws(INotifyWatcher.Refusal) -> Bool {
      if event.has(IN_Q_OVERFLOW) { return false }
      guard let folder = paths[event.folder] else { return true }
      if event.has(IN_IGNORED) { paths[event.folder] = nil }
      if folder.isEmpty, event.has(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) {
        return false
      }
      guard !event.name.isEmpty, !LeftoverFile.has(name: event.name) else { return true }
      guard let name = String(validating: event.name, as: UTF8.self) else {
        report(.everything)
        return true
      }
      if folder.isEmpty, !SourceTree.folders.contains(name) { return true }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if event.has(IN_ISDIR) {
        try takeFolder(event, path, report)
      } else if event.has(IN_DELETE | IN_MOVED_FROM) {
        report(.gone(path))
      } else if event.has(IN_CREATE | IN_MODIFY) {
        report(.begun(path))
      } else {
        report(.written(path))
      }
      return true
    }

    private mutating func takeFolder(
      _ event: WatchEvent, _ path: String, _ report: (SourceChange) -> Void
    ) throws(INotifyWatcher.Refusal) {
      if event.has(IN_DELETE | IN_MOVED_FROM) {
        forget(path)
        report(.gone(path))
      } else {
        report(.begun(path))
        for file in try watchTree(path) { report(.written(file)) }
      }
    }

    /// Watches a folder and all folders in it, and gives the paths of the files that are there.
    ///
    /// A folder is watched before it is listed, so that nothing is made in it unseen.
    private mutating func watchTree(_ path: String) throws(INotifyWatcher.Refusal) -> [String] {
      guard try watch(path), let listing = FolderListing(path: "\(siteFolder)/\(path)") else {
        return []
      }
      var files = listing.files.map { "\(path)/\($0)" }
      for folder in listing.folders { files += try watchTree("\(path)/\(folder)") }
      return files
    }

    private mutating func watch(_ path: String) throws(INotifyWatcher.Refusal) -> Bool {
      let isRoot = path.isEmpty
      let events = Self.events | (isRoot ? 0 : UInt32(IN_DONT_FOLLOW))
      let number = inotify_add_watch(
        descriptor, isRoot ? siteFolder : "\(siteFolder)/\(path)", events)
      guard number >= 0 else {
        if errno == ENOSPC || errno == ENOMEM {
          throw INotifyWatcher.Refusal(reason: "the system does not watch so many folders")
        }
        // It has gone again, or may not be read, which the build reports.
        return false
      }
      paths[number] = path
      return true
    }

    private mutating func forget(_ path: String) {
      let inside = path + "/"
      for (number, known) in paths where known == path || known.hasPrefix(inside) {
        inotify_rm_watch(descriptor, number)
        paths[number] = nil
      }
    }
  }

  /// One thing that Linux told.
  private struct WatchEvent {
    /// The number of the folder.
    let folder: Int32
    /// The name of what it is about; empty for the folder itself.
    let name: ArraySlice<UInt8>
    private let mask: UInt32

    /// Whether it is of one of these kinds.
    func has(_ kinds: Int32) -> Bool { mask & UInt32(bitPattern: kinds) != 0 }

    /// Everything that Linux told in one go: each a header of four numbers of four bytes, and a name with zeros after it.
    static func events(in bytes: ArraySlice<UInt8>) -> [WatchEvent] {
      var events: [WatchEvent] = []
      var rest = bytes
      func number(_ index: Int) -> UInt32 {
        let start = rest.startIndex + index * 4
        // Every machine that runs Swift on Linux has the lowest byte first.
        return rest[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
      }
      while rest.count >= 16 {
        let name = rest.dropFirst(16).prefix(Int(number(3)))
        events.append(
          WatchEvent(
            folder: Int32(bitPattern: number(0)), name: name.prefix { $0 != 0 }, mask: number(1)))
        rest = rest[name.endIndex...]
      }
      return events
    }
  }
#endif
