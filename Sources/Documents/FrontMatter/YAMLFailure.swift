/// Why YAML could not be read any further.
struct YAMLFailure {
  /// What libyaml says is wrong.
  let problem: String

  /// What libyaml was doing.
  let activity: String

  /// Where it noticed, in bytes of the file.
  let place: Int

  /// Where the thing that it was reading began, in bytes of the file.
  let origin: Int

  /// Whether a character is to blame that YAML does not allow at all.
  let isCharacter: Bool
}
