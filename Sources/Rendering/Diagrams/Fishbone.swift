/// A fishbone: a problem as a question at the head, and on each bone a group of causes with the causes behind them.
struct Fishbone: Sendable {
  /// A group of causes.
  struct Bone: Sendable {
    let name: String
    let causes: [Cause]
  }

  /// A cause with the causes behind it.
  struct Cause: Sendable {
    let title: String
    let url: String
    var causes: [Cause] = []
  }

  let question: String
  let bones: [Bone]
}

// MARK: - In words

extension Fishbone {
  /// The same as a nested list, for narrow screens, for screen readers and for everybody who prefers words.
  var list: [UInt8] {
    var markup = Markup()
    markup.tag("<p class=\"fishbone-question\">")
    markup.text(question)
    markup.tag("</p>\n<ul>\n")
    for bone in bones {
      markup.tag("<li class=\"item-bone\">")
      markup.text(bone.name)
      Self.write(bone.causes, into: &markup)
      markup.tag("</li>\n")
    }
    markup.tag("</ul>\n")
    return markup.bytes
  }

  private static func write(_ causes: [Cause], into markup: inout Markup) {
    guard !causes.isEmpty else { return }
    markup.tag("\n<ul>\n")
    for cause in causes {
      markup.tag("<li><a href=\"")
      markup.text(cause.url)
      markup.tag("\">")
      markup.text(cause.title)
      markup.tag("</a>")
      write(cause.causes, into: &markup)
      markup.tag("</li>\n")
    }
    markup.tag("</ul>\n")
  }
}
