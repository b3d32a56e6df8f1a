extension Explanation {
  static let pictureUnreadable = error(
    rule: "A picture is a whole file in a format that browsers show: PNG, JPEG, WebP, GIF or SVG.",
    why:
      "Readers would see a broken picture. It happens when a file was copied only in part, or renamed instead of saved in another format.",
    cure: "Open it in a program for pictures and save it as PNG or JPEG.",
    example: .file(
      "Content/pages/board.svg", wrong: "<svgg>",
      right: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"></svg>",
      given: "The page `about.md` shows it."))

  static let pictureTooLarge = warning(
    rule: "A picture has at most 10 MB and 40 million pixels.",
    why: "It would take minutes to load on a slow line, and fill the memory of a phone.",
    cure:
      "Save it with a width of about 2,000 pixels. What is smaller than that is made fit for every screen when the site is built.",
    example: .file(
      "Content/pages/board.svg",
      wrong: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9000\" height=\"9000\"></svg>",
      right: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"300\"></svg>",
      given: "The page `about.md` shows it."))
}
