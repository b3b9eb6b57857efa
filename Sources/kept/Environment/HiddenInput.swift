import Glibc

/// Turns the terminal's echo off and on.
///
/// Its unsafe expressions are the two system calls, each with a pointer to a structure of its own. A child process
/// could do without, but would run in the background and be stopped for touching the terminal.
enum HiddenInput {
    /// Turns the echo off; whether that worked.
    static func begin() -> Bool { set(echo: false) }

    /// Turns the echo on again.
    static func end() { _ = set(echo: true) }

    private static func set(echo: Bool) -> Bool {
        var terminal = termios()
        guard unsafe tcgetattr(STDIN_FILENO, &terminal) == 0 else { return false }
        if echo { terminal.c_lflag |= tcflag_t(ECHO) } else { terminal.c_lflag &= ~tcflag_t(ECHO) }
        return unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminal) == 0
    }
}
