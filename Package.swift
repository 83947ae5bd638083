// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "sluis",
    products: [.executable(name: "sluis", targets: ["Tool"])],
    dependencies: [
        // Without its traits: no configuration library and no full Foundation, which Sluis does not use there.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

        // Pure: no files, network, clock or random numbers (HouseRules checks it).
        .target(name: "Rulebook", dependencies: [yams], swiftSettings: strict),
        .target(name: "Domain", dependencies: ["Rulebook"], swiftSettings: strict),

        .target(name: "Vault", dependencies: [crypto, cryptoExtras], swiftSettings: strict),
        .target(name: "Journal", dependencies: [crypto], swiftSettings: strict),
        .target(name: "Profiles", dependencies: ["Domain", "Rulebook", yams], swiftSettings: strict),
        .target(name: "CaseWork", dependencies: ["Domain", "Rulebook", "Vault", "Journal"], swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: ["CaseWork", "Domain", "Rulebook", "Vault", "Journal", "CSQLite", "CPQ"],
            swiftSettings: strict),
        .target(name: "Scanning", dependencies: ["CaseWork", nio, nioPosix], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "CaseWork", "Domain", "Rulebook", "Vault", "Journal", hummingbird, hummingbirdCore, httpTypes, logging,
                nio, crypto, yams,
            ],
            swiftSettings: strict),
        .target(
            name: "Scale",
            dependencies: ["Storage", "Profiles", "CaseWork", "Vault", "Domain", "Rulebook"], swiftSettings: strict),
        .target(name: "Jobs", dependencies: ["CaseWork", "Domain"], swiftSettings: strict),
        .executableTarget(
            name: "Tool",
            dependencies: [
                "Web", "Jobs", "Scale", "Scanning", "Storage", "Profiles", "CaseWork", "Vault", "Journal", "Domain",
                "Rulebook", "CSQLite", hummingbird, httpTypes, arguments, logging, nio, crypto, yams,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SluisTests",
            dependencies: [
                "Rulebook", "Domain", "Vault", "Journal", "Profiles", "CaseWork", "Storage", "Scanning", "Web",
                "Jobs",
                "Scale", hummingbird, httpTypes, logging, nio, crypto, yams,
            ],
            swiftSettings: strict),
    ]
)
