/// A name as the renderer compares it: the 64-bit FNV-1a hash of its UTF-8.
///
/// Both sides of a look-up are hashed once, the template's when it is compiled and the shape's when
/// it is made.
struct NameKey: Sendable, Hashable {
  /// The hash.
  let hash: UInt64

  init(_ name: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    self.hash = hash
  }

  init(_ name: String) {
    self.init(name.utf8)
  }
}
