extension Explanation {
  static let templateSyntax = error(
    rule: "A template is written in the Mustache language.",
    why: "A tag that can't be read can't be filled.",
    cure: "Look at the tag that is shown.",
    example: .template(wrong: "<h1>{{ }}</h1>", right: "<h1>{{title}}</h1>"))

  static let templateUnclosed = error(
    rule: "Every tag and every section in a template is closed.",
    why: "Part of the page would be missing or repeated.",
    cure: "Add the closing tag: `{{/name}}` for `{{#name}}`.",
    example: .template(
      wrong: "{{#description}}<p>{{description}}</p>",
      right: "{{#description}}<p>{{description}}</p>{{/description}}"))

  static let templateMissing = error(
    rule: "Every template, partial and parent that is used exists.",
    why: "Part of the page would be missing.",
    cure: "Add the file below Templates, or correct the name.",
    example: .template(
      wrong: "{{> partials/headr}}", right: "{{> partials/header}}",
      given: "The file is `Templates/partials/header.mustache`."))

  static let templateUnknownName = error(
    rule: "A template uses only the fields of its view.",
    why: "A misspelled name would show nothing, and nobody would notice.",
    cure: "Correct the name. `changepack explain TEMPLATE` lists the fields.",
    example: .template(wrong: "<h1>{{titel}}</h1>", right: "<h1>{{title}}</h1>"))

  static let templateNeverPresent = error(
    rule: "Everything in a template can be shown by some page.",
    why: """
      What never shows is a mistake that nobody sees: a test of the wrong field, a misspelled block, a text in the \
      wrong place.
      """,
    cure: """
      Remove what is shown, or mend what it stands in. This is found: `{{^name}}` over a group that is always there; \
      `{{^name}}` inside `{{#name}}`, or `{{name}}` and `{{#name}}` inside `{{^name}}`; a block that its parent doesn't have; \
      anything inside a parent but outside its blocks. Text and HTML may be empty even where they are always there, so \
      `{{^name}}` over them is fine; and a tag in a partial may be idle in some of the places that use the partial, but \
      not in all of them.
      """,
    example: .template(
      wrong: "{{^site}}<p>Welcome</p>{{/site}}",
      right: "{{^description}}<p>Welcome</p>{{/description}}",
      given: "Every page has `site`; not every page has a `description`."))

  static let templateUnescaped = error(
    rule: "`{{{name}}}` and `{{&name}}` are for fields that hold HTML.",
    why: "Text that is not escaped lets an author's `<` or `&` break the page, or worse.",
    cure: "Write `{{name}}`.",
    example: .template(wrong: "<h1>{{{title}}}</h1>", right: "<h1>{{title}}</h1>"))

  static let templateNotText = error(
    rule: "`{{name}}` is for text; HTML needs `{{{name}}}`, lists and groups need a section.",
    why: "The page would show tags or nothing.",
    cure: "Write `{{{name}}}` for HTML, or `{{#name}} … {{/name}}` for a list or group.",
    example: .template(wrong: "<main>{{body}}</main>", right: "<main>{{{body}}}</main>"))

  static let templateRecursion = error(
    rule: "Partials do not include each other without end, and nothing is nested too deeply.",
    why: "The page would never be finished.",
    cure: """
      Put the partial inside a section over a list, or an optional group, of the very view that the partial shows, so \
      that each round goes further into it and ends where there is nothing more.
      """,
    example: .file(
      "Templates/partials/header.mustache",
      wrong: """
        <h1>{{title}}</h1>
        {{> partials/header}}
        """, right: "<h1>{{title}}</h1>"))

  static let templateBlockingScript = warning(
    rule: "A script is loaded with `defer`, or as a module.",
    why: "Any other script keeps a page white until it has arrived, on a slow line for seconds.",
    cure: "Add `defer` to the tag; the script then runs once the page is there.",
    example: .template(
      wrong: "<script src=\"{{site.homeURL}}menu.js\"></script>",
      right: "<script src=\"{{site.homeURL}}menu.js\" defer></script>"))

  static let templateLanguage = error(
    rule: "A template that begins a page says in which language it is: `<html lang=\"…\">`.",
    why:
      "A screen reader reads a page with the voice of its language, and guesses where it isn't told.",
    cure: "Write `<html lang=\"{{site.language}}\">`, which is the `language` of `site.yaml`.",
    example: .file(
      "Templates/layout.mustache",
      wrong: """
        <!doctype html>
        <html>
        <head><title>{{title}}</title></head>
        <body>{{$main}}{{/main}}</body>
        </html>
        """,
      right: """
        <!doctype html>
        <html lang="{{site.language}}">
        <head><title>{{title}}</title></head>
        <body>{{$main}}{{/main}}</body>
        </html>
        """))

  static let outputForeignFile = error(
    rule: "Only files that an earlier build wrote are overwritten.",
    why: "A file that someone put into Output would be lost.",
    cure: "Move the file away, or delete it if it is not needed.",
    example: .notInAFile(
      "It is about the folder that the site is written to: a page would take the place of a file that was there before."
    ))

  static let outputSymbolicLink = error(
    rule: "Output holds no symbolic links where pages are written.",
    why: "The page would be written somewhere else on the disk.",
    cure: "Remove the link.",
    example: .notInAFile(
      "It is about the folder that the site is written to: a name in it leads to another place on the disk."
    ))
}
