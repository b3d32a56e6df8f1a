// swift-tools-version: 6.2
import PackageDescription

let houseRules: [SwiftSetting] = [
  // Checked in every debug build and so by the tests; in a release build the checks cost a fifth of all instructions.
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The order of the targets is the order of dependency: each one only uses those above it.
let package = Package(
  name: "changepack",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "changepack", targets: ["changepack"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(name: "CMarkGFMArena", dependencies: ["CMarkGFM"]),
    .systemLibrary(name: "CSyncFS"),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(name: "Diagnostics", swiftSettings: houseRules),
    .target(
      name: "Documents", dependencies: ["Diagnostics", "CMarkGFM", "CMarkGFMArena", "CYAML"],
      swiftSettings: houseRules),
    .target(name: "Model", dependencies: ["Diagnostics", "Documents"], swiftSettings: houseRules),
    .target(name: "Mustache", dependencies: ["Diagnostics"], swiftSettings: houseRules),
    .target(
      name: "Rendering",
      dependencies: ["CXLSXWriter", "CZip", "Diagnostics", "Documents", "Model", "Mustache"],
      swiftSettings: houseRules),
    .executableTarget(name: "embed-files", path: "Sources/EmbedFiles", swiftSettings: houseRules),
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["embed-files"]),
    .target(
      name: "Site",
      dependencies: [
        "CSyncFS", "Diagnostics", "Documents", "Model", "Mustache", "Rendering",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      exclude: ["PrintEngine/requirements.txt", "PrintEngine/Worker", "Scaffolding/Starter"],
      swiftSettings: houseRules, plugins: ["EmbedFilesPlugin"]),
    .target(
      name: "SitePreview",
      dependencies: [
        "Diagnostics", "Rendering", "Site", .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: houseRules),
    .target(
      name: "SitePublishing",
      dependencies: ["Diagnostics", "Model", "Rendering", "Site"], swiftSettings: houseRules),
    .executableTarget(
      name: "changepack",
      dependencies: [
        "Diagnostics", "Model", "Rendering", "Site", "SitePreview", "SitePublishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: houseRules),

    .executableTarget(
      name: "warm-rebuild", dependencies: ["Diagnostics", "Site"],
      path: "Tests/Benchmarks/WarmRebuild", swiftSettings: houseRules),
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics", "Documents", "Model", "Mustache", "Rendering", "Site"],
      path: "Tests/TestSupport", swiftSettings: houseRules),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"],
      swiftSettings: houseRules),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["CMarkGFM", "CMarkGFMArena", "Documents", "TestSupport"],
      swiftSettings: houseRules),
    .testTarget(
      name: "ModelTests", dependencies: ["Model", "TestSupport"], swiftSettings: houseRules),
    .testTarget(
      name: "MustacheTests", dependencies: ["Mustache", "TestSupport"],
      swiftSettings: houseRules),
    .testTarget(
      name: "RenderingTests", dependencies: ["Rendering", "TestSupport"],
      swiftSettings: houseRules),
    .testTarget(
      name: "SiteTests", dependencies: ["Site", "TestSupport"], swiftSettings: houseRules),
    .testTarget(
      name: "SitePreviewTests", dependencies: ["SitePreview", "TestSupport"],
      swiftSettings: houseRules),
    .testTarget(
      name: "SitePublishingTests", dependencies: ["Rendering", "Site", "SitePublishing"],
      swiftSettings: houseRules),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Model", "Site", "TestSupport", "changepack",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: houseRules),
  ],
  swiftLanguageModes: [.v6]
)
