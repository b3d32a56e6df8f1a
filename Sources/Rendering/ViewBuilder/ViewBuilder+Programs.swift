import Model

/// The programs and who speaks for them.
extension ViewBuilder {
  var programsView: ProgramsView { ProgramsView(programs: graph.list(of: .program).map(card)) }

  func view(_ program: Program, _ number: Int) -> ProgramView {
    ProgramView(
      host: program.host, place: program.place, cohort: program.cohort,
      about: program.about.map { html($0, in: number) }, link: program.link,
      source: program.source.map { html($0, in: number) },
      voices: related([], kind: .voice, to: number), cycles: related([], kind: .cycle, to: number),
      stories: related([], kind: .story, to: number), pager: pager(number))
  }

  var voicesView: VoicesView {
    VoicesView(
      voices: graph.list(of: .voice).compactMap { number in
        guard case .voice(let voice) = graph.entry(number).content else { return nil }
        return view(voice, number)
      })
  }

  private func view(_ voice: Voice, _ number: Int) -> VoiceView {
    VoiceView(
      name: graph.entry(number).common.title, id: graph.id(of: number).slug, role: voice.role,
      program: voice.program.flatMap { target(of: $0, in: number) }.map(card),
      quote: voice.quote.map { html($0, in: number) },
      source: voice.source.map { html($0, in: number) })
  }
}
