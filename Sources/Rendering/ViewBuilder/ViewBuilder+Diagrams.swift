import Model

/// The driver diagram, whole and in part, and the fishbone.
extension ViewBuilder {
  /// The whole theory, from the aim to the ideas of all packages.
  func theoryDiagram(of aim: Int) -> DiagramView {
    let ideas = graph.packages.flatMap { graph.members(of: $0, kind: .idea) }
      .filter { !drivers(of: $0).isEmpty }
    let numbers = [aim] + graph.list(of: .driver) + ideas
    return diagram(of: numbers, "From the aim to the change ideas", .wide)
  }

  /// The part of the theory that some ideas belong to; nil when none of them names a driver.
  func diagramPart(of ideas: [Int], _ title: String, current: Int? = nil) -> DiagramView? {
    let placed = ideas.filter { !drivers(of: $0).isEmpty }
    guard !placed.isEmpty else { return nil }
    let numbers = reached(from: placed, by: worksOn)
    // A drawing of words in another language would help nobody who reads the page in its own.
    guard numbers.contains(where: graph.isInLanguage) else { return nil }
    return diagram(of: numbers, title, .narrow, current: current)
  }

  /// The part of the theory around a driver: what it works on, and what works on it.
  func diagramPart(ofDriver number: Int) -> DiagramView {
    let above = reached(from: [number], by: worksOn)
    let below = reached(from: [number], by: workers)
    return diagram(
      of: above + below.dropFirst(), "Its place in the theory", .narrow, current: number)
  }

  private func diagram(
    of numbers: [Int], _ title: String, _ measures: DriverDiagramLayout.Measures,
    current: Int? = nil
  ) -> DiagramView {
    var places: [Int: Int] = [:]
    for number in numbers where places[number] == nil { places[number] = places.count }
    let shown = places.sorted { $0.value < $1.value }.map(\.key)
    let links = shown.flatMap { child in
      worksOn(child).compactMap { parent in
        places[parent].map { DriverDiagram.Link(parent: $0, child: places[child] ?? 0) }
      }
    }
    let diagram = DriverDiagram(boxes: shown.map { box($0, current) }, links: links)
    return DiagramView(
      title: title, drawing: diagram.svg("Driver diagram: \(title)", id: "_diagram", measures),
      list: diagram.list, language: numbers.first.flatMap { foreignLanguage(of: $0) })
  }

  private func box(_ number: Int, _ current: Int?) -> DriverDiagram.Box {
    let entry = graph.entry(number)
    let kind: DriverDiagram.Kind =
      switch entry.content {
      case .aim: .aim
      case .driver(let driver): driver.level == .primary ? .primary : .secondary
      default: .idea
      }
    return DriverDiagram.Box(
      kind: kind, code: entry.code?.text, title: entry.common.title, url: url(of: number),
      isCurrent: number == current)
  }

  // MARK: - What works on what

  /// What a driver or an idea works on; a primary driver that says nothing works on the aim.
  private func worksOn(_ number: Int) -> [Int] {
    guard case .driver(let driver) = graph.entry(number).content else { return drivers(of: number) }
    let parents = driver.parents.compactMap { target(of: $0, in: number) }
    return parents.isEmpty && driver.level == .primary ? graph.list(of: .aim) : parents
  }

  /// The drivers that an idea names.
  private func drivers(of number: Int) -> [Int] {
    guard case .idea(let idea) = graph.entry(number).content else { return [] }
    return idea.drivers.compactMap { target(of: $0, in: number) }
  }

  /// The drivers and ideas that work on a driver.
  private func workers(_ number: Int) -> [Int] {
    graph.backlinks(of: number).filter {
      !$0.isMention && !graph.isRetired($0.source)
        && [.driver, .idea].contains(graph.id(of: $0.source).kind)
    }.map(\.source)
  }

  /// Some entries and all that is reached from them, each once.
  private func reached(from starts: [Int], by step: (Int) -> [Int]) -> [Int] {
    var reached = starts
    var known = Set(starts)
    var next = 0
    while next < reached.count {
      for number in step(reached[next]) where known.insert(number).inserted {
        reached.append(number)
      }
      next += 1
    }
    return reached
  }

  // MARK: - Causes

  /// The causes on their bones.
  func fishbone(of problem: Problem) -> DiagramView {
    let (roots, children) = causeTrees(of: problem)
    let fishbone = Fishbone(
      question: problem.question,
      bones: zip(problem.bones, roots).map { bone, roots in
        Fishbone.Bone(name: bone.name, causes: roots.map { cause($0, children) })
      })
    return DiagramView(
      title: problem.question,
      drawing: fishbone.svg("Fishbone: \(problem.question)", id: "_diagram"), list: fishbone.list,
      language: nil)
  }

  /// All causes as the fishbone shows them: bone by bone, each followed by those behind it.
  var causesInOrder: [Int] {
    guard let number = graph.list(of: .problem).first,
      case .problem(let problem) = graph.entry(number).content
    else { return graph.list(of: .cause) }
    let (roots, children) = causeTrees(of: problem)
    var causes: [Int] = []
    var next = Array(roots.joined().reversed())
    while let number = next.popLast() {
      causes.append(number)
      next.append(contentsOf: (children[number] ?? []).reversed())
    }
    return causes
  }

  /// The causes on each bone that explain the problem itself, and the causes behind each cause.
  private func causeTrees(of problem: Problem) -> (roots: [[Int]], children: [Int: [Int]]) {
    var children: [Int: [Int]] = [:]
    var roots: [Int] = []
    for number in graph.list(of: .cause) {
      if let parent = parentCause(of: number) {
        children[parent, default: []].append(number)
      } else {
        roots.append(number)
      }
    }
    let byBone = problem.bones.map { bone in roots.filter { category(of: $0) == bone.name } }
    return (byBone, children)
  }

  private func cause(_ number: Int, _ children: [Int: [Int]]) -> Fishbone.Cause {
    Fishbone.Cause(
      title: graph.entry(number).common.title, url: url(of: number),
      causes: (children[number] ?? []).map { cause($0, children) })
  }
}
