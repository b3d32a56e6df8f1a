/// A range of places in a text in half the memory; files and what is parsed from them are far below 4 GiB.
package struct Extent: Sendable, Hashable {
  private var start: UInt32 = 0
  private var end: UInt32 = 0

  init() {}

  package init(_ range: Range<Int>) {
    self.range = range
  }

  /// The range that it stands for.
  package var range: Range<Int> {
    @inline(__always) get { Range(uncheckedBounds: (Int(start), Int(end))) }
    @inline(__always) set {
      start = UInt32(newValue.lowerBound)
      end = UInt32(newValue.upperBound)
    }
  }
}
