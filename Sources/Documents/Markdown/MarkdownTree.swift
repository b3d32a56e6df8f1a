import CMarkGFM
import Synchronization

/// A Markdown text as a flat list of steps through its tree: entering and leaving what holds other things, and leaves.
///
/// The only place that knows cmark-gfm; another parser can take its place by giving the same steps.
struct MarkdownTree {
  /// What a step is about.
  enum Kind {
    case blockQuote, paragraph, tightParagraph, item, taskItem, bulletList, orderedList, table,
      tableHeader, tableRow, headerCell, cell, footnoteDefinition, emphasis, strong, strikethrough,
      link, image, heading
    case codeBlock, htmlBlock, thematicBreak, text, softBreak, lineBreak, code, inlineHTML,
      footnoteReference
  }

  /// One step.
  struct Step {
    let kind: Kind
    /// Whether something ends here.
    let isExit: Bool
    /// The first line, from 1; 0 where cmark doesn't say.
    let line: Int
    /// The heading's level, the list's start, the cell's alignment as a letter, or 1 for a box that is ticked.
    let number: Int
    /// The text of a leaf, or the address of a link or image, in the pool.
    let text: Range<Int>
    /// The title of a link or image, or the language of a code block, in the pool.
    let extra: Range<Int>
  }

  private(set) var steps: [Step] = []
  /// All text, one after the other, UTF-8.
  private(set) var pool: [UInt8] = []

  init(_ bytes: [UInt8]) {
    _ = Self.extensionsAreRegistered
    if bytes.contains(UInt8(ascii: "~")) {
      Self.strikethroughTurn.withLock { _ in
        read(bytes, ["table", "tasklist", "autolink", "strikethrough"])
      }
    } else {
      read(bytes, ["table", "tasklist", "autolink"])
    }
  }

  private mutating func read(_ bytes: [UInt8], _ extensions: [String]) {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
    defer { cmark_parser_free(parser) }
    for name in extensions { Self.attach(name, to: parser) }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    pool.reserveCapacity(bytes.count)
    copy(root)
  }

  /// cmark's list of extensions is one for the whole process and is filled once.
  ///
  /// So is its table of the signs that extensions look at: cmark adds an extension's signs before each text and takes
  /// them away after it, and a text on another thread would lose its links. So the signs of links are added for good,
  /// and the extension's own list of them is emptied.
  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT),
      let links = cmark_find_syntax_extension("autolink")
    else { return false }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, links)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(links, nil)
    return true
  }()

  /// The same can't be done for strikethrough, which finds its delimiters by that list: texts with a tilde take turns.
  private static let strikethroughTurn = Mutex(())

  private static func attach(_ name: String, to parser: OpaquePointer) {
    if let known = cmark_find_syntax_extension(name) {
      cmark_parser_attach_syntax_extension(parser, known)
    }
  }

  private mutating func copy(_ root: OpaquePointer) {
    guard let walk = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(walk) }
    var isHeader = false
    var columns: [UInt8] = []
    var column = 0
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return }
      let isExit = event == CMARK_EVENT_EXIT
      let type = cmark_node_get_type(node)
      if type == cmark_shim_type_table() {
        if !isExit { columns = Self.alignments(node) }
        add(.table, isExit, node)
      } else if type == cmark_shim_type_table_row() {
        isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
        column = 0
        add(isHeader ? .tableHeader : .tableRow, isExit, node)
      } else if type == cmark_shim_type_table_cell() {
        let alignment = column < columns.count ? columns[column] : 0
        add(isHeader ? .headerCell : .cell, isExit, node, number: Int(alignment))
        if isExit { column += 1 }
      } else if type == cmark_shim_type_strikethrough() {
        add(.strikethrough, isExit, node)
      } else {
        copy(node, type, isExit)
      }
    }
  }

  private mutating func copy(
    _ node: OpaquePointer, _ type: cmark_node_type, _ isExit: Bool
  ) {
    switch type {
    case CMARK_NODE_DOCUMENT: break
    case CMARK_NODE_BLOCK_QUOTE: add(.blockQuote, isExit, node)
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      add(
        isOrdered ? .orderedList : .bulletList, isExit, node,
        number: Int(cmark_node_get_list_start(node)))
    case CMARK_NODE_ITEM:
      let isTask = cmark_node_get_type_string(node).map { String(cString: $0) } == "tasklist"
      let isTicked = isTask && cmark_gfm_extensions_get_tasklist_item_checked(node)
      add(isTask ? .taskItem : .item, isExit, node, number: isTicked ? 1 : 0)
    case CMARK_NODE_PARAGRAPH:
      add(Self.isTight(node) ? .tightParagraph : .paragraph, isExit, node)
    case CMARK_NODE_HEADING:
      add(.heading, isExit, node, number: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_FOOTNOTE_DEFINITION: add(.footnoteDefinition, isExit, node)
    case CMARK_NODE_CODE_BLOCK:
      add(
        .codeBlock, isExit, node, text: cmark_node_get_literal(node),
        extra: cmark_node_get_fence_info(node))
    case CMARK_NODE_HTML_BLOCK: add(.htmlBlock, isExit, node, text: cmark_node_get_literal(node))
    case CMARK_NODE_THEMATIC_BREAK: add(.thematicBreak, isExit, node)
    case CMARK_NODE_TEXT: add(.text, isExit, node, text: cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK: add(.softBreak, isExit, node)
    case CMARK_NODE_LINEBREAK: add(.lineBreak, isExit, node)
    case CMARK_NODE_CODE: add(.code, isExit, node, text: cmark_node_get_literal(node))
    case CMARK_NODE_HTML_INLINE: add(.inlineHTML, isExit, node, text: cmark_node_get_literal(node))
    case CMARK_NODE_EMPH: add(.emphasis, isExit, node)
    case CMARK_NODE_STRONG: add(.strong, isExit, node)
    case CMARK_NODE_LINK:
      add(
        .link, isExit, node, text: cmark_node_get_url(node), extra: cmark_node_get_title(node))
    case CMARK_NODE_IMAGE:
      add(
        .image, isExit, node, text: cmark_node_get_url(node), extra: cmark_node_get_title(node))
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      add(.footnoteReference, isExit, node, text: cmark_node_get_literal(node))
    default: break
    }
  }

  private mutating func add(
    _ kind: Kind, _ isExit: Bool, _ node: OpaquePointer, number: Int = 0,
    text: UnsafePointer<CChar>? = nil, extra: UnsafePointer<CChar>? = nil
  ) {
    steps.append(
      Step(
        kind: kind, isExit: isExit, line: Int(cmark_node_get_start_line(node)), number: number,
        text: isExit ? 0..<0 : keep(text), extra: isExit ? 0..<0 : keep(extra)))
  }

  private mutating func keep(_ text: UnsafePointer<CChar>?) -> Range<Int> {
    guard let text else { return 0..<0 }
    let start = pool.count
    var next = text
    while next.pointee != 0 {
      pool.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return start..<pool.count
  }

  private static func isTight(_ paragraph: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
  }

  private static func alignments(_ table: OpaquePointer) -> [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return Array(UnsafeBufferPointer(start: letters, count: count))
  }
}
