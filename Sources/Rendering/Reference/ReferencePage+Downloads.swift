extension ReferencePage {
  /// What readers take with them, and what it takes to make it.
  static let downloads = ReferencePage(
    title: "downloads: What readers take with them",
    blocks: downloadForms + downloadMaking)

  private static let downloadForms: [Block] = [
    .text(
      "Readers print a guide for tomorrow's meeting, fill one in on a laptop, or meet where there is no internet. So pages offer files to take along, under “Take it with you”, each with its size. They are made from the Markdown that the pages are made from, so there is nothing to keep up to date by hand."
    ),
    .heading("PDF"),
    .text(
      "Each guide, and each resource that has a text, becomes a PDF in the paper of `Content/site.yaml`. It can be printed, filled in on a screen, and read by screen readers. Each package becomes a booklet: a cover, the contents, all of its guides and resources, and the standards that it serves."
    ),
    .heading("Word document"),
    .text(
      "The same guides and resources, to adapt in Word, Google Docs or LibreOffice. Blanks, boxes and choices can be filled in there, too."
    ),
    .heading("Kit"),
    .text(
      "Each package with everything in it, as a zip file that works without internet: its pages, guides, resources, ideas, the measures and tests of its ideas, the standards that any of these name, and the glossary, with all PDFs, Word documents and other files. Whoever unpacks it finds this:"
    ),
    .sample([
      "guest-speakers/",
      "  start.html      to open first: how to begin, and what is in the kit",
      "  booklet.pdf     all guides and resources, to print",
      "  documents/      every PDF, Word document and file, to copy or to mail",
      "  pages/          what start.html leads to",
    ]),
    .text(
      "Links lead to what is in the kit. Where they lead to something else, such as another package, they lead to the site on the web and say so by a sign. The start page names the version, the day of the last change, the license, and the address where the newest version is."
    ),
  ]

  private static let downloadMaking: [Block] = [
    .heading("Search"),
    .text(
      "With `search: yes` in `site.yaml`, the site has a page `/search/`, to which every page links. It lists everything by kind and from A to Z, for everybody. Where the programs below are installed, `changepack build` also makes an index of all published pages, and the page then answers questions and can be told to show one kind, one standard or one audience only. The index takes in what is in the `main` element of each page, besides elements with `data-pagefind-ignore`. Titles, the words of addresses, the codes of standards and drivers, the terms of the glossary with their synonyms, and the `keywords` of an entry count most: there, an author lists what readers type that the text does not say, such as `[flyer, brochure]`. The same pages would not give the same index a second time, to the byte; so the one that was made is kept with the other files, and used again until a page says something else."
    ),
    .heading("Pictures for links"),
    .text(
      "Whoever sends somebody a link to a package, a guide, a resource, an idea, a story or a page sends a picture with it: messengers and social networks show its kind, title and summary. Other pages have the picture of the front page. `Templates/card/card.mustache` draws it, 1200 by 630 pixels, as SVG with the fonts of `Templates/print/fonts`."
    ),
    .heading("What it takes"),
    .text(
      "`changepack build` and `changepack publish` make all of this if the programs for it are there. `make site` installs them into the folder `.changepack/tools`. Without them, the build says which files the site does not have, and makes everything else; with some of them, kits hold what could be made. `--require-documents` makes anything missing an error. `changepack serve` and `changepack check` never make any, so that they stay quick; the preview says so on the pages concerned."
    ),
    .text(
      "What was made is kept in `.changepack/cache`, and made again only when something in it has changed. The first build takes a minute or two, the next ones a second."
    ),
    .heading("If you do not want them"),
    .text(
      "Each form has a folder of templates: `Templates/print`, `Templates/word`, `Templates/kit` and `Templates/card`. Remove a folder, and the site has no files of that form. In other templates, `{{#kit}}` holds what only pages in kits show, and `{{^kit}}` what only the site shows. A link that must lead to the web even from within a kit has `rel=\"external\"`."
    ),
  ]
}
