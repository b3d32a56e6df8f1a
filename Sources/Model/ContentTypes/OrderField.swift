/// The field by which authors order entries that are listed together.
enum OrderField {
  static let field = Field.number(
    "order", "The place in lists: 1 comes first; entries without a number follow by title.",
    within: 1...999, example: "1")
}
