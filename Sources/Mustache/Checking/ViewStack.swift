/// What names can refer to at one place of a template: the types of the views around it, the
/// outermost first.
///
/// A view that another of the same shape hides completely is left out, so that templates that use
/// themselves come back to a stack that was there before.
struct ViewStack {
  /// One view, or one item of a list.
  struct Entry {
    /// A number that no other entry has.
    let id: Int
    /// What it is when it is there.
    let type: ViewType
    /// The same, for comparing stacks.
    let key: Key
    /// The entries that this one is a part of, the nearest last.
    let ancestors: [Int]
  }

  /// What an entry is, for comparing stacks.
  indirect enum Key: Hashable {
    /// Text, whatever it names.
    case text
    /// HTML.
    case html
    /// Something to test.
    case flag
    /// A view of one shape.
    case view(ObjectIdentifier)
    /// A list, for a list inside a list.
    case list(of: Key)

    init(_ type: ViewType) {
      switch type.unwrapped {
      case .text, .template, .optional: self = .text
      case .html: self = .html
      case .flag: self = .flag
      case .view(let shape): self = .view(ObjectIdentifier(shape()))
      case .list(of: let item): self = .list(of: Key(item))
      }
    }
  }

  /// The entries, the innermost last.
  private(set) var entries: [Entry] = []

  /// The entries, for comparing stacks.
  var keys: [Key] { entries.map(\.key) }

  /// The shapes that names are looked for in, the innermost first.
  var shapes: [ViewShape] { entries.reversed().compactMap { $0.type.shape } }

  /// The view that a template shows here.
  var innermostView: Entry? {
    entries.last { $0.type.shape != nil }
  }

  /// Puts an entry on top; its type is what it is when it is there.
  mutating func push(_ type: ViewType, id: Int, partOf owner: Entry?) {
    let key = Key(type)
    entries.removeAll { entry in
      // Only views are looked into for names; anything else counts only while it is on top.
      guard case .view = entry.type else { return true }
      return entry.key == key
    }
    entries.append(
      Entry(
        id: id, type: type.unwrapped, key: key,
        ancestors: owner.map { $0.ancestors + [$0.id] } ?? []))
  }
}

extension ViewType {
  /// The shape of a view that is, or may be, there.
  var shape: ViewShape? {
    if case .view(let shape) = unwrapped { shape() } else { nil }
  }

  /// The shape of a list's items.
  var itemShape: ViewShape? {
    if case .list(of: let item) = unwrapped { item.shape } else { nil }
  }
}
