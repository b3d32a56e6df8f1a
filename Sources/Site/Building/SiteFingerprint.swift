import Diagnostics
package import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Everything that a site is made from, in short: the sources, what the build should include, and the tool itself.
struct SiteFingerprint {
  private var hasher = ContentHasher()

  init(_ options: BuildOptions) {
    add(Self.tool)
    let tools = options.documentTools?.hexadecimal ?? ""
    add("\(options.includesDrafts) \(options.baseURL ?? "") \(tools)")
  }

  /// Takes in the next source.
  mutating func add(_ path: String, _ content: ContentHash) {
    add(path)
    add(content.hexadecimal)
  }

  /// Takes in everything that is no entry; the entries are to come first.
  mutating func addSurroundings(_ files: [SourceFile], _ assets: [SourceAsset]) {
    for file in files { add(file.path, ContentHash(of: file.bytes)) }
    for asset in assets { add(asset.path, asset.hash) }
  }

  /// All of it as one number.
  var hash: ContentHash { hasher.finish() }

  private mutating func add(_ text: String) {
    hasher.update(with: (Array(text.utf8) + [0]).span.bytes)
  }

  /// The running program; one that was built again has another size or another time.
  private static var tool: String {
    var found = stat()
    #if canImport(Darwin)
      var path = [CChar](repeating: 0, count: 4096)
      var size = UInt32(path.count)
      let isFound = _NSGetExecutablePath(&path, &size) == 0 && stat(path, &found) == 0
    #else
      let isFound = stat("/proc/self/exe", &found) == 0
    #endif
    guard isFound else { return "" }
    let status = FileStatus(found)
    return "\(status.size) \(status.modified.seconds) \(status.modified.nanoseconds)"
  }
}

extension SourceTree {
  /// Reads all sources and says what they are in short; nil when one of them can't be part of a site.
  package func fingerprint(_ options: BuildOptions) async throws(SiteError) -> ContentHash? {
    var fingerprint = SiteFingerprint(options)
    var isWhole = true
    try await concurrentForEach(texts) {
      (text) throws(SiteError) -> (path: String, hash: ContentHash?) in
      var bag = DiagnosticBag()
      return (text.path, try text.read(into: &bag).map { ContentHash(of: $0.bytes) })
    } consume: { text throws(SiteError) in
      if let hash = text.hash { fingerprint.add(text.path, hash) } else { isWhole = false }
    }
    fingerprint.addSurroundings(files, assets)
    return isWhole ? fingerprint.hash : nil
  }
}
