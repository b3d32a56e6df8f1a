/// Everything that a reference can name: entries by slug and code, files by path.
struct LinkIndex: Sendable {
  /// What a name or path stands for.
  struct Slot: Sendable {
    let id: EntryID
    let path: String
    let state: State
  }

  /// Whether readers can be sent there.
  enum State: Sendable, Hashable {
    /// Built; the entry's number.
    case entry(Int)
    /// Left out because it is a draft.
    case draft
    /// Left out because the file has errors, which are reported already.
    case broken
  }

  private(set) var slots: [Slot] = []
  private var slotsByName: [String: [Int]] = [:]
  private var slotsByPath: [String: Int] = [:]
  private let files: Set<String>

  /// - Parameter files: The paths of all files in `Content/` that are not entries.
  init(files: [String]) {
    self.files = Set(files)
  }

  /// Adds an entry; a translation can also be named by the path of its source.
  mutating func add(
    _ id: EntryID, path: String, homePath: String, code: String?, state: State
  ) {
    let number = slots.count
    slots.append(Slot(id: id, path: path, state: state))
    slotsByPath[path] = number
    slotsByPath[homePath] = number
    slotsByName[id.slug, default: []].append(number)
    if let code, code != id.slug { slotsByName[code, default: []].append(number) }
  }

  /// The numbers of the slots that have a name.
  func slots(named name: String) -> [Int] { slotsByName[name] ?? [] }

  /// The number of the slot at a path.
  func slot(atPath path: String) -> Int? { slotsByPath[path] }

  func hasFile(_ path: String) -> Bool { files.contains(path) }

  /// Every name by which an entry of one of the kinds can be called, for suggestions.
  func names(of kinds: [ContentKind]) -> [String] {
    slotsByName.filter { $0.value.contains { kinds.contains(slots[$0].id.kind) } }.keys.sorted()
  }

  /// The paths of all entries, for suggestions.
  var entryPaths: [String] { slots.map(\.path).sorted() }

  /// The paths of all other files, for suggestions.
  var filePaths: [String] { files.sorted() }
}
