extension Explanation {
  static let weightPage = warning(
    rule: "A page with its style sheets and scripts has at most 100 kB, pictures aside.",
    why:
      "Many readers have a phone and a slow line. At 400 kbit/s, 100 kB take two seconds; what takes longer is left.",
    cure:
      "Divide the text into several pages, or hand out what is only looked things up in as a file. `build --timings` names the heaviest page with its parts.",
    example: .notInAFile("It takes a page of more than 100 kB, which is about 40 printed pages."))

  static let weightList = advice(
    rule: "A page that lists entries has at most 100 kB, too.",
    why:
      "Readers on a slow line wait for a list as for a text. But a list grows with the site, and no text in it can be divided, so it stops no build.",
    cure:
      "Have the template of the page show less of each entry, or lead to lists of fewer: those of a package or of a dimension.",
    example: .notInAFile("It takes some hundred entries in one list."))

  static let weightStyles = warning(
    rule:
      "The style sheets that a template loads have at most 30 kB together, that for paper (`paper.css`) aside.",
    why: "A page shows nothing until its style sheets have arrived.",
    cure:
      "Remove rules that nothing uses, or put those that few pages need into a sheet that only their templates load.",
    example: .notInAFile("It takes style sheets of more than 30 kB."))

  static let weightScripts = warning(
    rule:
      "The scripts that a template loads have at most 20 kB together, those for searching (`search….js`) aside.",
    why: "Scripts cost a cheap phone more time than anything else of the same size.",
    cure: "Do without, or load a script only on the pages that need it.",
    example: .notInAFile("It takes scripts of more than 20 kB."))
}
