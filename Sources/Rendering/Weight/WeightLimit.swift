/// How many bytes a page may make a reader load, before compression and without pictures.
///
/// A phone on a slow line (400 kbit/s) loads 100 kB in two seconds: beyond that, people leave.
package enum WeightLimit {
  /// A page with the style sheets and scripts that it loads.
  package static let page = 100_000
  /// The style sheets of a page, without which it shows nothing.
  package static let styles = 30_000
  /// The scripts of a page without those for searching, which only who searches needs.
  package static let scripts = 20_000
}
