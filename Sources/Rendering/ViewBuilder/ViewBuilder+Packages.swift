import Diagnostics
import Model
import Mustache

/// The pages of packages and of what is in them.
extension ViewBuilder {
  var packagesView: PackagesView {
    PackagesView(
      packages: graph.packages.map { number in
        var tagline: String?
        if case .package(let package) = graph.entry(number).content { tagline = package.tagline }
        return PackageCardView(
          card: card(number), tagline: tagline,
          ideas: count(graph.members(of: number, kind: .idea).count, .changeIdea),
          guides: count(graph.members(of: number, kind: .guide).count, .planningGuide),
          resources: count(graph.members(of: number, kind: .resource).count, .resource))
      })
  }

  var ideasView: IdeasView {
    IdeasView(
      packages: graph.packages.map { number in
        IdeaGroupView(
          title: graph.entry(number).common.title, url: url(of: number),
          ideas: members(.idea, of: number))
      },
      testingLevels: PreparedList(of: Idea.TestingStatus.allCases.map(\.badge)),
      beliefLevels: PreparedList(of: Idea.DegreeOfBelief.allCases.map(\.badge)),
      externalLevels: PreparedList(of: Idea.ExternalEvidence.allCases.map(\.badge)))
  }

  func view(_ package: Package, _ number: Int) -> PackageView {
    PackageView(
      tagline: package.tagline, purpose: html(package.purpose, in: number),
      audience: html(package.audience, in: number), problem: html(package.problem, in: number),
      inside: lines(package.inside, in: number),
      quickStart: package.quickStart.enumerated().map { index, step in
        QuickStartView(
          number: index + 1, action: html(step.action, in: number),
          minutes: step.minutes.map(duration))
      },
      contact: package.contact, ideas: members(.idea, of: number),
      guides: members(.guide, of: number), resources: members(.resource, of: number),
      dimensions: servedDimensions(number), downloads: downloads(of: .entry(number)),
      diagram: diagramPart(
        of: graph.members(of: number, kind: .idea), say(.aimToIdeas)),
      otherPackages: graph.packages(after: number).map(card))
  }

  func view(_ guide: Guide, _ number: Int) -> GuideView {
    let total = guide.steps.reduce(0) { $0 + ($1.minutes ?? 0) }
    return GuideView(
      package: ownerCard(of: number), purpose: html(guide.purpose, in: number),
      who: guide.who.map { ParticipantView(role: $0.role, does: $0.does) },
      groupSize: guide.groupSize, when: guide.when,
      timeNeeded: duration(minutes: guide.timeNeeded),
      materials: lines(guide.materials, in: number), before: lines(guide.before, in: number),
      steps: steps(guide, number),
      stepsTotal: total > 0 ? duration(minutes: total) : nil,
      predict: lines(guide.predict, in: number), collect: lines(guide.collect, in: number),
      reflect: lines(guide.reflect, in: number),
      standards: references(guide.standards, in: number),
      ideas: related(guide.ideas, kind: .idea, to: number),
      resources: related(guide.resources, kind: .resource, to: number),
      downloads: downloads(of: .entry(number)), related: relatedEntries(to: number),
      pager: pager(number))
  }

  /// The steps with the time at which each starts, as long as every step before it says how long it takes.
  private func steps(_ guide: Guide, _ number: Int) -> [StepView] {
    var start: Int? = 0
    return guide.steps.enumerated().map { index, step in
      defer { start = step.minutes.flatMap { minutes in start.map { $0 + minutes } } }
      return StepView(
        number: index + 1, title: step.title, minutes: step.minutes.map(duration),
        start: start.map(Words.clock), who: step.who,
        details: step.details.map { html($0, in: number) })
    }
  }

  func view(_ resource: Resource, _ number: Int) -> ResourceView {
    ResourceView(
      package: ownerCard(of: number), typeLabel: say(resource.form.rawValue.capitalizedFirst),
      audiences: resource.audiences.map { say($0.rawValue) },
      audience: list(resource.audiences.map { say($0.rawValue) }), use: resource.use,
      timeNeeded: resource.timeNeeded.map(duration),
      file: resource.file.flatMap { file($0, in: number) }, externalURL: resource.url,
      standards: references(resource.standards, in: number),
      guides: related(resource.guides, kind: .guide, to: number),
      downloads: downloads(of: .entry(number)), related: relatedEntries(to: number),
      pager: pager(number))
  }

  func file(_ link: LocatedText, in number: Int) -> FileView? {
    guard case .found(.file(let path)) = graph.resolver.resolve(file: link.text, from: number),
      let asset = assets.asset(at: path)
    else { return nil }
    return FileView(
      url: address.url(assets.route(of: asset)), name: asset.name,
      size: Words.fileSize(bytes: asset.size))
  }

  func view(_ idea: Idea, _ number: Int) -> IdeaView {
    IdeaView(
      package: ownerCard(of: number), change: html(idea.change, in: number),
      conditions: idea.conditions.map { html($0, in: number) },
      typeLabel: idea.form.rawValue.capitalizedFirst, testing: idea.testing.badge,
      belief: idea.belief.badge, external: idea.external.badge,
      evidence: idea.evidence.map { evidence($0, in: number) },
      adaptations: lines(idea.adaptations, in: number), cautions: lines(idea.cautions, in: number),
      standards: references(idea.standards, in: number),
      guides: related(idea.guides, kind: .guide, to: number),
      drivers: references(idea.drivers, in: number),
      diagram: diagramPart(of: [number], "From the aim to this idea", current: number),
      measures: measures(of: number), ramp: ramp(of: number),
      stories: related([], kind: .story, to: number), related: relatedEntries(to: number),
      pager: pager(number))
  }

  private func evidence(_ evidence: Idea.Evidence, in number: Int) -> EvidenceView {
    let label =
      switch evidence.sourceKind {
      case .test: "Test of change"
      case .study: "Published study"
      case .practitioner: "Practitioner report"
      case .studentVoice: "Student voice"
      }
    return EvidenceView(
      finding: html(evidence.finding, in: number), kindLabel: label, source: evidence.source,
      url: evidence.url, context: evidence.context, limits: evidence.limits)
  }
}
