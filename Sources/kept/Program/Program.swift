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
    /// Everything it prints goes through the surroundings.
    static func run(in surroundings: Surroundings) -> Exit {
        let line = CommandLineWords(surroundings.arguments)
        guard StandardStreams.hasRoom() else { return tell(.tooManyFiles, line, surroundings) }
        do {
            try line.checkCommand()
            var command = try Kept.parseAsRoot(line.words)
            guard var kept = command as? any KeptCommand else {
                try command.run()
                return .done
            }
            let exit = run(&kept, in: surroundings)
            return finish(exit, line, surroundings)
        } catch let failure as Failure {
            return tell(failure, line, surroundings)
        } catch {
            guard Kept.exitCode(for: error).isSuccess else {
                return tell(line.failure(saying: Kept.message(for: error)), line, surroundings)
            }
            let text = Kept.fullMessage(for: error)
            surroundings.console.print(text.hasSuffix("\n") ? text : text + "\n")
            return finish(.done, line, surroundings)
        }
    }

    private static func run(_ command: inout any KeptCommand, in surroundings: Surroundings) -> Exit {
        do {
            try command.run(in: surroundings)
            return .done
        } catch let ended as Ended {
            return ended.exit
        } catch {
            var failure = Failure(error)
            failure.consequence =
                failure.consequence ?? (type(of: command).writes ? .nothingWritten : Failure.Consequence.none)
            surroundings.console.tell(command.common.json ? failure.json : failure.text)
            return failure.exit
        }
    }

    /// Says what could not be printed; then the command has failed, whatever it did.
    private static func finish(_ exit: Exit, _ line: CommandLineWords, _ surroundings: Surroundings) -> Exit {
        guard let lost = surroundings.console.lost else { return exit }
        let isWritten =
            surroundings.interruption.isHeld && !surroundings.arguments.contains("--dry-run")
            || lost.text.hasPrefix("Written.")
        let failure = Failure(lost, wasWritten: isWritten && exit == .done)
        surroundings.console.tell(line.wantsJSON ? failure.json : failure.text)
        return exit == .done ? failure.exit : exit
    }

    private static func tell(_ failure: Failure, _ line: CommandLineWords, _ surroundings: Surroundings) -> Exit {
        var failure = failure
        failure.consequence = failure.consequence ?? Failure.Consequence.none
        surroundings.console.tell(line.wantsJSON ? failure.json : failure.text)
        return failure.exit
    }
}

/// A command that printed its own last line and ends with another code than 0: verdicts, lists of what is not in order.
struct Ended: Error {
    /// The code.
    var exit: Exit
}
