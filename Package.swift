// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func product(_ name: String, _ package: String) -> Target.Dependency {
    .product(name: name, package: package)
}

// The rings and the arrows between them are described in docs/architecture.md.
let package = Package(
    name: "Sammanhang",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "sammanhang", targets: ["sammanhang"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections.git", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-metrics.git", exact: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", exact: "1.37.0"),
        .package(url: "https://github.com/vapor/jwt-kit.git", exact: "5.7.1"),
        .package(
            url: "https://github.com/HdrHistogram/hdrhistogram-swift.git",
            exact: "0.2.0"
        ),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle.git",
            exact: "2.13.0"
        ),
    ],
    targets: [
        .target(name: "Domain", swiftSettings: strict),
        .target(name: "Storage", swiftSettings: strict),
        .systemLibrary(
            name: "CSQLite",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"])]
        ),
        .target(
            name: "StorageSQLite",
            dependencies: [
                "Storage", "CSQLite", product("GRDB", "GRDB.swift"),
                product("GRDBSQLite", "GRDB.swift"), product("DequeModule", "swift-collections"),
                product("Metrics", "swift-metrics"),
            ],
            swiftSettings: strict
        ),
        .systemLibrary(
            name: "CLibPQ",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]
        ),
        .target(
            name: "StoragePostgres",
            dependencies: [
                "Storage", "CLibPQ", product("NIOPosix", "swift-nio"),
                product("Metrics", "swift-metrics"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Coordination",
            dependencies: [
                "Domain", "Storage", product("Crypto", "swift-crypto"),
                product("CryptoExtras", "swift-crypto"), product("Logging", "swift-log"),
                product("NIOPosix", "swift-nio"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "OpenID",
            dependencies: [
                "Domain", product("AsyncHTTPClient", "async-http-client"),
                product("JWTKit", "jwt-kit"), product("Crypto", "swift-crypto"),
                product("NIOCore", "swift-nio"), product("NIOHTTP1", "swift-nio"),
            ],
            swiftSettings: strict
        ),
        .systemLibrary(
            name: "CQREncode",
            pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]
        ),
        .target(
            name: "Web",
            dependencies: [
                "Domain", "Coordination", "OpenID", "CQREncode",
                product("Hummingbird", "hummingbird"),
                product("Yams", "Yams"), product("Crypto", "swift-crypto"),
                product("HTTPTypes", "swift-http-types"), product("NIOCore", "swift-nio"),
                product("NIOEmbedded", "swift-nio"), product("NIOHTTP1", "swift-nio"),
                product("NIOHTTPCompression", "swift-nio-extras"), product("Logging", "swift-log"),
            ],
            resources: [
                .copy("Resources/Templates"), .copy("Resources/Strings"), .copy("Resources/Static"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Server",
            dependencies: [
                "Domain", "Coordination", "Storage", "StorageSQLite", "StoragePostgres", "Web",
                "OpenID", product("AsyncHTTPClient", "async-http-client"),
                product("Hummingbird", "hummingbird"), product("HTTPTypes", "swift-http-types"),
                product("ServiceLifecycle", "swift-service-lifecycle"),
                product("UnixSignals", "swift-service-lifecycle"), product("Yams", "Yams"),
                product("Logging", "swift-log"), product("Metrics", "swift-metrics"),
                product("NIOCore", "swift-nio"), product("Crypto", "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "ExampleWorld",
            dependencies: ["Domain", "Coordination", "Storage"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "sammanhang",
            dependencies: [
                "Server", "Coordination", "Domain", "ExampleWorld", "Storage", "Web",
                product("ArgumentParser", "swift-argument-parser"), product("Logging", "swift-log"),
                product("Metrics", "swift-metrics"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "bench",
            dependencies: [
                "Domain", "Coordination", "Storage", "StorageSQLite",
                product("Hummingbird", "hummingbird"),
                product("ArgumentParser", "swift-argument-parser"),
                product("Logging", "swift-log"), product("NIOCore", "swift-nio"),
                product("NIOPosix", "swift-nio"), product("NIOHTTP1", "swift-nio"),
                product("Histogram", "hdrhistogram-swift"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Fixtures",
            dependencies: [
                "Domain", "Coordination", "Storage", "StorageSQLite", "StoragePostgres", "Web",
                "Server", "ExampleWorld", "OpenID", "CLibPQ", product("NIOPosix", "swift-nio"),
                product("NIOCore", "swift-nio"), product("NIOHTTP1", "swift-nio"),
                product("AsyncHTTPClient", "async-http-client"),
            ],
            path: "Tests/Fixtures",
            swiftSettings: strict
        ),
        tests("DomainTests", ["Domain"]),
        tests(
            "OpenIDTests",
            ["OpenID", "Domain", product("AsyncHTTPClient", "async-http-client")]
        ),
        tests(
            "StorageTests",
            [
                "Storage", "StorageSQLite", "StoragePostgres", "Coordination", "Server",
                product("GRDB", "GRDB.swift"), product("Metrics", "swift-metrics"),
            ]
        ),
        tests(
            "CoordinationTests",
            ["Coordination", "Domain", "Storage", "ExampleWorld"],
            exclude: ["Migrations/fingerprints.txt"]
        ),
        tests(
            "WebTests",
            [
                "Web", "Domain", "Coordination", "Storage",
                product("HummingbirdTesting", "hummingbird"),
                product("Hummingbird", "hummingbird"), product("HTTPTypes", "swift-http-types"),
                product("NIOCore", "swift-nio"), product("Mustache", "swift-mustache"),
            ]
        ),
        tests(
            "ServerTests",
            [
                "Server", "Domain", "Coordination", "Storage", "StorageSQLite", "Web",
                "ExampleWorld", product("GRDB", "GRDB.swift"), product("Crypto", "swift-crypto"),
                product("Metrics", "swift-metrics"), product("Logging", "swift-log"),
                product("HummingbirdTesting", "hummingbird"),
                product("Hummingbird", "hummingbird"), product("HTTPTypes", "swift-http-types"),
            ]
        ),
        tests(
            "AcceptanceTests",
            [
                "Server", "Domain", "Coordination", "Web", "ExampleWorld", "Storage",
                product("HummingbirdTesting", "hummingbird"),
                product("Hummingbird", "hummingbird"), product("HTTPTypes", "swift-http-types"),
                product("NIOCore", "swift-nio"),
            ]
        ),
        tests("CommandTests", ["sammanhang", "Server", "Storage"]),
        tests(
            "BenchTests",
            ["bench", product("NIOCore", "swift-nio"), product("NIOHTTP1", "swift-nio")]
        ),
        tests("ArchitectureTests", []),
    ],
    swiftLanguageModes: [.v6]
)

func tests(
    _ name: String,
    _ dependencies: [Target.Dependency],
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies + ["Fixtures"],
        exclude: exclude,
        swiftSettings: strict
    )
}
