import Coordination
import Fixtures
import Testing

@Suite struct `A password` {
    private let passwords = TestPeople.passwords

    @Test func `is known again, and no other is`() async throws {
        let hash = try await passwords.hash("korrekt häst")
        #expect(try await passwords.verify("korrekt häst", against: hash))
        for wrong in ["", "korrekt hast", "Korrekt häst", "korrekt häst "] {
            #expect(try await passwords.verify(wrong, against: hash) == false)
        }
    }

    @Test func `is the same however its letters are composed`() async throws {
        let hash = try await passwords.hash("h\u{e4}st")
        #expect(try await passwords.verify("ha\u{308}st", against: hash))
    }

    @Test func `has a new salt each time, and cannot be read from its hash`() async throws {
        let (one, other) = (try await passwords.hash("häst"), try await passwords.hash("häst"))
        #expect(one != other)
        #expect(!one.contains("häst"))
        #expect(one.hasPrefix("$scrypt$ln=10,r=1,p=1$"))
    }

    @Test(arguments: [
        nil, "", "häst", "$scrypt$ln=10,r=1,p=1$$", "$scrypt$ln=40,r=1,p=1$AAAA$AAAA",
        "$bcrypt$ln=10,r=1,p=1$AAAA$AAAA",
    ])
    func `is never right against what is no hash`(stored: String?) async throws {
        #expect(try await passwords.verify("", against: stored) == false)
        #expect(try await passwords.verify("häst", against: stored) == false)
    }

    @Test func `is checked at the cost it was made with`() async throws {
        let dearer = Passwords(cost: Passwords.Cost(logN: 11, r: 2, p: 1), effects: .live)
        let hash = try await dearer.hash("häst")
        #expect(try await passwords.verify("häst", against: hash))
        try await dearer.stop()
    }

    @Test func `costs a guesser what OWASP asks for`() {
        #expect(Passwords.Cost.standard == Passwords.Cost(logN: 17, r: 8, p: 1))
    }
}
