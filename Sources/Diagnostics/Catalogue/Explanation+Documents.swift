extension Explanation {
  static let documentFailed = warning(
    rule: "Every file to download can be made: PDFs, Word documents and kits.",
    why: "Readers would look for the PDF, the Word document or the kit in vain.",
    cure:
      "Build again. If the message stays, it names what is in the way: a disk that is full, a picture that is damaged, or tools that are not installed as they should be.",
    example: .notInAFile(
      "It is about this computer: the disk, and the programs that make documents.")
  )

  static let documentRefused = warning(
    rule: "A PDF can be read by everybody, also with a screen reader.",
    why:
      "A PDF that skips a picture or garbles a sign shuts people out without anybody noticing, so it is not published.",
    cure:
      "Change what the message names: describe the picture, or replace signs that the fonts of the print templates don't have.",
    example: .notInAFile("It is found in the finished PDF, not in a file of yours."))

  static let searchFailed = warning(
    rule: "The index of the search can be made.",
    why: "Readers would type their question and be told that the search could not be loaded.",
    cure:
      "Build again. If the message stays, it names what is in the way: a disk that is full, or tools that are not installed as they should be.",
    example: .notInAFile(
      "It is about this computer: the disk, and Pagefind, the program that makes the index.")
  )
}
