import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long a piece of work keeps a processor busy, whatever else the machine does.
enum ProcessorTime {
  /// A second, or more where everything is slower by far, as when each access to memory is watched.
  static let second =
    ProcessInfo.processInfo.environment["SLOWNESS"].flatMap { Double($0) } ?? 1

  /// The seconds that this thread spends on some work, and what came of it.
  static func measure<Result>(_ work: () -> Result) -> (seconds: Double, result: Result) {
    let start = now()
    let result = work()
    return (now() - start, result)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
