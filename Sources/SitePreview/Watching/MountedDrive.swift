#if canImport(Glibc)
  import Glibc

  /// The drive that a folder is on.
  struct MountedDrive: Sendable {
    /// The system's name for how the drive is read: `ext4`, `nfs4`.
    let kind: String

    /// Finds the drive of a folder; nil when the system doesn't say.
    init?(of folder: String) {
      var found = stat()
      guard stat(folder, &found) == 0 else { return nil }
      let device = UInt64(found.st_dev)
      let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
      let minor = device & 0xFF | (device >> 12) & ~0xFF
      // 36 35 98:0 / /home rw,noatime shared:1 - ext4 /dev/sda1 rw
      for line in Self.table.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count > 2, words[2] == "\(major):\(minor)",
          let dash = words.firstIndex(of: "-"), dash + 1 < words.count
        else { continue }
        kind = String(words[dash + 1])
        return
      }
      return nil
    }

    /// Whether others can write to the drive without this machine being told: a network's drive, a drive of Windows
    /// below Linux, a folder that a virtual machine shares, or one that a program provides.
    var isShared: Bool {
      let kinds = [
        "nfs", "cifs", "smb", "9p", "fuse", "vbox", "vmhgfs", "prl_fs", "afs", "virtiofs",
      ]
      return kinds.contains { kind.hasPrefix($0) }
    }

    private static var table: String {
      let file = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return "" }
      defer { close(file) }
      var table: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let count = read(file, &piece, piece.count)
        guard count > 0 else { return String(decoding: table, as: UTF8.self) }
        table += piece[..<count]
      }
    }
  }
#endif
