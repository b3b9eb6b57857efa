@testable import kept

/// What one run of the program printed, and how it ended.
struct Run {
    var exit: Exit
    var output: String
    var errors: String
    var screen: String
}
