package import Diagnostics

/// Every series file of a site: what each holds, and what is wrong with it.
package struct SeriesFiles: Sendable {
  private var items: [String: Item] = [:]

  /// It never changes; as a class it is handed around without copying what it holds.
  private final class Item: Sendable {
    let file: SourceFile
    /// Nil when the file can't be used; the diagnostics say why.
    let series: Series?
    let diagnostics: DiagnosticBag

    init(_ file: SourceFile) {
      var bag = DiagnosticBag()
      self.file = file
      series = SeriesReader.read(file, into: &bag)
      diagnostics = bag
    }
  }

  package init() {}

  /// Reads series files; what was read earlier of a file that is just the same serves again.
  package init(reading files: [SourceFile], after earlier: SeriesFiles?) {
    for file in files {
      let known = earlier?.items[file.path].flatMap { $0.file == file ? $0 : nil }
      items[file.path] = known ?? Item(file)
    }
  }

  /// The series that a file holds; nil when there is no such file, or it can't be used.
  package func series(at path: String) -> Series? { items[path]?.series }

  /// Whether there is a file at a path, usable or not.
  func hasFile(_ path: String) -> Bool { items[path] != nil }

  /// The paths of all files, sorted.
  package var paths: [String] { items.keys.sorted() }

  /// Everything there is to say about the files, in the order of their paths.
  package var diagnostics: DiagnosticBag {
    var bag = DiagnosticBag()
    for path in paths {
      if let item = items[path] { bag.merge(item.diagnostics) }
    }
    return bag
  }

  /// The paths of the files that hold something else than earlier; nil when there are other files than there were.
  package func changes(since earlier: SeriesFiles) -> Set<String>? {
    guard items.keys == earlier.items.keys else { return nil }
    return Set(items.keys.filter { items[$0]?.file != earlier.items[$0]?.file })
  }
}
