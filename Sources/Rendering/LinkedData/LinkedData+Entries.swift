import Diagnostics
import Model

/// What the page of an entry is about.
extension ViewBuilder {
  func linkedSubject(of number: Int) -> LinkedSubject? {
    let entry = graph.entry(number)
    switch entry.content {
    case .page:
      return LinkedSubject(
        type: entry.id.slug == TextPage.frontPageSlug ? "WebSite" : "WebPage",
        members: [
          "version": .optional(entry.common.version),
          "dateModified": .optional(entry.common.updated?.description),
        ])
    case .package(let package): return subject(package, number, entry)
    case .guide(let guide): return subject(guide, number, entry)
    case .resource(let resource): return subject(resource, number, entry)
    case .idea(let idea): return subject(idea, number, entry)
    case .dimension:
      return LinkedSubject(
        type: "DefinedTermSet",
        members: [
          "identifier": .optional(entry.code?.text),
          "hasDefinedTerm": .list(graph.members(of: number, kind: .standard).map(link)),
        ])
    case .standard(let standard): return subject(standard, number)
    case .measure(let measure): return subject(measure, number)
    case .program(let program): return subject(program, entry)
    case .story(let story): return subject(story, number, entry)
    case .aim, .driver, .problem, .cause, .cycle:
      return LinkedSubject(
        type: "WebPage", members: ["dateModified": .optional(entry.common.updated?.description)])
    case .voice, .term: return nil
    }
  }

  private func subject(_ package: Package, _ number: Int, _ entry: Entry) -> LinkedSubject {
    let parts = [ContentKind.idea, .guide, .resource].flatMap {
      graph.members(of: number, kind: $0)
    }
    return LinkedSubject(
      type: "LearningResource",
      members: [
        "learningResourceType": .text(Package.label),
        "abstract": .text(plainText(package.purpose, in: number)),
        "audience": audience(plainText(package.audience, in: number)),
        "educationalAlignment": alignments(package.standards, in: number),
        "hasPart": .list(parts.map(link)), "version": .optional(entry.common.version),
        "dateModified": .optional(entry.common.updated?.description),
      ])
  }

  private func subject(_ guide: Guide, _ number: Int, _ entry: Entry) -> LinkedSubject {
    LinkedSubject(
      type: "LearningResource",
      members: [
        "learningResourceType": .text(Guide.label),
        "abstract": .text(plainText(guide.purpose, in: number)),
        "timeRequired": .text("PT\(guide.timeNeeded)M"),
        "educationalAlignment": alignments(guide.standards, in: number),
        "about": mentions(guide.ideas, in: number),
        "version": .optional(entry.common.version),
        "dateModified": .optional(entry.common.updated?.description),
      ])
  }

  private func subject(_ resource: Resource, _ number: Int, _ entry: Entry) -> LinkedSubject {
    LinkedSubject(
      type: "LearningResource",
      members: [
        "learningResourceType": .text(resource.form.rawValue.capitalizedFirst),
        "audience": audience(Words.list(resource.audiences.map(\.rawValue))),
        "timeRequired": resource.timeNeeded.map { .text("PT\($0)M") },
        "educationalAlignment": alignments(resource.standards, in: number),
        "sameAs": .optional(resource.url), "version": .optional(entry.common.version),
        "dateModified": .optional(entry.common.updated?.description),
      ])
  }

  private func subject(_ idea: Idea, _ number: Int, _ entry: Entry) -> LinkedSubject {
    let sources = idea.evidence.compactMap(\.url)
    return LinkedSubject(
      type: "LearningResource",
      members: [
        "learningResourceType": .text(Idea.label),
        "abstract": .text(plainText(idea.change, in: number)),
        "creativeWorkStatus": .text(idea.testing.badgeView.label),
        "educationalAlignment": alignments(idea.standards, in: number),
        "isBasedOn": sources.isEmpty ? nil : .texts(sources),
        "version": .optional(entry.common.version),
        "dateModified": .optional(entry.common.updated?.description),
      ])
  }

  private func subject(_ standard: Standard, _ number: Int) -> LinkedSubject {
    LinkedSubject(
      type: "DefinedTerm",
      members: [
        "termCode": .text(standard.code.text),
        "abstract": .text(plainText(standard.statement, in: number)),
        "inDefinedTermSet": .members([
          "@id": .text(address.absoluteURL(.standards)),
          "name": .optional(graph.framework?.name),
        ]),
        "sameAs": .optional(itemURL(of: number)),
      ])
  }

  private func subject(_ measure: Measure, _ number: Int) -> LinkedSubject {
    LinkedSubject(
      type: "Dataset",
      members: [
        "abstract": .text(plainText(measure.definition, in: number)),
        "variableMeasured": .text(graph.entry(number).common.title),
        "measurementTechnique": .optional(measure.frequency),
        "creativeWorkStatus": measure.isIllustration
          ? "Illustration: the figures are made up" : nil,
      ])
  }

  private func subject(_ program: Program, _ entry: Entry) -> LinkedSubject {
    LinkedSubject(
      type: "WebPage",
      members: [
        "about": .members([
          "@type": "Organization", "name": .text(entry.common.title),
          "parentOrganization": program.host.map {
            .members(["@type": "Organization", "name": .text($0)])
          },
          "location": .optional(program.place), "url": .optional(program.link),
        ]),
        "dateModified": .optional(entry.common.updated?.description),
      ])
  }

  private func subject(_ story: Story, _ number: Int, _ entry: Entry) -> LinkedSubject {
    LinkedSubject(
      type: "Article",
      members: [
        "headline": .text(entry.common.title), "datePublished": .text(story.date.description),
        "dateModified": .text(
          max(entry.common.updated ?? story.date, story.date).description),
        "abstract": .text(plainText(story.lead, in: number)),
        "author": .members([
          "@type": "Organization", "name": .text(graph.configuration.title),
        ]),
        "about": mentions(story.ideas + story.programs, in: number),
      ])
  }

  private func audience(_ words: String) -> JSONValue {
    .members(["@type": "Audience", "audienceType": .text(words)])
  }

  private func mentions(_ references: [Reference], in number: Int) -> JSONValue? {
    let targets = references.compactMap { target(of: $0, in: number) }
    return targets.isEmpty ? nil : .list(targets.map(link))
  }

  /// The standards that an entry serves.
  ///
  /// A guide helps a program to meet a standard and does not teach it, so none of the types of alignment that schema.org
  /// names fits, and none is given.
  private func alignments(_ references: [Reference], in number: Int) -> JSONValue? {
    let standards = references.compactMap { target(of: $0, in: number) }
    guard !standards.isEmpty else { return nil }
    return .list(
      standards.map { standard in
        let entry = graph.entry(standard)
        return .members([
          "@type": "AlignmentObject",
          "educationalFramework": .optional(graph.framework?.name),
          "targetName": .text("\(entry.code?.text ?? "") \(entry.common.title)"),
          "targetDescription": .optional(statement(of: entry, standard)),
          "targetUrl": .text(itemURL(of: standard) ?? absoluteURL(of: standard)),
        ])
      })
  }

  private func statement(of entry: Entry, _ number: Int) -> String? {
    guard case .standard(let standard) = entry.content else { return nil }
    return plainText(standard.statement, in: number)
  }

  /// The address of a standard in the shape of CASE; nil when the site publishes none.
  private func itemURL(of number: Int) -> String? { shared.caseItemURLs[number] }
}
