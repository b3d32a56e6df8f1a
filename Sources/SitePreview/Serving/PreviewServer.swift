import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes connections and has each one served by itself.
struct PreviewServer: Sendable {
  /// How often connections are looked at that take too long.
  private static let sweepPause = Duration.milliseconds(500)
  /// How many sweeps go by from one sign of life to the next.
  private static let sweepsPerBeat = 30

  private let sockets: ListeningSockets
  private let live: LiveSite
  private let desk: FrontDesk
  private let ledger = ConnectionLedger()
  private let pool: any AsyncSocketPool = SocketPool.make(maxEvents: 64)

  init(sockets: ListeningSockets, host: String?, live: LiveSite) {
    self.sockets = sockets
    self.live = live
    desk = FrontDesk(gate: RequestGuard(port: sockets.port, host: host), live: live)
  }

  /// Serves until the task is cancelled; `isReady` is called when the first client can be answered.
  func run(isReady: () async -> Void) async {
    do {
      try await pool.prepare()
    } catch {
      return
    }
    await isReady()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await pool.run()
        } catch {
          // It ends with the preview.
        }
      }
      for socket in sockets.sockets { group.addTask { await take(from: socket) } }
      group.addTask { await keepOrder() }
      await group.next()
      await ledger.endAll()
      group.cancelAll()
    }
  }

  private func take(from listener: Socket) async {
    defer {
      do {
        try listener.close()
      } catch {
        // It is closed already.
      }
    }
    while !Task.isCancelled {
      do {
        let socket = try await AsyncSocket(socket: listener, pool: pool).accept()
        await serve(socket)
      } catch is CancellationError {
        return
      } catch {
        // A client that went before its turn, or too many open files: neither may end the preview.
        await ledger.makeRoom()
        do { try await Task.sleep(for: .milliseconds(20)) } catch { return }
      }
    }
  }

  private func serve(_ socket: AsyncSocket) async {
    _ = fcntl(socket.socket.file.rawValue, F_SETFD, FD_CLOEXEC)
    let number = await ledger.open()
    let connection = Connection(socket: socket, number: number, ledger: ledger, desk: desk)
    let task = Task { await connection.serve() }
    await ledger.serve(number, by: task)
  }

  private func keepOrder() async {
    for count in 1... {
      do { try await Task.sleep(for: Self.sweepPause) } catch { return }
      await ledger.sweep()
      if count.isMultiple(of: Self.sweepsPerBeat) { await live.beat() }
    }
  }
}
