import CMarkGFM
import CMarkGFMArena

/// Reads Markdown with cmark-gfm. No other file knows the library, and none of its pointers leaves this one.
///
/// Of its extensions only tables are used: the inline ones (strikethrough, autolinks) make every parse change tables of
/// characters that are global to the process, so two parses at a time would spoil each other.
struct CMarkReader: ~Copyable {
  private var events: [SyntaxEvent] = []
  private var pool: ByteBuffer
  private var open: [Int] = []
  /// The event of the last block that began.
  private var block = 0
  /// Whether the text has masked blanks, which only text keeps.
  private let isMasked: Bool

  /// The syntax of a text that holds no NUL and only LF line ends. Without footnotes the parser goes through its tree two
  /// times less.
  static func read(
    _ text: [UInt8], mayHaveFootnotes: Bool = true, isMasked: Bool = false
  ) -> SyntaxTree {
    precondition(extensionsAreRegistered, "cmark-gfm registers its extensions")
    // The parser and the tree lie in the thread's arena, so they need not be freed one by one.
    defer { bump_arena_reset() }
    let options = mayHaveFootnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
    guard let parser = cmark_parser_new_with_mem(options, bump_arena_allocator()) else {
      preconditionFailure("cmark-gfm makes a parser or ends the process")
    }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return SyntaxTree(events: [], pool: []) }
    var reader = CMarkReader(textSize: text.count, isMasked: isMasked)
    reader.walk(root)
    return SyntaxTree(events: reader.events, pool: reader.pool.bytes())
  }

  private init(textSize: Int, isMasked: Bool) {
    self.isMasked = isMasked
    // Room enough for most texts: content and texts hold nearly all bytes once each.
    pool = ByteBuffer(capacity: textSize * 2 + 64)
    events.reserveCapacity(textSize / 12 + 16)
  }

  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return cmark_find_syntax_extension("table") != nil
  }()

  private mutating func walk(_ root: OpaquePointer) {
    var node = root
    while true {
      let isOpen = enter(node)
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      // What holds nothing is over with its beginning, if it could hold something at all.
      if isOpen { exit(node) }
      while node != root, cmark_node_next(node) == nil, let parent = cmark_node_parent(node) {
        node = parent
        exit(node)
      }
      guard node != root, let next = cmark_node_next(node) else { return }
      node = next
    }
  }

  /// Adds the beginning of a node; false when it has no end.
  private mutating func enter(_ node: OpaquePointer) -> Bool {
    guard let kind = Self.kind(of: node) else { return false }
    var event = SyntaxEvent(kind: kind)
    let index = events.count
    event.partner = index
    if kind.isBlock {
      event.line = Int(cmark_node_get_start_line(node))
      event.column = Int(cmark_node_get_start_column(node))
      block = index
    } else if kind == .link || kind == .image || kind == .html {
      // Inlines directly follow the block that they belong to.
      events[block].flag = true
    }
    describe(node, in: &event)
    events.append(event)
    guard Self.holdsOthers(kind) else { return false }
    open.append(index)
    return true
  }

  private mutating func exit(_ node: OpaquePointer) {
    guard let kind = Self.kind(of: node), Self.holdsOthers(kind), let start = open.popLast() else {
      return
    }
    let index = events.count
    events[start].partner = index
    var event = SyntaxEvent(kind: kind, isExit: true)
    event.partner = start
    events.append(event)
  }
}

// MARK: - What cmark says of a node

extension CMarkReader {
  private mutating func describe(_ node: OpaquePointer, in event: inout SyntaxEvent) {
    switch event.kind {
    case .text:
      event.literal = keep(cmark_node_get_literal(node))
    case .code, .html, .htmlBlock:
      event.literal = keepTyped(cmark_node_get_literal(node))
    case .footnoteReference:
      event.literal = keep(cmark_node_get_literal(node))
      event.value = pool.bytes(from: event.literal.lowerBound).reduce(0) {
        $0 &* 10 &+ Int($1) &- 0x30
      }
    case .codeBlock:
      event.literal = keepTyped(cmark_node_get_literal(node))
      event.detail = keepTyped(cmark_node_get_fence_info(node))
    case .link, .image:
      event.literal = keepTyped(cmark_node_get_url(node))
      event.detail = keepTyped(cmark_node_get_title(node))
    case .heading:
      event.value = Int(cmark_node_get_heading_level(node))
      event.detail = keepContent(of: node)
    case .paragraph:
      event.detail = keepContent(of: node)
      findPlace(of: node, in: &event)
    case .tableCell:
      event.detail = keepContent(of: node)
    case .list:
      event.flag = cmark_node_get_list_tight(node) != 0
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      event.value = isOrdered ? Int(cmark_node_get_list_start(node)) : -1
    case .table:
      event.literal = keep(
        cmark_gfm_extensions_get_table_alignments(node),
        count: Int(cmark_gfm_extensions_get_table_columns(node)))
    case .tableRow:
      event.flag = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    default: break
    }
  }

  /// A paragraph that cmark splits from the head of a table has no place of its own; the table has its place.
  private func findPlace(of node: OpaquePointer, in event: inout SyntaxEvent) {
    guard event.line == 0, let table = cmark_node_next(node) else { return }
    event.line = Int(cmark_node_get_start_line(table))
    event.column = Int(cmark_node_get_start_column(table))
  }

  /// The unparsed content of a block; that of an empty block is memory that cmark never wrote to.
  private mutating func keepContent(of node: OpaquePointer) -> Range<Int> {
    keep(cmark_node_first_child(node) == nil ? nil : cmark_node_get_string_content(node))
  }

  private mutating func keep(_ text: UnsafePointer<CChar>?) -> Range<Int> {
    guard let text else { return pool.count..<pool.count }
    let start = pool.count
    let length = cmark_shim_length(text)
    text.withMemoryRebound(to: UInt8.self, capacity: length) {
      pool.append(UnsafeBufferPointer(start: $0, count: length))
    }
    return start..<pool.count
  }

  /// Keeps what can't hold fields, with the signs as they were typed.
  private mutating func keepTyped(_ text: UnsafePointer<CChar>?) -> Range<Int> {
    guard isMasked, let text else { return keep(text) }
    let start = pool.count
    for index in 0..<cmark_shim_length(text) {
      pool.append(BlankMask.typed(UInt8(bitPattern: text[index])))
    }
    return start..<pool.count
  }

  private mutating func keep(_ bytes: UnsafeMutablePointer<UInt8>?, count: Int) -> Range<Int> {
    let start = pool.count
    pool.append(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    return start..<pool.count
  }

  private static func holdsOthers(_ kind: SyntaxEvent.Kind) -> Bool {
    switch kind {
    case .document, .blockQuote, .list, .item, .paragraph, .heading, .footnoteDefinition, .table,
      .tableRow, .tableCell, .emphasis, .strong, .link, .image:
      true
    case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .html,
      .footnoteReference:
      false
    }
  }

  private static func kind(of node: OpaquePointer) -> SyntaxEvent.Kind? {
    let type = cmark_node_get_type(node)
    return switch type {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_DOCUMENT: .document
    case cmark_shim_type_table_cell(): .tableCell
    case cmark_shim_type_table_row(): .tableRow
    case cmark_shim_type_table(): .table
    default: nil
    }
  }
}
