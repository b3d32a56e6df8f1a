import Model
package import Rendering

/// The JSON Schemas of everything that authors write, by which editors complete and check what is being written.
package struct EditorSchemas: Sendable {
  /// One schema: what it is called, what it says, and the files that it is about.
  package struct Schema: Sendable {
    /// The schema as a file.
    package let file: RenderedFile
    /// The files, as a pattern below the site's folder: `Content/glossary/*.md`.
    package let pattern: String
    /// Whether the files are YAML from the first line to the last; the others are Markdown.
    package let isForData: Bool
  }

  /// The schemas, those of entries first.
  package let schemas: [Schema]
  /// How many entries can't be read, so that their names are missing from the schemas.
  package let unreadEntries: Int

  /// Makes the schemas with the names that entries have today.
  package static func make(from sources: SourceTree) async throws(SiteError) -> EditorSchemas {
    let reading = try await EntryReading.read(
      sources.texts, EntryOptions(), after: nil, bodies: .nowhere, BuildObserver())
    let reads = reading.items.compactMap(\.read)
    let entries = reads.compactMap(\.entry)
    let names = EntryNames(entries)
    return EditorSchemas(
      schemas: AuthoredFile.allCases.map { file in
        let document = EditorSchema(file, names: names).document
        return Schema(
          file: RenderedFile(path: "\(file.name).schema.json", bytes: Array(document.utf8)),
          pattern: file.pattern.replacing("<folder>", with: "*").replacing("<slug>", with: "*"),
          isForData: file.pattern.hasSuffix(".yaml"))
      },
      unreadEntries: reads.count - entries.count)
  }

  /// Writes the schemas into a folder, which is made if need be, in place of earlier ones.
  package func write(to folder: String) throws(SiteError) {
    let disk = SystemDisk()
    for end in folder.indices.dropFirst() where folder[end] == "/" {
      try disk.makeRoot(String(folder[..<end]))
    }
    try disk.makeRoot(folder)
    let opened = try OpenFolder.open(path: folder, evenIfLink: true)
    for schema in schemas {
      try opened.openOrCreateFile(schema.file.path).replaceContents(with: schema.file.bytes)
    }
  }
}
