import ArgumentParser
import Site

/// Says why a command can't do what it was asked to, and gives the status it then ends with.
enum CommandFailure {
  /// What to throw in the place of an error, which has then been reported.
  static func ending(_ error: any Error) -> any Error {
    switch error {
    case let error as SiteError:
      StandardError.fail("\(error)")
      return ExitCode(74)
    case let error as ValidationError:
      StandardError.fail(error.message)
      return ExitCode.validationFailure
    default: return error
    }
  }
}
