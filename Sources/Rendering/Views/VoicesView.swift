import Mustache

/// The page of all voices.
struct VoicesView: View {
  let voices: [VoiceView]

  static let schema = ViewSchema<VoicesView>(
    "voices", [.list("voices", "Who speaks") { $0.voices }])
}

/// Somebody who speaks about the network.
struct VoiceView: View {
  let name: String
  let id: String
  let role: String
  let program: CardView?
  let quote: [UInt8]?
  let source: [UInt8]?

  static let schema = ViewSchema<VoiceView>(
    "voice",
    [
      .text("name", "The person's name") { $0.name },
      .text("id", "Its place on the page, without #") { $0.id },
      .text("role", "What the person does") { $0.role },
      .optionalView("program", "The program that the person works in") { $0.program },
      .optionalHTML("quote", "What the person said") { $0.quote },
      .optionalHTML("source", "Where") { $0.source },
    ])
}
