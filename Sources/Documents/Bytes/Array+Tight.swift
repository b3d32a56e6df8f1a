extension Array {
  /// The same elements in no more memory than they need, for arrays that live on after a file has been read.
  var tight: [Element] { capacity > count ? self[...].tight : self }
}

extension ArraySlice {
  /// The elements as an array that takes no more memory than they need.
  var tight: [Element] {
    guard !isEmpty else { return [] }
    var tight: [Element] = []
    tight.reserveCapacity(count)
    tight += self
    return tight
  }
}
