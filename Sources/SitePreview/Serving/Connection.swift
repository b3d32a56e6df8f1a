import FlyingSocks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One client on the line, from its first request to its last.
struct Connection: Sendable {
  /// Large files are sent in pieces, each of which has to arrive in time.
  private static let pieceSize = 1 << 18
  /// How much is still taken from a client that was refused, so that it hears why.
  private static let lingering = 1 << 16

  let socket: AsyncSocket
  let number: Int
  let ledger: ConnectionLedger
  let desk: FrontDesk

  /// Answers until the client has gone, or is to go.
  func serve() async {
    do {
      try await answerAll()
    } catch {
      // The client has gone, or was too slow; there is nobody left to tell.
    }
    do {
      try socket.close()
    } catch {
      // It is closed already.
    }
    await ledger.close(number)
  }

  private func answerAll() async throws {
    var reader = RequestReader()
    let address = localAddress
    while true {
      let head: RequestHead
      do {
        guard let next = try await request(from: &reader) else { return }
        head = next
      } catch let refusal as Refusal {
        return try await refuse(refusal)
      }
      await ledger.note(number, .answered)
      switch await desk.answer(head, reachedAt: address) {
      case .events(let events): return try await send(events)
      case .response(let response):
        let keepsAlive = head.keepsAlive && !head.hasBody
        try await send(response, keepsAlive: keepsAlive, withBody: head.method != "HEAD")
        guard keepsAlive else { return try await linger() }
      }
      await ledger.note(number, .idle)
    }
  }

  private func request(from reader: inout RequestReader) async throws -> RequestHead? {
    var isNoted = false
    while true {
      if let head = try reader.next() { return head }
      if reader.hasBegun, !isNoted {
        isNoted = true
        await ledger.note(number, .asking)
      }
      do {
        reader.append(try await socket.read(atMost: 4096))
      } catch SocketError.disconnected {
        return nil
      }
    }
  }

  private func send(_ response: Response, keepsAlive: Bool, withBody: Bool) async throws {
    var bytes = Data(response.head(keepsAlive: keepsAlive))
    var rest = withBody ? response.body : []
    repeat {
      bytes.append(contentsOf: rest.prefix(Self.pieceSize))
      rest = rest.dropFirst(Self.pieceSize)
      try await socket.write(bytes)
      if !rest.isEmpty { await ledger.note(number, .answered) }
      bytes.removeAll()
    } while !rest.isEmpty
  }

  private func send(_ events: AsyncStream<PageEvent>) async throws {
    let head = """
      HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
      \(Response.safety.joined(separator: "\r\n"))\r\nConnection: close\r\n\r\nretry: 500\n\n
      """
    try socket.socket.setValue(
      true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await socket.write(Data(head.utf8))
    await ledger.note(number, .listening)
    for await event in events {
      await ledger.note(number, .answered)
      try await socket.write(Data(event.text.utf8))
      await ledger.note(number, .listening)
    }
  }

  private func refuse(_ refusal: Refusal) async throws {
    try await send(refusal.response, keepsAlive: false, withBody: true)
    try await linger()
  }

  /// Lets the client take the answer before the line is cut, which could otherwise get lost on the way.
  private func linger() async throws {
    await ledger.note(number, .ending)
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    var taken = 0
    while taken < Self.lingering { taken += try await socket.read(atMost: 4096).count }
  }

  /// The address of this computer that the client has reached, without what marks an old address among the new.
  private var localAddress: String {
    do {
      switch try socket.socket.sockname() {
      case .ip4(let address, _): return address
      case .ip6(let address, _):
        return address.hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
      case .unix: return ""
      }
    } catch {
      return ""
    }
  }
}
