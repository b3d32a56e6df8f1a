import FlyingSocks
import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The doors at which the preview can be reached: this computer's own, and others only when they were asked for.
struct ListeningSockets: Sendable {
  /// How many ports are tried when the one that was asked for is in use.
  private static let attempts = 100

  let sockets: [Socket]
  /// The port of all of them.
  let port: Int
  /// The port that was asked for, if it was in use.
  let takenPort: Int?
  private let host: String?

  /// The address to open in a browser, without a path.
  var address: String {
    guard let host, host != "0.0.0.0", host != "::" else { return "http://localhost:\(port)" }
    return host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
  }

  /// Opens the first free port from the one that is asked for on; 0 means any.
  static func open(host: String?, port: Int) throws(SiteError) -> ListeningSockets {
    for next in port..<(port + attempts) where next <= 65_535 {
      if let sockets = try open(host, at: next) {
        let real = next == 0 ? number(of: sockets[0]) : next
        return ListeningSockets(
          sockets: sockets, port: real, takenPort: next == port ? nil : port, host: host)
      }
    }
    throw SiteError(
      attempt: "use", path: "port \(port)", reason: "it and the ports after it are in use",
      cure: "choose another one with --port")
  }

  /// The doors at one port; nil when the port is in use.
  private static func open(_ host: String?, at port: Int) throws(SiteError) -> [Socket]? {
    var addresses = ["127.0.0.1", "::1"]
    // The address that stands for all of a kind takes in this computer's own.
    if host == "0.0.0.0" { addresses.removeFirst() }
    if host == "::" { addresses = [] }
    if let host, !addresses.contains(host) { addresses.append(host) }
    var sockets: [Socket] = []
    for address in addresses {
      let same = port == 0 ? sockets.first.map(number) ?? 0 : port
      do {
        sockets.append(try listen(address, same))
      } catch SocketError.failed(_, EADDRINUSE, _) {
        for socket in sockets { close(socket) }
        return nil
      } catch {
        // Not every computer has the newer kind of address.
        if address == "::1", host != address { continue }
        for socket in sockets { close(socket) }
        throw refusal(error, address, port)
      }
    }
    return sockets
  }

  private static func listen(_ address: String, _ port: Int) throws -> Socket {
    let isNewer = address.contains(":")
    let socket = try Socket(domain: isNewer ? AF_INET6 : AF_INET)
    do {
      // A browser that the preview opens must not inherit the door.
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.setValue(true, for: .localAddressReuse)
      if isNewer {
        try socket.setValue(
          address == "::1" ? 1 : 0,
          for: Int32SocketOption(level: Int32(IPPROTO_IPV6), name: IPV6_V6ONLY))
        try socket.bind(to: sockaddr_in6.inet6(ip6: address, port: UInt16(port)))
      } else {
        try socket.bind(to: sockaddr_in.inet(ip4: address, port: UInt16(port)))
      }
    } catch {
      close(socket)
      throw error
    }
    try socket.listen()
    return socket
  }

  private static func close(_ socket: Socket) {
    do {
      try socket.close()
    } catch {
      // It was never used, so there is nothing that could be lost.
    }
  }

  private static func number(of socket: Socket) -> Int {
    do {
      return switch try socket.sockname() {
      case .ip4(_, let port), .ip6(_, let port): Int(port)
      case .unix: 0
      }
    } catch {
      return 0
    }
  }

  private static func refusal(_ error: any Error, _ address: String, _ port: Int) -> SiteError {
    var code: Int32 = 0
    if case SocketError.failed(_, let found, _) = error { code = found }
    switch code {
    case 0, EINVAL, EAFNOSUPPORT:
      return SiteError(
        attempt: "listen at", path: address, reason: "it is not an address such as 192.168.1.20",
        cure: "give --host an address of this computer, or 0.0.0.0 for all of them")
    case EACCES, EPERM:
      return SiteError(
        attempt: "use", path: "port \(port)", reason: "the system keeps it for itself",
        cure: "choose a port from 1024 on")
    case EADDRNOTAVAIL:
      return SiteError(
        attempt: "listen at", path: address, reason: "it is not an address of this computer",
        cure: "give --host an address of this computer, or 0.0.0.0 for all of them")
    default: return SiteError(attempt: "listen at", path: address, code: code)
    }
  }
}
