extension Explanation {
  static let voiceConsent = error(
    rule: "A quotation comes with the person's consent and with its source.",
    why:
      "People must be able to trust that they are quoted only as they agreed, and readers that it was said.",
    cure:
      "Write under `consent` when and how the person agreed, and under `source` where it was said. Until you have both, take the quotation out; name, role and program can stay.",
    example: .file(
      "Content/voices/example.md",
      wrong: """
        ---
        title: Sample person
        role: Program lead
        quote: We ask before we plan.
        ---
        """,
      right: """
        ---
        title: Sample person
        role: Program lead
        quote: We ask before we plan.
        consent: In writing on 2026-10-02, kept by the hub
        source: Talk at the spring meeting, 2026
        ---
        """))
}
