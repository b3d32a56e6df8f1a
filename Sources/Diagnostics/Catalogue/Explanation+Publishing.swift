extension Explanation {
  static let publishTarget = error(
    rule: "`publish` names one place: a git repository, a folder, or a remote of rclone.",
    why: "With none or with two, nobody could say where the site is.",
    cure: "Keep one of `git`, `folder` and `rclone`; `branch` goes with `git` only.",
    example: .fields(
      "Content/site.yaml",
      wrong: """
        publish:
          git: https://github.com/our-network/our-site.git
          folder: ../public
        """,
      right: """
        publish:
          git: https://github.com/our-network/our-site.git
          branch: gh-pages
        """))

  static let publishSecret = error(
    rule: "No password, token or key stands in `site.yaml`.",
    why: "The file is shared with everybody who works on the site, and often with the whole world.",
    cure:
      "Take the secret out and make a new one, because the old one may have been seen. Git and rclone keep secrets themselves: git asks for them, and `rclone config` stores them under the name of a remote.",
    example: .fields(
      "Content/site.yaml",
      wrong: """
        publish:
          git: https://someone:secret@github.com/our-network/our-site.git
        """,
      right: """
        publish:
          git: https://github.com/our-network/our-site.git
        """))
}
