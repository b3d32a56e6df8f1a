/// The drawing of a fishbone, in SVG 1.1; colors come from the style sheet.
extension Fishbone {
  /// The drawing; `title` says what it shows, and `id` starts the names of its parts on the page.
  func svg(_ title: String, id: String) -> [UInt8] {
    let layout = FishboneLayout(self)
    var svg = Markup()
    svg.tag(
      """
      <svg class="fishbone" role="group" aria-labelledby="\(id)_title \(id)_description" \
      width="\(layout.width + 2)" height="\(layout.height + 2)" \
      viewBox="-1 -1 \(layout.width + 2) \(layout.height + 2)" font-size="\(FishboneLayout.textSize)">
      <title id="\(id)_title">
      """)
    svg.text(title)
    svg.tag("</title><desc id=\"\(id)_description\">")
    svg.text("The question stands at the head, groups of causes on the bones. ")
    svg.text("The list that follows says the same in words.")
    svg.tag("</desc>\n")
    Self.drawBones(layout, into: &svg)
    for bone in layout.bones {
      for row in bone.rows { Self.draw(row, into: &svg) }
      Self.draw(bone.lines, in: bone.frame, as: "bone-name", into: &svg)
    }
    Self.draw(layout.headLines, in: layout.head, as: "fish-head", into: &svg)
    svg.tag("</svg>\n")
    return svg.bytes
  }

  private static func drawBones(_ layout: FishboneLayout, into svg: inout Markup) {
    let tail = max(0, (layout.bones.map(\.joint.x).min() ?? 0) - 120)
    svg.tag("<path class=\"bones\" d=\"M\(tail) \(layout.spine)H\(layout.head.x)")
    for bone in layout.bones {
      svg.tag("M\(bone.tip.x) \(bone.tip.y)L\(bone.joint.x) \(bone.joint.y)")
    }
    svg.tag("\"/>\n<path class=\"twigs\" d=\"")
    for bone in layout.bones {
      for row in bone.rows where row.depth == 0 {
        let y = row.frame.bottom
        let reach = abs(bone.tip.y - bone.joint.y)
        let share = abs(y - bone.joint.y) * (bone.joint.x - bone.tip.x) / max(1, reach)
        svg.tag("M\(row.frame.x) \(y)H\(bone.joint.x - share)")
      }
      for row in bone.rows where row.depth > 0 {
        let y = row.frame.y + FishboneLayout.lineHeight / 2 + 2
        svg.tag("M\(row.frame.x - 9) \(y)h6")
      }
    }
    svg.tag("\"/>\n")
  }

  private static func draw(_ row: FishboneLayout.Row, into svg: inout Markup) {
    svg.tag("<a class=\"cause\(row.depth > 0 ? " sub-cause" : "")\" href=\"")
    svg.text(row.url)
    svg.tag("\">")
    draw(row.lines, in: row.frame, padding: 2, into: &svg)
    svg.tag("</a>\n")
  }

  private static func draw(
    _ lines: [String], in frame: Rectangle, as name: String, into svg: inout Markup
  ) {
    svg.tag("<g class=\"\(name)\">")
    draw(lines, in: frame, padding: FishboneLayout.padding, into: &svg)
    svg.tag("</g>\n")
  }

  private static func draw(
    _ lines: [String], in frame: Rectangle, padding: Int, into svg: inout Markup
  ) {
    svg.tag(
      """
      <rect x="\(frame.x)" y="\(frame.y)" width="\(frame.width)" height="\(frame.height)"/><text>
      """)
    for (row, line) in lines.enumerated() {
      // The baseline lies about three quarters down a line.
      let baseline =
        frame.y + padding + row * FishboneLayout.lineHeight + FishboneLayout.lineHeight * 3 / 4
      svg.tag("<tspan x=\"\(frame.x + padding)\" y=\"\(baseline)\">")
      svg.text(line)
      svg.tag(row + 1 < lines.count ? "</tspan> " : "</tspan>")
    }
    svg.tag("</text>")
  }
}
