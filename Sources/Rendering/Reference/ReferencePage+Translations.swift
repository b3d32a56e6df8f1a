extension ReferencePage {
  /// How a site speaks more than one language.
  static let translations = ReferencePage(
    title: "translations: How the site speaks more than one language",
    blocks: translatedContent + translatedFrame)

  private static let translatedContent: [Block] = [
    .text(
      "Families read what is written in their language. Start with what they hold in their hands, such as a survey or a letter, and translate one page after the other: what is not translated stays where it is, and links to it say in which language it is."
    ),
    .heading("Begin a translation"),
    .sample([
      "languages: [en, es]      in Content/site.yaml, the site's own language among them",
      "changepack translate es Content/pages/about.md",
    ]),
    .text(
      "This makes `Content/es/pages/about.md` with the words of its source, as a draft. Put the words into the other language, and take the line `status: draft` out. The page then stands at `/es/about/`, each of the two pages leads to the other, and search engines are told that they are the same."
    ),
    .text(
      "A translation has words only. What is not words, such as the standards that a guide serves or the minutes it takes, comes from the source, so that the two can't contradict each other. Leave out what needs no translation. Lists with more than words in each item, such as the steps of a guide, have as many items as in the source, in the same order. Links stay as they are: `[[guide:run-the-visit]]` leads to the translation where there is one."
    ),
    .text(
      "A file with another name says under `translationOf` what it translates. The title of the site and its navigation are translated in `Content/es/site.yaml`."
    ),
    .heading("When the source changes"),
    .text(
      "The field `source` of a translation remembers what its source was like, part by part: each field with words, and the text below each main heading. When one of them changes, `changepack check` names it, and says where it stands. Bring the translation up to date, then confirm that it is:"
    ),
    .sample(["changepack translate es Content/pages/about.md --confirm"]),
    .text("Confirm only what somebody has read in both languages. Nobody else can tell."),
  ]

  private static let translatedFrame: [Block] = [
    .heading("Headings, buttons, dates"),
    .text(
      "What pages say beside their content is translated in `Templates/strings/es.yaml`: what the templates and the program say, a colon, and what is said instead. A name in braces stands for what the page puts there, and may stand at another place."
    ),
    .sample([
      "\"Take it with you\": \"Para llevar\"",
      "\"{month} {day}, {year}\": \"{day} de {month} de {year}\"",
      "\"minute | minutes\": \"minuto | minutos\"",
    ]),
    .text(
      "A text that is missing there is reported as soon as a translated page says it, and so is a line that no page says. In templates, all words between tags are such texts, and so are the attributes that people read or hear: `aria-label`, `title`, `alt`, `placeholder`, and those that scripts say, whose names begin with `data-say-`."
    ),
    .heading("What is in one language only"),
    .text(
      "Lists of ideas, standards, measures, tests, programs and stories, the theory, the self-study, the open data and this guide have pages in the site's own language only. So have the kits, which would be half in one language and half in the other. Stories that are translated are in feeds of their language. The PDFs and Word documents of translated guides, resources and packages are in their language, and each language has a search of its own pages."
    ),
    .heading("How hard a translation is to read"),
    .text(
      "English texts are judged by the Flesch-Kincaid grade, Spanish ones by the INFLESZ scale. Texts in other languages are not judged."
    ),
  ]
}
