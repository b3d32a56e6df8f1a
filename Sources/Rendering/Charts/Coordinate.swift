/// A length or place in a picture, written with at most one decimal.
func coordinate(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
  return "\(tenths < 0 ? "-" : "")\(whole)\(rest == 0 ? "" : ".\(rest)")"
}
