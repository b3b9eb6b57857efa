internal import Glibc

/// Short waits for another process or thread that holds something for a moment: about half a second in all.
enum Backoff {
    static let attempts = 30
    static let tryAgain = EAGAIN

    /// Sleeps 1 ms after the first attempt, 2 after the second, and so on.
    static func sleep(attempt: Int) {
        var pause = timespec(tv_sec: 0, tv_nsec: attempt * 1_000_000)
        unsafe nanosleep(&pause, nil)
    }
}
