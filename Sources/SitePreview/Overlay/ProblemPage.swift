/// The page that stands in for a site that could not be built yet.
enum ProblemPage {
  /// The page; `problems` says what keeps the site from being built.
  static func html(_ problems: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>The site can't be shown yet</title>
    <link rel="stylesheet" href="\(PreviewFiles.styles.path)">
    </head>
    <body class="changepack-problems">
    <main>
    <h1>The site can't be shown yet</h1>
    <p>Mend what is listed here and save. This page then makes way for the site by itself.</p>
    \(problems)
    </main>
    </body>
    </html>

    """
  }
}
