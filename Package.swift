// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours.
///
/// Dependencies keep their own.
let strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0470-isolated-conformances.md
    .enableUpcomingFeature("InferIsolatedConformances"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0481-weak-let.md
    .enableUpcomingFeature("ImmutableWeakCaptures"),
]

/// For the rooms that return a `Span` or declare a type that cannot escape.
///
/// The Language Steering Group has promised not to break `Lifetimes` without two releases' notice.
let lifetimes: [SwiftSetting] = strict + [.enableExperimentalFeature("Lifetimes")]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let certificates: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")

let package = Package(
    name: "kept",
    products: [.executable(name: "kept", targets: ["kept"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
        .target(name: "LMDB", dependencies: ["CLMDB"], swiftSettings: lifetimes),
        .target(name: "LMDBFile", dependencies: [systemPackage], swiftSettings: lifetimes),
        .target(name: "CanonicalJSON", swiftSettings: lifetimes),
        .target(name: "CivilTime", swiftSettings: strict),
        .target(name: "Vocabulary", dependencies: ["CanonicalJSON"], swiftSettings: strict),
        .target(name: "Transparency", dependencies: [crypto], swiftSettings: lifetimes),
        .target(
            name: "Ledger",
            dependencies: [
                "LMDB", "LMDBFile", "Vocabulary", "CanonicalJSON", "CivilTime", "Transparency", crypto, cryptoExtras,
                systemPackage,
            ],
            swiftSettings: strict),
        .target(name: "Study", dependencies: ["Vocabulary", "CanonicalJSON", "CivilTime"], swiftSettings: strict),
        .target(name: "Statistics", swiftSettings: strict),
        .target(
            name: "Projections", dependencies: ["Study", "Statistics", "Vocabulary", "CanonicalJSON", "CivilTime"],
            swiftSettings: strict),
        .target(
            name: "StudyLedger",
            dependencies: [
                "Ledger", "Study", "Projections", "Vocabulary", "CanonicalJSON", "CivilTime", "Transparency", yams,
            ],
            swiftSettings: strict),
        .target(
            name: "Reports",
            dependencies: ["Projections", "Statistics", "Study", "Vocabulary", "CanonicalJSON", "CivilTime"],
            swiftSettings: strict),
        .target(
            name: "Exchange",
            dependencies: [
                "StudyLedger", "Ledger", "Study", "Projections", "Reports", "Vocabulary", "CanonicalJSON", "CivilTime",
                "Transparency", crypto, certificates, asn1, systemPackage,
            ],
            resources: [.embedInCode("Resources/verify.py")],
            swiftSettings: strict),
        .executableTarget(
            name: "kept",
            dependencies: [
                "Exchange", "StudyLedger", "Ledger", "Study", "Projections", "Reports", "Vocabulary", "CanonicalJSON",
                "CivilTime", "Transparency", systemPackage, argumentParser, yams,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "KeptBench",
            dependencies: [
                "Exchange", "StudyLedger", "Ledger", "Study", "Projections", "LMDB", "CanonicalJSON", "CivilTime",
                "Transparency", systemPackage,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "KeptDocs", dependencies: ["Study", "Ledger", "CanonicalJSON"], swiftSettings: strict),

        .target(
            name: "LedgerTesting",
            dependencies: ["Ledger", "Vocabulary", "CanonicalJSON", "CivilTime", "Transparency"],
            path: "Tests/LedgerTesting", swiftSettings: strict),
        .executableTarget(
            name: "LedgerProbe",
            dependencies: [
                "StudyLedger", "Ledger", "LMDB", "LMDBFile", "CanonicalJSON", "CivilTime", "Transparency",
                systemPackage,
            ],
            path: "Tests/LedgerProbe", swiftSettings: strict),
        .executableTarget(
            name: "LMDBProbe", dependencies: ["LMDB"], path: "Tests/LMDBProbe", swiftSettings: lifetimes),
        .testTarget(
            name: "LMDBTests", dependencies: ["LMDB", "LMDBProbe", "LedgerTesting", "CLMDB"], swiftSettings: lifetimes),
        .testTarget(
            name: "LMDBFileTests", dependencies: ["LMDBFile", "LMDB", "LMDBProbe", "CLMDB", systemPackage],
            swiftSettings: lifetimes),
        .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON", crypto], swiftSettings: strict),
        .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: strict),
        .testTarget(name: "TransparencyTests", dependencies: ["Transparency", crypto], swiftSettings: strict),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "Ledger", "LedgerTesting", "LedgerProbe", "LMDB", "LMDBFile", "Vocabulary", "CanonicalJSON",
                "CivilTime", "Transparency", systemPackage,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "StudyTests", dependencies: ["Study", "Vocabulary", "CanonicalJSON", "CivilTime", "KeptDocs"],
            swiftSettings: strict
        ),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: strict),
        .testTarget(
            name: "ProjectionsTests",
            dependencies: ["Projections", "Study", "Statistics", "Vocabulary", "CanonicalJSON", "CivilTime"],
            swiftSettings: strict),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "Projections", "Study", "Vocabulary", "CanonicalJSON", "CivilTime"],
            swiftSettings: strict),
        .testTarget(
            name: "StudyLedgerTests",
            dependencies: [
                "StudyLedger", "Ledger", "Study", "Projections", "Reports", "LedgerTesting", "Vocabulary",
                "CanonicalJSON", "CivilTime", "Transparency",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "Exchange", "StudyLedger", "Ledger", "Study", "Projections", "Reports", "LedgerTesting", "Vocabulary",
                "CanonicalJSON", "CivilTime", "Transparency",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "KeptTests", dependencies: ["kept", "LedgerTesting", "CanonicalJSON"], swiftSettings: strict),
        .testTarget(
            name: "TidyTests", dependencies: ["LedgerTesting", "KeptDocs", "CanonicalJSON", "Study"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
