import Diagnostics
import Rendering
import TestSupport
import Testing

@testable import Site

struct OutputLocationTests {
  /// Paths below a folder that has the site in `home/site`.
  private static func location(_ output: String, in folder: TemporaryFolder) throws
    -> OutputLocation
  {
    for name in ["home/site/Content/x", "home/site/Templates", "home/other"] {
      try folder.makeFolder(name)
    }
    return OutputLocation(
      output: output == "/" ? output : folder.path(of: output),
      siteFolder: folder.path(of: "home/site"), homeFolder: folder.path(of: "home"))
  }

  @Test(arguments: [
    ("/", "it is the root of the disk"), ("home/site", "it is the folder of the site itself"),
    ("home/site/", "it is the folder of the site itself"),
    ("home/site/Content/..", "it is the folder of the site itself"),
    ("home", "the site itself lies in it"), ("", "the site itself lies in it"),
    ("home/site/Content", "it lies in the site's Content"),
    ("home/site/Content/x/new/er", "it lies in the site's Content"),
    ("home/site/Templates/out", "it lies in the site's Templates"),
  ])
  func refusesFoldersThatAreNotForOutput(output: String, reason: String) throws {
    try TemporaryFolder.use { folder in
      let location = try Self.location(output, in: folder)
      let error = #expect(throws: SiteError.self) { try location.check() }
      #expect(error?.reason == reason)
      #expect(error?.cure?.contains("“Output”") == true)
    }
  }

  @Test(arguments: [
    ("people", "your home folder lies in it"), ("people/me", "it is your home folder"),
  ])
  func refusesTheHomeFolderAndItsParents(output: String, reason: String) throws {
    try TemporaryFolder.use { folder in
      try folder.makeFolder("people/me")
      try folder.makeFolder("site")
      let location = OutputLocation(
        output: folder.path(of: output), siteFolder: folder.path(of: "site"),
        homeFolder: folder.path(of: "people/me"))
      let error = #expect(throws: SiteError.self) { try location.check() }
      #expect(error?.reason == reason)
    }
  }

  @Test(arguments: [
    "home/site/Output", "home/site/a/b/c", "home/other", "home/new", "home/site/ContentX",
  ])
  func acceptsFoldersOfTheirOwn(_ output: String) throws {
    try TemporaryFolder.use { folder in
      try Self.location(output, in: folder).check()
    }
  }

  @Test func seesThroughALinkOnTheWay() throws {
    try TemporaryFolder.use { folder in
      try folder.link("shortcut", to: "home/site")
      let location = try Self.location("shortcut/Content/out", in: folder)
      #expect(throws: SiteError.self) { try location.check() }
    }
  }

  @Test(arguments: [
    ("a/b", "a"), ("/a", "/"), ("a", "."), ("a//", "."), ("/", nil), (".", nil), ("", nil),
  ])
  func namesTheParentOfAPath(path: String, parent: String?) {
    #expect(OutputLocation.parent(of: path) == parent)
  }

  @Test func isCheckedAgainOnceAWindingPathExists() throws {
    try TemporaryFolder.use { folder in
      try folder.write("x", to: "Content/index.md")
      let output = OutputFolder(
        path: folder.path(of: "new/../Content"), siteFolder: folder.path)
      var bag = DiagnosticBag()
      #expect(throws: SiteError.self) {
        try output.commit([RenderedFile(path: "index.html", bytes: [])], into: &bag)
      }
      #expect(try folder.tree(of: "Content") == ["index.md": "x"])
    }
  }
}
