extension Explanation {
  static let siteOpenData = error(
    rule:
      "A site with open data says what its framework is called for ever (`id` in `framework.yaml`) and which day it speaks of (`asOf` in `site.yaml`).",
    why:
      "Others link to a standard by an identifier that is made from them. It must be the same tomorrow, also when a file is renamed or the site moves.",
    cure:
      "Add `id` to `framework.yaml`, a web address that you will never change, and `asOf` to `site.yaml`.",
    example: .fields(
      "Content/standards/framework.yaml", wrong: "id:",
      right: "id: https://example.org/standards", given: "`site.yaml` says `openData: yes`."))
}
