import Testing

/// Which rooms and libraries each room may import: the arrows of the house, and Foundation only where it is allowed.
enum Rooms {
    static let imports: [String: Set<String>] = [
        "CLMDB": [],
        "LMDB": ["CLMDB", "Glibc", "Synchronization"],
        "LMDBFile": ["Glibc", "SystemPackage", "Synchronization"],
        "CanonicalJSON": [],
        "CivilTime": ["SystemPackage", "Glibc"],
        "Transparency": ["Crypto"],
        "Statistics": ["Darwin", "Glibc", "Musl"],
        "Study": ["CanonicalJSON", "CivilTime"],
        "Projections": ["CanonicalJSON", "CivilTime", "Statistics", "Study", "Synchronization"],
        "Ledger": [
            "CanonicalJSON", "CivilTime", "Crypto", "CryptoExtras", "Dispatch", "FoundationEssentials", "Glibc", "LMDB",
            "LMDBFile", "Synchronization", "SystemPackage", "Transparency",
        ],
        "StudyLedger": [
            "CanonicalJSON", "CivilTime", "Crypto", "Dispatch", "FoundationEssentials", "Ledger", "Projections",
            "Study",
            "SwiftCSV", "Synchronization", "Transparency", "Yams",
        ],
        "Reports": ["CanonicalJSON", "CivilTime", "Projections", "Statistics", "Study", "StudyLedger"],
        "Exchange": [
            "CanonicalJSON", "CivilTime", "Crypto", "FoundationEssentials", "Ledger", "Projections", "Reports", "Study",
            "StudyLedger", "SwiftASN1", "SystemPackage", "Transparency", "X509",
        ],
        "Dashboard": [
            "CanonicalJSON", "CivilTime", "FoundationEssentials", "Hummingbird", "Ledger", "Mustache", "Projections",
            "Reports", "Study", "StudyLedger", "Transparency",
        ],
        "kept": [
            "ArgumentParser", "CanonicalJSON", "CivilTime", "Crypto", "Dashboard", "Dispatch", "Exchange",
            "Foundation", "FoundationEssentials", "Glibc", "Ledger", "Projections", "Reports", "Statistics", "Study",
            "StudyLedger", "Synchronization", "SystemPackage", "Transparency", "Yams",
        ],
        "KeptBench": [
            "CanonicalJSON", "CivilTime", "Crypto", "Dispatch", "Exchange", "FoundationEssentials", "Glibc", "LMDB",
            "Ledger", "Projections", "Study", "StudyLedger", "Synchronization", "SystemPackage", "Transparency",
        ],
        "KeptDocs": ["CanonicalJSON", "FoundationEssentials", "Ledger", "Study"],
    ]

    /// The files that may say `unsafe`: the LMDB room, the hashing bridge, and the places that call pread(2)
    /// and tcsetattr(3).
    static func mayBeUnsafe(_ path: String) -> Bool {
        path.hasPrefix("Sources/LMDB/") || path == "Sources/Transparency/FixedBytes+Hashing.swift"
            || path == "Sources/LMDBFile/FileDescriptor+Fill.swift"
            || path == "Sources/kept/Environment/HiddenInput.swift"
    }
}

@Suite struct `Every room` {
    @Test func `is in the table of arrows`() {
        let rooms = Set(Repository.sources.compactMap(\.room))
        #expect(rooms.subtracting(Rooms.imports.keys).isEmpty)
    }

    @Test func `imports only what its arrows allow`() {
        let found = Repository.sources.flatMap { file in
            let allowed = file.room.flatMap { Rooms.imports[$0] } ?? []
            return Self.imports(of: file).filter { !allowed.contains($0.module) }
                .map { "\(file.path):\($0.line) imports \($0.module)" }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func `has no circle in its arrows`() {
        for room in Rooms.imports.keys { #expect(!Self.reaches(room, from: room), "\(room) reaches itself") }
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
        var open = Array(Rooms.imports[room] ?? [])
        while let next = open.popLast() {
            if next == goal { return true }
            if seen.insert(next).inserted { open += Rooms.imports[next] ?? [] }
        }
        return false
    }
}
