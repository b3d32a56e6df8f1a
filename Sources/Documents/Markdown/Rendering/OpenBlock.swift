/// A block that other blocks stand in, while these are rendered.
struct OpenBlock {
  /// What kind of block it is.
  let kind: SyntaxEvent.Kind

  /// The event that begins it.
  let index: Int

  /// Whether a list has no blank lines between its items, or a row is the head of its table.
  let flag: Bool

  /// The quotation's kind, if it is an alert.
  var alert: Alert?

  /// Whether a list item is a task, and whether it is done.
  var task: TaskMarker?

  /// Whether a table has a body so far.
  var hasBody = false

  /// How many items of a list, rows of a table or cells of a row have begun.
  var childCount = 0

  /// Whether a footnote already leads back to the text.
  var leadsBack = false

  /// Writes the beginning of a block.
  init(begin index: Int, _ renderer: inout MarkdownRenderer) {
    let event = renderer.tree.events[index]
    kind = event.kind
    self.index = index
    flag = event.flag
    switch kind {
    case .blockQuote:
      alert = renderer.alert(ofQuote: index)
      renderer.beginQuote(alert)
    case .list: renderer.beginList(index)
    case .item:
      task = renderer.task(ofItem: index)
      renderer.beginItem(index, task)
    case .footnoteDefinition: renderer.beginFootnote()
    case .table: renderer.beginTable()
    case .tableRow: renderer.beginRow(isHead: flag)
    default: break
    }
  }

  /// Writes the end of the block.
  func end(_ renderer: inout MarkdownRenderer, _ event: SyntaxEvent) {
    switch kind {
    case .blockQuote:
      renderer.startLine()
      renderer.append(alert == nil ? "</blockquote>\n" : "</div>\n")
    case .list:
      renderer.append(renderer.tree.events[index].value < 0 ? "</ul>\n" : "</ol>\n")
    case .item: renderer.append("</li>\n")
    case .footnoteDefinition: renderer.endFootnote(leadsBack: leadsBack)
    case .table: renderer.append(hasBody ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
    case .tableRow: renderer.append(flag ? "</tr>\n</thead>\n" : "</tr>\n")
    default: break
    }
  }
}
