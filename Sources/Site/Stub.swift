package import Diagnostics
package import Rendering
import Foundation
package struct SiteError: Error {}
package struct SourceTree: Sendable {
  package struct AssetFile: Sendable { package let path: String; package let size: Int; package let hash: String; let content: [UInt8] }
  package let files: [SourceFile]
  package let assets: [AssetFile]
  package init(_ f: [String: [UInt8]]) {
    var a: [SourceFile] = []; var b: [AssetFile] = []
    for (p, c) in f.sorted(by: { $0.key < $1.key }) {
      if p.hasSuffix(".md") || p.hasSuffix(".yaml") || p.hasSuffix(".mustache") { a.append(SourceFile(path: p, bytes: c)) }
      else { b.append(AssetFile(path: p, size: c.count, hash: "0123456789abcdef", content: c)) }
    }
    files = a; assets = b
  }
  package static func read(siteFolder: String, into bag: inout DiagnosticBag) throws(SiteError) -> SourceTree {
    var f: [String: [UInt8]] = [:]
    for top in ["Content", "Templates"] {
      for case let p as String in FileManager.default.enumerator(atPath: siteFolder + "/" + top)! {
        var d: ObjCBool = false
        FileManager.default.fileExists(atPath: siteFolder + "/\(top)/\(p)", isDirectory: &d)
        if !d.boolValue { f["\(top)/\(p)"] = Array(FileManager.default.contents(atPath: siteFolder + "/\(top)/\(p)")!) }
      }
    }
    return SourceTree(f)
  }
  func bytes(of a: AssetFile) -> [UInt8] { a.content }
}
package struct OutputFolder { let path: String
  package init(path: String, siteFolder: String) { self.path = path }
  package struct Summary { package var written = 0, unchanged = 0, removed = 0 }
  package func commit(_ files: [RenderedFile], into bag: inout DiagnosticBag, waiting: () -> Void) throws(SiteError) -> Summary? {
    for f in files { let u = URL(filePath: path + "/" + f.path); try! FileManager.default.createDirectory(at: u.deletingLastPathComponent(), withIntermediateDirectories: true); try! Data(f.bytes).write(to: u) }
    return Summary(written: files.count)
  }
}
extension SiteBuilder { static func copies(of c: AssetCatalogue, from s: SourceTree) -> [RenderedFile] {
  c.assets.compactMap { a in s.assets.first { $0.path == a.path }.map { RenderedFile(path: c.route(of: a).outputPath, bytes: $0.content) } } } }
extension SourceTree { package init(_ f: [String: String]) { self.init(f.mapValues { Array($0.utf8) }) } }
