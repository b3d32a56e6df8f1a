import Diagnostics

/// What somebody said is shown only when the person agreed and when it is known where it was said.
enum VoiceConsent: Rule {
  static func check(_ graph: SiteGraph, into bag: inout DiagnosticBag) {
    for entry in graph.entries(of: .voice) {
      guard case .voice(let voice) = entry.content, let range = voice.quoteRange,
        voice.quote != nil
      else { continue }
      let missing = [
        voice.consent == nil ? "consent" : nil, voice.source == nil ? "source" : nil,
      ].compactMap { $0 }
      guard let first = missing.first else { continue }
      bag.report(
        .voiceConsent,
        "The quotation of \(entry.common.title) has no “\(missing.joined(separator: "” and no “"))”",
        at: entry.range(range),
        help: first == "consent"
          ? "Ask the person, and write when and how they agreed: consent: In writing on 2026-10-02"
          : "Write where it was said or written: source: Talk at the spring meeting, 2026")
    }
  }
}
