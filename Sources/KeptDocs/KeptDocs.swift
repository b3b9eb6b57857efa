import FoundationEssentials

/// Prints the pages of docs/events from the catalogue of events, so that they cannot go stale.
///
///     swift run KeptDocs                     all pages to stdout
///     swift run KeptDocs docs/events         one file a page
@main
struct KeptDocs {
    static func main() throws {
        guard let directory = CommandLine.arguments.dropFirst().first else {
            for page in EventPages.all { print(page.text) }
            return
        }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        for page in EventPages.all {
            try Data(page.text.utf8).write(to: URL(filePath: directory + "/" + page.name))
        }
    }
}
