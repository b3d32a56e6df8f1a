/// One Markdown file as read: its fields with their places, and its text as HTML with holes.
package struct Document: Sendable {
  /// The path of the file below the site's folder.
  package let path: String

  /// The fields between the fences.
  package let frontMatter: YAMLMapping

  /// The front matter with both of its fences, in bytes of the file.
  package let frontMatterRange: Range<Int>

  /// Everything after the front matter.
  package let body: Markdown
}
