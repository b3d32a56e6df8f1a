import Model

/// The problem and its root causes.
extension ViewBuilder {
  func view(_ problem: Problem, _ number: Int) -> RootCausesView {
    let causes = graph.list(of: .cause)
    return RootCausesView(
      question: problem.question, notice: problem.notice, diagram: fishbone(of: problem),
      bones: problem.bones.map { bone in
        BoneView(
          name: bone.name, summary: bone.summary,
          causes: causes.filter { category(of: $0) == bone.name }.map(card))
      })
  }

  func view(_ cause: Cause, _ number: Int) -> CauseView {
    CauseView(
      category: category(of: number), notice: causesNotice,
      statement: html(cause.statement, in: number),
      parent: parentCause(of: number).map(card),
      children: related([], kind: .cause, to: number), sources: lines(cause.sources, in: number),
      drivers: related([], kind: .driver, to: number), pager: pager(number))
  }

  /// The cause that a cause explains.
  func parentCause(of number: Int) -> Int? {
    guard case .cause(let cause) = graph.entry(number).content else { return nil }
    return cause.parent.flatMap { target(of: $0, in: number) }
  }

  /// The bone that a cause belongs to: its own, or that of the cause that it explains.
  func category(of number: Int) -> String? {
    var number = number
    // As many steps as there are causes end every chain; one that goes in a circle has no category.
    for _ in graph.list(of: .cause) {
      guard case .cause(let cause) = graph.entry(number).content else { return nil }
      if let category = cause.category { return category.text }
      guard let parent = parentCause(of: number) else { return nil }
      number = parent
    }
    return nil
  }

  /// What readers must know about the causes.
  private var causesNotice: String? {
    for number in graph.list(of: .problem) {
      if case .problem(let problem) = graph.entry(number).content { return problem.notice }
    }
    return nil
  }
}
