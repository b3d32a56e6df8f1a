/// A range of places in a text in half the memory; files and what is parsed from them are far below 4 GiB.
struct Extent {
  private var start: UInt32 = 0
  private var end: UInt32 = 0

  /// The range that it stands for.
  var range: Range<Int> {
    @inline(__always) get { Range(uncheckedBounds: (Int(start), Int(end))) }
    @inline(__always) set {
      start = UInt32(newValue.lowerBound)
      end = UInt32(newValue.upperBound)
    }
  }
}
