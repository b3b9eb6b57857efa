import ArgumentParser
import Ledger

/// One run of the program, from the words of the command line to the exit code.
enum Program {
    /// The version, as `--version` and the `app` field of every event say it.
    static let version = "0.1.0"

    /// Program and version, as every event names them.
    static let app = "kept \(version)"

    /// Runs a command line.
    ///
    /// Everything it prints goes through the environment.
    static func run(in environment: ProgramEnvironment) -> Exit {
        let line = CommandLineWords(environment.arguments)
        guard StandardStreams.hasRoom() else { return tell(.tooManyFiles, line, environment) }
        do {
            try line.checkCommand()
            var command = try Kept.parseAsRoot(line.words)
            guard var kept = command as? any KeptCommand else {
                try command.run()
                return .done
            }
            let exit = run(&kept, in: environment)
            return finish(exit, line, environment)
        } catch let failure as Failure {
            return tell(failure, line, environment)
        } catch {
            guard Kept.exitCode(for: error).isSuccess else {
                return tell(line.failure(saying: Kept.message(for: error)), line, environment)
            }
            let text = Kept.fullMessage(for: error)
            environment.console.print(text.hasSuffix("\n") ? text : text + "\n")
            return finish(.done, line, environment)
        }
    }

    private static func run(_ command: inout any KeptCommand, in environment: ProgramEnvironment) -> Exit {
        do {
            try command.run(in: environment)
            return .done
        } catch let ended as Ended {
            return ended.exit
        } catch {
            var failure = Failure(error)
            failure.consequence =
                failure.consequence ?? (type(of: command).writes ? .nothingWritten : Failure.Consequence.none)
            environment.console.tell(command.common.json ? failure.json : failure.text)
            return failure.exit
        }
    }

    /// Says what could not be printed; then the command has failed, whatever it did.
    private static func finish(_ exit: Exit, _ line: CommandLineWords, _ environment: ProgramEnvironment) -> Exit {
        guard let lost = environment.console.lost else { return exit }
        let isWritten =
            environment.interruption.isHeld && !environment.arguments.contains("--dry-run")
            || lost.text.hasPrefix("Written.")
        let failure = Failure(lost, wasWritten: isWritten && exit == .done)
        environment.console.tell(line.wantsJSON ? failure.json : failure.text)
        return exit == .done ? failure.exit : exit
    }

    private static func tell(_ failure: Failure, _ line: CommandLineWords, _ environment: ProgramEnvironment) -> Exit {
        var failure = failure
        failure.consequence = failure.consequence ?? Failure.Consequence.none
        environment.console.tell(line.wantsJSON ? failure.json : failure.text)
        return failure.exit
    }
}

/// A command that printed its own last line and ends with another code than 0: verdicts, lists of what is not in order.
struct Ended: Error {
    /// The code.
    var exit: Exit
}
