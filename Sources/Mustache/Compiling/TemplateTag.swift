/// One tag as it stands in a template.
struct TemplateTag {
  /// What the tag is for.
  enum Kind {
    /// `{{name}}`
    case variable
    /// `{{{name}}}` or `{{&name}}`
    case unescaped
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{/name}}`
    case close
    /// `{{! … }}`
    case comment
    /// `{{=<% %>=}}`
    case delimiters

    /// Whether the tag needs a closing tag.
    var opens: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      case .variable, .unescaped, .partial, .close, .comment, .delimiters: false
      }
    }

    /// Whether the tag opens or closes something.
    var isEnd: Bool { opens || self == .close }
  }

  /// What the tag is for.
  let kind: Kind

  /// The tag with its delimiters, in bytes of the file.
  let range: Range<Int>

  /// What the tag names, without a leading asterisk; empty for comments and delimiters.
  let name: String

  /// The name, in bytes of the file.
  let nameRange: Range<Int>

  /// Whether the name is that of a field that holds the name of the template: `{{>*name}}`.
  let isDynamic: Bool

  /// The tag as people write it by default, for messages.
  var text: String {
    let name = isDynamic ? "*\(name)" : name
    switch kind {
    case .variable: return "{{\(name)}}"
    case .unescaped: return "{{{\(name)}}}"
    case .section: return "{{#\(name)}}"
    case .inverted: return "{{^\(name)}}"
    case .partial: return "{{>\(name)}}"
    case .parent: return "{{<\(name)}}"
    case .block: return "{{$\(name)}}"
    case .close: return "{{/\(name)}}"
    case .comment: return "{{!…}}"
    case .delimiters: return "{{=…=}}"
    }
  }
}
