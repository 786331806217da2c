import Coordination
import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import OpenID
import Server
import Storage
import Testing

/// Through the door with an e-identification: a real provider, a real browser's way, our own pages.
@Suite(.serialized) struct `Signing in at a provider` {
    @Test func `leads to what waits, and is in the log`() async throws {
        try await ProviderHouse.open { house in
            let (karin, back) = try await house.visit("karin")
            try await karin.open(back)
            #expect(karin.status == 200 && karin.address == "/")
            #expect(karin.sees("Att göra") && karin.sees("Elevhälsan, Lindskolan"))
            #expect(try await house.doorLines().last == "openid:eid done")
            let number = try #require(house.provider.numbers["karin"])
            #expect(!karin.html.contains(number) && !back.contains(number))
        }
    }

    @Test func `works once for each way there, and only in the browser that went`() async throws {
        try await ProviderHouse.open { house in
            let (karin, back) = try await house.visit("karin")
            let thief = house.stranger()
            try await thief.open(back)
            #expect(thief.status == 403 && thief.sees("Inloggningen blev inte klar"))
            try await karin.open(back)
            #expect(karin.status == 200)
            let again = house.stranger()
            try await again.open(back)
            #expect(again.status == 403)
            try await karin.open(back)
            #expect(karin.status == 403)
            let refused = try await house.doorLines().filter { $0.hasSuffix("refused") }
            #expect(refused == Array(repeating: "openid:eid unknown-state refused", count: 3))
        }
    }

    @Test func `says so to someone who has no account`() async throws {
        try await ProviderHouse.open { house in
            let (eva, back) = try await house.visit("eva")
            try await eva.open(back)
            #expect(eva.status == 403 && eva.sees("Du har inget konto här än"))
            #expect(try await house.doorLines().last == "openid:eid unknown-person refused")
            try await eva.open("/planer")
            #expect(eva.address == "/logga-in")
        }
    }

    @Test func `is not believed of someone whom the provider may not name`() async throws {
        try await ProviderHouse.open(naming: "[family]") { house in
            let (karin, back) = try await house.visit("karin")
            try await karin.open(back)
            #expect(karin.status == 403 && karin.sees("Du loggar in på ett annat sätt här"))
            #expect(try await house.doorLines().last == "openid:eid may-not-name refused")
            try await karin.open("/planer")
            #expect(karin.address == "/logga-in")
        }
    }

    @Test func `says so when the number is missing`() async throws {
        try await ProviderHouse.open { house in
            let (nobody, back) = try await house.visit("nobody")
            try await nobody.open(back)
            #expect(nobody.status == 502 && nobody.sees("Du kunde inte loggas in"))
            #expect(try await house.doorLines().last == "openid:eid missing-claim refused")
        }
    }

    @Test func `can be broken off at the provider`() async throws {
        try await ProviderHouse.open { house in
            let (karin, back) = try await house.visit("karin")
            let state = try #require(
                URLComponents(string: back)?.queryItems?.first { $0.name == "state" }?.value
            )
            try await karin.open("/logga-in/eid/svar?error=access_denied&state=\(state)")
            #expect(karin.status == 403 && karin.sees("Du avbröt inloggningen"))
        }
    }

    @Test func `begins with the person's own act, and by no link`() async throws {
        try await ProviderHouse.open { house in
            let visitor = house.stranger()
            try await visitor.open("/logga-in/eid")
            #expect(visitor.address == "/logga-in" && visitor.sees("Logga in med Prov-eID"))
            #expect(visitor.sentTo == nil)
            try await visitor.send(
                pairs: [],
                to: "/logga-in/eid",
                saying: ["Sec-Fetch-Site": "cross-site"]
            )
            #expect(visitor.status == 403 && visitor.sentTo == nil)
            visitor.goBack(to: "", at: "/logga-in")
            try await visitor.send([:], to: "/logga-in/eid")
            #expect(visitor.status == 403 && visitor.sentTo == nil)
            try await visitor.open("/logga-in")
            try await visitor.send([:], to: "/logga-in/eid")
            #expect(visitor.sees("Du skickas vidare till Prov-eID"))
            let address = try #require(visitor.sentTo)
            #expect(!address.contains("prompt=") && !address.contains("max_age="))
        }
    }

    @Test func `is asked for anew, there and as the same person, before something grave`()
        async throws
    {
        try await ProviderHouse.open { house in
            let (karin, back) = try await house.visit("karin")
            try await karin.open(back)
            try await house.makeProofOld()
            try await karin.open("/inloggningar")
            try await karin.send(["session": "andra"], to: "/inloggningar/avslut")
            #expect(karin.address == "/bekrafta?sida=/inloggningar")
            #expect(karin.sees("Bekräfta med Prov-eID") && !karin.sees("name=\"password\""))
            let there = try await house.proveAnew(karin, as: "karin")
            try await karin.open(there)
            #expect(karin.address == "/inloggningar" && karin.sees("nu vet vi att det är du"))
            try await karin.send(["session": "andra"], to: "/inloggningar/avslut")
            #expect(karin.sees("Nu är du utloggad där."))
            #expect(try await house.lines(of: "provedAnew") == ["openid:eid done"])
        }
    }

    @Test func `anew as somebody else proves nothing, and is in the log`() async throws {
        try await ProviderHouse.open { house in
            let (karin, back) = try await house.visit("karin")
            try await karin.open(back)
            try await house.makeProofOld()
            try await karin.open("/bekrafta?sida=/inloggningar")
            try await karin.open(try await house.proveAnew(karin, as: "eva"))
            #expect(karin.status == 403 && karin.sees("Vi vet inte säkert att det är du"))
            #expect(
                try await house.lines(of: "provedAnew") == ["openid:eid another-person refused"]
            )
            try await karin.open("/inloggningar")
            try await karin.send(["session": "andra"], to: "/inloggningar/avslut")
            #expect(karin.address == "/bekrafta?sida=/inloggningar")
        }
    }

    @Test func `at one that nobody has described is no page`() async throws {
        try await ProviderHouse.open { house in
            let stranger = house.stranger()
            for path in ["/logga-in/annan", "/logga-in/annan/svar?code=a&state=b"] {
                try await stranger.open(path)
                #expect(stranger.status == 404)
            }
        }
    }
}
