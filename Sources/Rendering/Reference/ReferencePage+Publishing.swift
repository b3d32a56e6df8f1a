extension ReferencePage {
  /// How to publish the site, host by host.
  static let publishing = ReferencePage(
    title: "publishing: How to publish",
    blocks: publishingBasics + publishingHosts + publishingLater)

  private static let publishingBasics: [Block] = [
    .text(
      "Publishing takes two fields in `Content/site.yaml` once, and one command each time. The first says the address at which readers will find the site, the second where `changepack publish` brings it."
    ),
    .sample([
      "baseURL: https://our-network.github.io/our-site/",
      "publish:",
      "  git: https://github.com/our-network/our-site.git",
      "  branch: gh-pages",
    ]),
    .text(
      "`changepack publish` builds the site, and stops if there is anything to complain about. Then it shows what will be new, changed and removed, and which addresses will no longer work, and asks before it does anything. `changepack publish --dry-run` only shows it."
    ),
    .text(
      "No password belongs in `site.yaml`. Git and rclone, the programs that carry the site, ask for it or keep it themselves."
    ),
  ]

  private static let publishingHosts: [Block] = [
    .heading("GitHub Pages"),
    .text(
      "Name the repository and a branch that holds nothing else, as above. After the first publishing, open the repository on GitHub, then Settings and Pages, and choose “Deploy from a branch”, that branch, and the folder “/ (root)”. A minute later the site is there. If the site has a domain of its own, enter it on the same page: the file CNAME that GitHub then writes into the branch stays when you publish again."
    ),
    .heading("Netlify"),
    .text(
      "Publish to a branch as for GitHub Pages. In Netlify, add a site from that repository, choose the branch as the one to deploy, leave the build command empty, and give `.` as the folder to publish. Netlify then shows whatever you publish to the branch."
    ),
    .heading("Cloudflare Pages"),
    .text(
      "Publish to a branch as for GitHub Pages. In Cloudflare, make a Pages project from that repository with the branch as its production branch, without a framework, with `exit 0` as the build command, and with `/` as the output folder."
    ),
    .heading("S3 and other cloud storage"),
    .text(
      "Install rclone (https://rclone.org/install/) and type `rclone config` once: it asks for the kind of storage and for its keys, and keeps them under a name of your choice. Write that name, a colon and the bucket:"
    ),
    .sample(["publish: { rclone: our-storage:our-bucket }"]),
    .text(
      "In the settings of the bucket, switch on hosting of a static website, with `index.html` as the index document and `404.html` as the error document. The address that the settings then show, or that of the service in front of it, is the `baseURL`."
    ),
    .heading("A web server of your own"),
    .text(
      "If the server's folder can be reached from this computer, name it. A path without a slash at its start begins at the folder of the site."
    ),
    .sample(["publish: { folder: /var/www/html/our-site }"]),
    .text(
      "If it is reached over SSH, let rclone carry the site: choose “sftp” in `rclone config`, and name the folder behind the colon. Have the server answer with the site's `404.html` when there is no such page; in nginx, for example, by these lines:"
    ),
    .sample([
      "location /our-site/ {", "  error_page 404 /our-site/404.html;", "}",
    ]),
  ]

  private static let publishingLater: [Block] = [
    .heading("When a page moves"),
    .text(
      "People keep links: in messages, on paper, on other sites. So `changepack publish` says which addresses would no longer work. Write the old address into the file of the page that took its place, and whoever opens it is led there:"
    ),
    .sample(["aliases: [/packages/visits/old-name/]"]),
    .text(
      "A page at the old address says so and leads on. The build also writes the old addresses into a file `_redirects`. Netlify, Cloudflare Pages and other hosts that read it lead readers on without showing that page."
    ),
    .heading("What a host sends along"),
    .text(
      "Every build also writes a file `_headers`, which the same hosts read. It has them send header fields that keep readers safe: pages use nothing from other hosts and run no script that stands within a page, and cannot be shown inside of somebody else's. And it lets browsers keep pictures, styles and scripts, whose names change with what they hold. Both files hold below the path of `baseURL`, and must lie in the top folder of what the host publishes. With `allowRawHTML: yes` the rule about what pages use is left out, because nobody knows what HTML by hand needs. A server of your own has to be told by hand; for nginx, `add_header` before each line of `_headers` is most of it."
    ),
    .heading("What is left alone"),
    .text(
      "Only files that `changepack publish` has brought are ever replaced or removed. It keeps a list of them beside the site, in `.changepack-published`. If something of somebody else's has the place of a page, nothing is published until it has been moved."
    ),
    .text(
      "If publishing is interrupted, run it again. A branch changes in one step; a folder or a storage may for that while hold pages of both versions, but never a page without its pictures and styles."
    ),
    .heading("Publishing by itself"),
    .text(
      "A host that runs a program after each change can publish, too: `changepack publish --yes` asks nothing. The file `.github/workflows/pages.yml` in the repository of Changepack does so on GitHub, and marks mistakes in a proposed change where they stand."
    ),
  ]
}
