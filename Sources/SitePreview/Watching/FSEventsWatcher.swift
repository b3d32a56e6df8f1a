#if canImport(CoreServices)
  import CoreServices
  import Darwin
  import Dispatch
  import Foundation

  /// Is told of changes by macOS, which watches a whole tree at once.
  enum FSEventsWatcher {
    /// For so many seconds macOS may gather changes before it tells of them.
    private static let latency = 0.01

    /// The changes in a site's folder; nil when macOS does not tell of them, as on the drives of a network.
    static func changes(in siteFolder: String) -> AsyncStream<SourceChange>? {
      // What macOS tells has the links on the way resolved.
      guard isOnOwnDrive(siteFolder), let resolved = realpath(siteFolder, nil) else { return nil }
      defer { free(resolved) }
      let (changes, continuation) = AsyncStream.makeStream(of: SourceChange.self)
      let listener = Listener(folder: String(cString: resolved), continuation: continuation)
      guard let stream = RunningStream(listener, latency: latency) else { return nil }
      continuation.onTermination = { _ in stream.end() }
      return changes
    }

    private static func isOnOwnDrive(_ folder: String) -> Bool {
      var drive = statfs()
      return statfs(folder, &drive) == 0 && drive.f_flags & UInt32(MNT_LOCAL) != 0
    }
  }

  /// Takes what macOS tells.
  private final class Listener: Sendable {
    private let folder: String
    private let continuation: AsyncStream<SourceChange>.Continuation

    init(folder: String, continuation: AsyncStream<SourceChange>.Continuation) {
      self.folder = folder
      self.continuation = continuation
    }

    /// The folder that is watched.
    var watched: String { folder }

    /// Notes that something happened at a path.
    func note(_ path: String, _ flags: FSEventStreamEventFlags) {
      let lost =
        kFSEventStreamEventFlagMustScanSubDirs | kFSEventStreamEventFlagRootChanged
        | kFSEventStreamEventFlagMount | kFSEventStreamEventFlagUnmount
      guard Int(flags) & lost == 0, path.hasPrefix(folder) else {
        continuation.yield(.everything)
        return
      }
      let touched = TouchedPath(path: String(path.dropFirst(folder.count).drop { $0 == "/" }))
      // The folder itself is touched whenever something comes or goes in it, of which macOS tells by itself.
      guard !touched.path.isEmpty else { return }
      for change in touched.changes(in: folder) { continuation.yield(change) }
    }
  }

  /// A stream of macOS that has been started, and what listens to it.
  ///
  /// Its address is kept as a number, because a pointer may not be handed from one thread to another; only `end` uses it,
  /// which is called once.
  private struct RunningStream: Sendable {
    private let address: Int
    private let listener: Listener

    init?(_ listener: Listener, latency: Double) {
      // The stream does not keep the listener; `end`, which does, comes after the last call.
      var context = FSEventStreamContext(
        version: 0, info: Unmanaged.passUnretained(listener).toOpaque(), retain: nil, release: nil,
        copyDescription: nil)
      let flags =
        kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
        | kFSEventStreamCreateFlagWatchRoot
      let stream = FSEventStreamCreate(
        nil,
        { _, listener, count, paths, flags, _ in
          guard let listener else { return }
          let receiver = Unmanaged<Listener>.fromOpaque(listener).takeUnretainedValue()
          let names = paths.assumingMemoryBound(to: UnsafePointer<CChar>.self)
          for index in 0..<count { receiver.note(String(cString: names[index]), flags[index]) }
        },
        &context, [listener.watched] as CFArray,
        FSEventStreamEventId(kFSEventStreamEventIdSinceNow), latency,
        FSEventStreamCreateFlags(flags))
      guard let stream else { return nil }
      FSEventStreamSetDispatchQueue(stream, DispatchQueue(label: "watch"))
      guard FSEventStreamStart(stream) else {
        FSEventStreamInvalidate(stream)
        FSEventStreamRelease(stream)
        return nil
      }
      address = Int(bitPattern: stream)
      self.listener = listener
    }

    /// Stops the stream; nothing is told after that.
    func end() {
      guard let stream = FSEventStreamRef(bitPattern: address) else { return }
      withExtendedLifetime(listener) {
        FSEventStreamStop(stream)
        FSEventStreamInvalidate(stream)
        FSEventStreamRelease(stream)
      }
    }
  }
#endif
