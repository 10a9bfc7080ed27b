// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "lede",
  products: [
    .executable(name: "lede", targets: ["lede"]),
    .executable(name: "lede-bench", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Articles", swiftSettings: strict),
    .target(
      name: "Importers", dependencies: ["Articles", "CGumbo", "CUnpack", "CZlib"],
      swiftSettings: strict),
    .target(name: "EventLinking", dependencies: ["Articles"], swiftSettings: strict),
    .target(name: "ReaderUI", dependencies: ["Articles"], swiftSettings: strict),
    .executableTarget(
      name: "lede",
      dependencies: [
        "Articles", "Importers", "EventLinking", "ReaderUI", "CCurl", "CNcurses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Articles", "CPseudoTerminal", "EventLinking", "Importers", "ReaderUI"],
      swiftSettings: strict),
    .target(
      name: "CPseudoTerminal", linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .target(name: "CUnpack", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw"),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
      ]),
    .systemLibrary(
      name: "CGumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"]), .yum(["gumbo-parser-devel"])]),
    .systemLibrary(
      name: "CZlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"]), .yum(["zlib-devel"])]),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles"], swiftSettings: strict),
    .testTarget(
      name: "ImportersTests", dependencies: ["Importers", "Articles", "CZlib"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "EventLinkingTests", dependencies: ["EventLinking", "Articles"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderUITests", dependencies: ["ReaderUI", "Articles"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "ledeTests",
      dependencies: ["lede", "Articles", "Importers", "EventLinking", "ReaderUI"],
      swiftSettings: strict),
  ]
)
