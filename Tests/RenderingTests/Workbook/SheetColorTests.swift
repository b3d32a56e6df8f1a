import Foundation
import Testing

@testable import Rendering

struct SheetColorTests {
  @Test(arguments: [0.0, 0.2, 0.5, 0.8, 1])
  func levelsAreLightEnoughForDarkText(height: Double) {
    #expect(contrast(SheetColor.level(height), SheetColor.ink) >= 7)
  }

  @Test func levelsOfAScaleDiffer() {
    #expect(Set((0...4).map { SheetColor.level(Double($0) / 4) }).count == 5)
  }

  /// The contrast of two colors by the formula of WCAG 2.1.
  private func contrast(_ first: SheetColor, _ second: SheetColor) -> Double {
    let both = [luminance(first), luminance(second)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  private func luminance(_ color: SheetColor) -> Double {
    func part(_ shift: UInt32, _ weight: Double) -> Double {
      let share = Double(color.code >> shift & 0xFF) / 255
      return weight * (share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4))
    }
    return part(16, 0.2126) + part(8, 0.7152) + part(0, 0.0722)
  }
}
