import Testing

/// What the rooms may import: the arrows of Package.swift, and of the system's modules no more than they need.
enum Rooms {
    /// What each room imports that comes with the compiler or the system.
    static let system: [String: Set<String>] = [
        "LMDB": ["Glibc", "Synchronization"], "LMDBFile": ["Synchronization"],
        "Statistics": ["Darwin", "Glibc", "Musl"], "Projections": ["Synchronization"],
        "Ledger": ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"],
        "Exchange": ["FoundationEssentials"],
        "kept": ["Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization"],
        "KeptBench": ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"],
        "KeptDocs": ["FoundationEssentials"],
    ]

    /// The one file that imports all of Foundation.
    static let withFoundation = ["Sources/kept/Environment/FileReading.swift"]

    /// The modules that each target of Package.swift depends on, by the target's name.
    static let arrows: [String: Set<String>] = {
        let package = Repository.text("Package.swift") ?? ""
        let products = Dictionary(
            package.matches(of: /let (\w+): Target\.Dependency = \.product\(name: "(\w+)"/).map {
                (String($0.output.1), String($0.output.2))
            }
        ) { first, _ in first }
        var arrows: [String: Set<String>] = [:]
        for target in package.split(separator: /\.(?:target|executableTarget|testTarget|systemLibrary)\(/).dropFirst() {
            guard let name = target.firstMatch(of: /name: "(\w+)"/)?.output.1 else { continue }
            let list = target.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.output.1 ?? ""
            let words = list.split { !($0.isLetter || $0.isNumber || $0 == "\"") }
            arrows[String(name)] = Set(
                words.map { word in
                    word.hasPrefix("\"") ? word.filter { $0 != "\"" } : products[String(word)] ?? String(word)
                })
        }
        return arrows
    }()

    /// The rooms, which are the folders of Sources.
    static let names = Set(Repository.sources.compactMap(\.room)).union(["CLMDB"])

    /// The files that may say `unsafe`: the LMDB room, the hashing bridge, and the places that call pread(2)
    /// and tcsetattr(3).
    static func mayBeUnsafe(_ path: String) -> Bool {
        path.hasPrefix("Sources/LMDB/") || path == "Sources/Transparency/FixedBytes+Hashing.swift"
            || path == "Sources/LMDBFile/FileDescriptor+Fill.swift"
            || path == "Sources/kept/Environment/HiddenInput.swift"
    }
}

@Suite struct `Every room` {
    /// The modules that the files of each room import.
    private static let imported: [String: Set<String>] = Dictionary(
        grouping: Repository.sources, by: { $0.room ?? "" }
    ).mapValues { files in Set(files.flatMap { imports(of: $0).map(\.module) }) }

    @Test func `imports what Package.swift says that it depends on, and nothing else but these modules of the system`()
        throws
    {
        #expect(Self.imported.count >= 14)
        for (room, modules) in Self.imported {
            let arrows = try #require(Rooms.arrows[room], "\(room) is no target")
            let system = Rooms.system[room] ?? []
            #expect(arrows.isDisjoint(with: system), "\(room)")
            #expect(modules.subtracting(arrows).subtracting(system).isEmpty, "\(room) has no such arrow")
            #expect(arrows.union(system).subtracting(modules).isEmpty, "\(room) uses no such arrow")
        }
    }

    @Test func `has the arrows that CONTRIBUTING says`() throws {
        let page = try #require(Repository.text("CONTRIBUTING.md"))
        let rows = page.split(separator: "\n").drop { $0 != "|room|imports|" }.dropFirst(2).prefix { $0.hasPrefix("|") }
        var told: [String: Set<String>] = [:]
        for row in rows {
            let cells = row.split(separator: "|").map { cell in
                Set(cell.matches(of: /`(\w+)`/).map { String($0.output.1) })
            }
            for room in cells.first ?? [] { told[room] = cells.last }
        }
        #expect(Set(told.keys) == Rooms.names)
        for (room, arrows) in told {
            #expect(arrows == Rooms.arrows[room]?.intersection(Rooms.names), "\(room)")
        }
    }

    @Test func `has no circle in its arrows`() {
        for room in Rooms.names { #expect(!Self.reaches(room, from: room), "\(room) reaches itself") }
    }

    @Test func `leaves all of Foundation to one file`() {
        let found = Repository.sources.filter { Self.imports(of: $0).contains { $0.module == "Foundation" } }
        #expect(found.map(\.path) == Rooms.withFoundation)
    }

    @Test func `is free of unsafe code but for LMDB and three bridges`() {
        let found = Repository.sources.filter { !Rooms.mayBeUnsafe($0.path) }.flatMap { file in
            SwiftCode(file).lines.enumerated().filter { line in
                SwiftCode.words(line.element).contains { $0 == "unsafe" || $0.hasPrefix("Unsafe") }
            }.map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func `keeps the compiler's checks on`() {
        let package = Repository.text("Package.swift") ?? ""
        #expect(package.contains(".strictMemorySafety()") && package.contains(".treatAllWarnings(as: .error)"))
        #expect(!package.contains("unsafeFlags"))
    }

    /// What may stand between `import` and the module, where one declaration is imported.
    private static let kinds: Set<Substring> = [
        "class", "enum", "func", "let", "protocol", "struct", "typealias", "var",
    ]

    private static func imports(of file: TextFile) -> [(line: Int, module: String)] {
        SwiftCode(file).lines.enumerated().compactMap { line in
            let words = SwiftCode.words(line.element)
            guard let place = words.firstIndex(of: "import"), place <= 1 else { return nil }
            let module = words.dropFirst(place + 1).first { !kinds.contains($0) }
            return module.map { (line.offset + 1, String($0)) }
        }
    }

    private static func reaches(_ goal: String, from room: String) -> Bool {
        var seen: Set<String> = []
        var open = Array(Rooms.arrows[room] ?? [])
        while let next = open.popLast() {
            if next == goal { return true }
            if seen.insert(next).inserted { open += Rooms.arrows[next] ?? [] }
        }
        return false
    }
}
