import Mustache

/// What stands on the picture that other sites show beside a link to a page, in pixels of 1200 by 630.
struct CardPictureView: View {
  let titleSize: Int
  let titleLines: [PictureLineView]
  let summaryLines: [PictureLineView]

  static let schema = ViewSchema<CardPictureView>(
    "card picture",
    [
      .text("titleSize", "The size of the title's letters, in pixels") { String($0.titleSize) },
      .list("titleLines", "The lines of the title") { $0.titleLines },
      .list("summaryLines", "The first lines of the summary") { $0.summaryLines },
    ])
}

/// A line of text on a picture.
struct PictureLineView: View {
  let text: String
  let y: Int

  static let schema = ViewSchema<PictureLineView>(
    "picture line",
    [
      .text("text", "What it says") { $0.text },
      .text("y", "How far down it stands, in pixels") { String($0.y) },
    ])
}
