import Glibc

/// The process.
@main
enum Main {
    static func main() {
        let exit = Program.run(in: .ofProcess(Interruption()))
        Glibc.exit(exit.rawValue)
    }
}
