extension Idea {
  /// What an idea alters.
  package enum Form: String, ChoiceValue {
    case process, tool, norm

    package var meaning: String {
      switch self {
      case .process: "The way something is done."
      case .tool: "Something that people use."
      case .norm: "What people expect of each other."
      }
    }
  }

  /// How far an idea has been tested; not the same as how sure we are.
  package enum TestingStatus: String, ChoiceValue {
    case untested, testing, tested, implemented, spread

    package var meaning: String {
      switch self {
      case .untested: "Nobody in the network has tried it yet."
      case .testing: "Programs are trying it now."
      case .tested: "Programs have tried it and written down what happened."
      case .implemented: "At least one program does it as a matter of course."
      case .spread: "Several programs do it as a matter of course."
      }
    }

    /// Whether the word claims that something is known.
    var needsEvidence: Bool { self == .tested || self == .implemented || self == .spread }
  }

  /// How sure we are that an idea improves things, earned by tests under varied conditions.
  package enum DegreeOfBelief: String, ChoiceValue {
    case low, medium, high

    package var meaning: String {
      switch self {
      case .low: "A good guess."
      case .medium: "It helped where it was tried."
      case .high: "It helped again and again, in different places."
      }
    }
  }

  /// The tier of studies from outside the network, by the Every Student Succeeds Act.
  package enum ExternalEvidence: String, ChoiceValue {
    case none, rationale, promising, moderate, strong

    package var meaning: String {
      switch self {
      case .none: "No outside study is named."
      case .rationale: "Research gives a reason to expect that it works (ESSA tier 4)."
      case .promising: "A correlational study with controls found an effect (ESSA tier 3)."
      case .moderate: "A quasi-experimental study found an effect (ESSA tier 2)."
      case .strong: "An experimental study found an effect (ESSA tier 1)."
      }
    }
  }

  /// How a piece of evidence came to be known.
  package enum SourceKind: String, ChoiceValue {
    case test, study, practitioner
    case studentVoice = "student-voice"

    package var meaning: String {
      switch self {
      case .test: "A test of change in a program."
      case .study: "A published study."
      case .practitioner: "What people who run programs report."
      case .studentVoice: "What students say."
      }
    }
  }
}
