/// What somebody who watches a site's folder noticed; paths are those below the site's folder.
package enum SourceChange: Sendable, Hashable {
  /// A file was written and let go of, or was moved into place.
  case written(String)
  /// A file is being written, or a name has just appeared: more is likely to follow.
  case begun(String)
  /// A file or a folder has gone; something else often takes its place at once.
  case gone(String)
  /// Anything may have changed.
  case everything
}
