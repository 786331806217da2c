import ArgumentParser
import Coordination
import Domain
import ExampleWorld
import Foundation
import Server
import Storage

/// `sammanhang simulate`: a county with many plans, for load, growth and statistics.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill a new database with a simulated county.",
        discussion: """
            Everyone in it is invented. The same county, numbers and seed give the same rows. Each \
            plan is cast from a story of the demonstration, so it keeps every rule and has its log.
            """
    )

    @Option(help: "The key of the county's agreement, as its file has it.")
    var county: String

    @Option(help: "How many plans, 1 or more.")
    var plans = 1_000

    @Option(help: "Over how many years the plans that are over lie spread, 1…50.")
    var years = 3

    @Option(help: "The same seed gives the same county.")
    var seed: UInt64 = 1

    @Option(help: "A new database: the path of a file, or postgres://user@host/name.")
    var database: String

    @Option(help: "The folder with agreement files.")
    var agreements = "Agreements"

    @Option(help: "The day that the county leads up to, such as 2026-11-21; today otherwise.")
    var fixedDate: CivilDate?

    func validate() throws {
        guard plans >= 1 else { throw ValidationError("--plans: write 1 or more") }
        guard (1...50).contains(years) else { throw ValidationError("--years: write 1 to 50") }
    }

    func run() async throws {
        let today = fixedDate ?? SwedishTime.day(of: Effects.live.now())
        let library = try AgreementLibrary(folder: agreements, on: today)
        guard let agreement = library.all.first(where: { $0.key.description == county }) else {
            let keys = library.all.map(\.key.description).joined(separator: ", ")
            throw ValidationError("--county: no agreement has the key \(county); write \(keys)")
        }
        let target = try await newDatabase()
        let simulation = try await cast(agreement, library, today)
        let passwords = Passwords(cost: .demonstration, effects: .live)
        let hash = try await passwords.hash(ExampleWorld.password)
        try await passwords.stop()
        let made = try await simulation.fill(target, passwordHash: hash, today: today) { plans in
            if plans.isMultiple(of: 10_000) { Console.say("\(plans) plans") }
        }
        try await target.close()
        Console.say("plans      \(made.plans)")
        Console.say("units      \(made.units)")
        Console.say("rows       \(made.rows)")
        Console.say("log lines  \(made.logLines)")
        Console.say("sign in as skolskoterska-1 and the like, password \(ExampleWorld.password)")
    }

    private func newDatabase() async throws -> any Database {
        let address = try DatabaseAddress(database)
        if case .file(let path) = address, FileManager.default.fileExists(atPath: path) {
            throw ValidationError("--database: \(path) is there already; write a new path")
        }
        let target = try address.openAside(forBulk: true)
        let done = try await Migrator(Migrations.all).migrate(
            target,
            at: Effects.live.now().milliseconds
        )
        guard !done.isEmpty else {
            throw ValidationError("--database: it is in use already; give an empty one")
        }
        return target
    }

    /// Tells the stories in a database of their own, which goes away afterwards.
    private func cast(
        _ agreement: Agreement,
        _ library: AgreementLibrary,
        _ today: CivilDate
    ) async throws -> Simulation {
        let folder = FileManager.default.temporaryDirectory.appending(
            component: "sammanhang-\(ProcessInfo.processInfo.processIdentifier)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { remove(folder) }
        let world = try DatabaseAddress(folder.appending(component: "world.sqlite").path)
            .openAside()
        try await Migrator(Migrations.all).migrate(world, at: 0)
        _ = try await ExampleWorld.settle(
            in: world,
            agreements: AgreementShelf(library.all),
            today: today
        )
        let simulation = try await Simulation(
            of: agreement,
            plans: plans,
            years: years,
            seed: seed,
            castFrom: world
        )
        try await world.close()
        return simulation
    }

    private func remove(_ folder: URL) {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            Console.complain("note: \(folder.path) could not be removed")
        }
    }
}
