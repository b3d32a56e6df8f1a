extension Explanation {
  static let fileNotUTF8 = error(
    rule: "A text file is saved as UTF-8.",
    why: "Other encodings turn names and accents into wrong characters on the page.",
    cure: "Save the file again and choose “UTF-8” as the encoding.",
    example: .notInAFile(
      "It is about how the letters are stored: the text looks right in the program that saved it."))

  static let fileTooLarge = error(
    rule: "A Markdown file is at most 1 MiB, a data file at most 64 KiB of front matter.",
    why: "A page that long can't be read or printed, and it usually is a file saved by mistake.",
    cure: "Split the text into several entries, or move the file out of Content.",
    example: .notInAFile("It takes a file of more than 1 MiB, which is about 500 printed pages."))

  static let fileEmpty = error(
    rule: "A Markdown file holds an entry: front matter with at least a title.",
    why: "An empty file would become an empty page.",
    cure: "Write the entry, or delete the file.",
    example: .file(
      "Content/pages/about.md", wrong: "",
      right: """
        ---
        title: About us
        ---
        """))

  static let fileControlCharacter = error(
    rule: "A text file holds no control characters other than tabs and line ends.",
    why: "They are invisible, and browsers and feed readers refuse them.",
    cure: "Delete the character; retyping the line is the easiest way.",
    example: .text(wrong: "Bring a pen\u{7}cil.", right: "Bring a pencil."))

  static let fileUnknownPlace = error(
    rule: "Every file in Content lies in a folder that says what kind of entry it is.",
    why: "A file in the wrong place would silently be missing from the site.",
    cure: "Move it, for example to `Content/packages/my-package/guides/` for a planning guide.",
    example: .place(wrong: "Content/mentoring.md", right: "Content/pages/mentoring.md"))

  static let fileName = error(
    rule: "A file name becomes the page's address: letters, digits, dots and hyphens.",
    why: "Spaces and other signs break links when they are copied into a message.",
    cure: "Rename the file, for example `speaker-visit.md`.",
    example: .place(wrong: "Content/pages/about us.md", right: "Content/pages/about-us.md"))

  static let fileSymbolicLink = error(
    rule: "Content and Templates hold real files, not symbolic links.",
    why: "A link can lead outside the site and publish a file that was never meant to be public.",
    cure: "Replace the link by a copy of the file it leads to.",
    example: .notInAFile(
      "It is about the disk: a symbolic link is a name that leads to a file or folder elsewhere."))

  static let fileNotRegular = error(
    rule: "Content and Templates hold ordinary files and folders only.",
    why: "Reading a device or a pipe could wait forever.",
    cure: "Remove it.",
    example: .notInAFile(
      "It is about the disk: devices, pipes and sockets look like files in a listing and are none.")
  )
}
