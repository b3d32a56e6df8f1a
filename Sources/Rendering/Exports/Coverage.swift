import Model

/// Which package serves which standard, and where nothing does.
struct Coverage {
  /// The standards in reading order.
  let rows: [Row]
  /// The numbers of the packages in reading order.
  let packages: [Int]

  /// One standard with what each package has for it.
  struct Row {
    /// The standard's number.
    let standard: Int
    /// The dimension's number.
    let dimension: Int
    /// One cell a package, in the order of the packages.
    let cells: [Cell]

    /// Whether nothing in any package serves the standard.
    var isGap: Bool { cells.allSatisfy(\.isEmpty) }
  }

  /// What one package has for one standard.
  struct Cell {
    /// The package's number.
    let package: Int
    var ideas = 0
    var guides = 0
    var resources = 0
    /// Whether the package as a whole serves the standard.
    var asAWhole = false

    /// Whether nothing in the package serves the standard.
    var isEmpty: Bool { ideas + guides + resources == 0 && !asAWhole }

    fileprivate mutating func count(_ kind: ContentKind) {
      switch kind {
      case .idea: ideas += 1
      case .guide: guides += 1
      case .resource: resources += 1
      case .package: asAWhole = true
      default: break
      }
    }
  }
}

extension ViewBuilder {
  /// Which package serves which standard.
  var coverage: Coverage {
    let packages = graph.packages.filter { graph.entry($0).common.status == .published }
    let columns = Dictionary(uniqueKeysWithValues: packages.enumerated().map { ($1, $0) })
    let rows = standardNumbers.compactMap { standard -> Coverage.Row? in
      guard let dimension = graph.owner(of: standard) else { return nil }
      var cells = packages.map { Coverage.Cell(package: $0) }
      for link in support(of: standard) {
        let kind = graph.id(of: link.source).kind
        let package = kind == .package ? link.source : graph.owner(of: link.source)
        guard let column = package.flatMap({ columns[$0] }) else { continue }
        cells[column].count(kind)
      }
      return Coverage.Row(standard: standard, dimension: dimension, cells: cells)
    }
    return Coverage(rows: rows, packages: packages)
  }
}
