import Mustache

/// The page of the authors' guide that lists all rules.
struct AuthorsRulesView: View {
  let groups: [AuthorsRuleGroupView]

  static let schema = ViewSchema<AuthorsRulesView>(
    "authors rules", [.list("groups", "The rules by what they are about") { $0.groups }])
}

/// The rules about one thing, which have a page of their own.
struct AuthorsRuleGroupView: View {
  let label: String
  let url: String
  let rules: [AuthorsRuleView]

  static let schema = ViewSchema<AuthorsRuleGroupView>(
    "authors rule group",
    [
      .text("label", "What the rules are about") { $0.label },
      .text("url", "The page that explains them") { $0.url },
      .list("rules", "The rules") { $0.rules },
    ])
}

/// A rule with everything there is to say about it.
struct AuthorsRuleView: View {
  let id: String
  let url: String
  let isError: Bool
  let severity: String
  let rule: [UInt8]
  let why: [UInt8]
  let cure: [UInt8]
  let wrongPlace: String?
  let wrong: [UInt8]?
  let right: [UInt8]?
  let note: [UInt8]?

  static let schema = ViewSchema<AuthorsRuleView>(
    "authors rule",
    [
      .text("id", "Its name, which is its place on the page too: link.unresolved") { $0.id },
      .text("url", "Where it is explained") { $0.url },
      .flag("isError", "Whether a site that breaks it can't be published") { $0.isError },
      .text("severity", "Error, Warning or Advice") { $0.severity },
      .html("rule", "What it asks for") { $0.rule },
      .html("why", "What would go wrong otherwise") { $0.why },
      .html("cure", "How to mend it") { $0.cure },
      .optionalText("wrongPlace", "Where the examples stand") { $0.wrongPlace },
      .optionalHTML("wrong", "A wrong example, line by line") { $0.wrong },
      .optionalHTML("right", "A right example, line by line") { $0.right },
      .optionalHTML("note", "What else matters for the examples, or why there are none") {
        $0.note
      },
    ])
}
