extension Array {
  /// The same elements in no more memory than they need, for arrays that live on after a file has been read.
  var tight: [Element] {
    guard capacity > count else { return self }
    guard !isEmpty else { return [] }
    var tight: [Element] = []
    tight.reserveCapacity(count)
    tight += self
    return tight
  }
}
