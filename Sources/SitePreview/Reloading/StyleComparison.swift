import Rendering

/// Tells whether a page differs from what it was in nothing but the style sheets that it names.
struct StyleComparison {
  private let old: [[UInt8]]
  private let new: [[UInt8]]

  init(from earlier: PreviewSite?, to later: PreviewSite?) {
    let (old, new) = (Self.sheets(of: earlier), Self.sheets(of: later))
    self.old = old.subtracting(new).map { Array($0.utf8) }
    self.new = new.subtracting(old).map { Array($0.utf8) }
  }

  /// The style sheets that took the places of others; nil when anything else is different, too.
  func changes(from oldPage: [UInt8], to newPage: [UInt8]) -> [PageEvent.StyleChange]? {
    var (left, right) = (oldPage[...], newPage[...])
    var changes: [PageEvent.StyleChange] = []
    while true {
      let length = zip(left, right).prefix { $0 == $1 }.count
      if length == left.count, length == right.count { return changes.isEmpty ? nil : changes }
      // The names differ somewhere after their start, so the start is looked for a little before.
      guard let first = Self.name(among: old, around: length, in: left),
        let second = Self.name(among: new, around: length, in: right), first.start == second.start
      else { return nil }
      let change = PageEvent.StyleChange(
        old: String(decoding: first.name, as: UTF8.self),
        new: String(decoding: second.name, as: UTF8.self))
      if !changes.contains(change) { changes.append(change) }
      left = left.dropFirst(first.start + first.name.count)
      right = right.dropFirst(second.start + second.name.count)
    }
  }

  /// The name that covers a place in a text, and how far from the start of the text it begins.
  private static func name(
    among names: [[UInt8]], around place: Int, in text: ArraySlice<UInt8>
  ) -> (name: [UInt8], start: Int)? {
    for name in names {
      for start in max(0, place - name.count + 1)...place
      where text.dropFirst(start).starts(with: name) { return (name, start) }
    }
    return nil
  }

  private static func sheets(of site: PreviewSite?) -> Set<String> {
    guard let site else { return [] }
    return Set(
      site.files.dropFirst(site.pageCount).filter { $0.path.hasSuffix(".css") }.map {
        site.address.url(Route("/" + $0.path))
      })
  }
}
