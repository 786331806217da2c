import Coordination
import Domain

/// Families where not everyone decides, or sees, together.
extension Stage {
    func tellGuardians() async throws -> [Story] {
        try await [hjalmar(), agnes(), love(), tilde(), valter(), linnea()]
    }

    /// His father is at sea and does not answer; his mother decides meanwhile.
    private func hjalmar() async throws -> Story {
        let story = try await begin(
            .hjalmar,
            by: .bup,
            on: -26,
            need: "Hjalmar vågar inte sova själv och somnar på lektionerna.",
            in: .guardian,
            because: "Sömnen hänger ihop med skoldagen, och skolan vet inte vad vi prövar.",
            .words("Jag vill ha lampan tänd.", led: "Lampan är tänd, hemma och hos farmor.")
        )
        try await story.isAccepted(offered: -22, answered: -18)
        try await story.at(-12) {
            try await $0.saysYes(.guardian(0), to: [.lindskolan], until: 170)
        }
        try await story.at(-6) {
            try await $0.cannotReach(
                1,
                tried: "Ringt tre gånger, skrivit brev och bett mamma säga till.",
                because: "Hjalmar har inte sovit en hel natt på två veckor."
            )
        }
        try await story.at(-5) { try await $0.isConsented() }
        return story
    }

    /// Her father says no, and the social board has decided about the treatment.
    private func agnes() async throws -> Story {
        let story = try await begin(
            .agnes,
            by: .socialtjanst,
            on: -50,
            need: "Agnes och mamma bråkar varje kväll, och Agnes går ut.",
            in: .child,
            because: "Familjen, skolan och vi behöver göra likadant på kvällarna.",
            .words("Jag vill inte välja sida.", led: "Ingen frågar Agnes vem som har rätt.")
        )
        try await story.isAccepted(offered: -45, answered: -40)
        try await story.at(-36) {
            try await $0.saysYes(.guardian(0), to: [.lindskolan], until: 150)
        }
        try await story.at(-34) { try await $0.saysNo(.guardian(1)) }
        try await story.at(-10) {
            try await $0.boardDecides(against: 1, .openTreatment, reference: "SN 2026:214")
        }
        return story
    }

    /// Her father is shut out, and signs in to nothing.
    private func love() async throws -> Story {
        let story = try await begin(
            .love,
            by: .socialtjanst,
            on: -30,
            need: "Love behöver ha det lugnt i skolan medan vi ordnar hemma.",
            in: .staff,
            because: "Skolan måste veta vem som hämtar, och vi vad skolan ser.",
            .words(
                "Jag vill veta vem som hämtar mig.",
                led: "Love får veta det varje morgon, och ingen annan får hämta."
            )
        )
        _ = try await story.opensAccount(for: .stangd, guardian: 1)
        try await story.at(-29) {
            try await $0.closesInsight(
                of: 1,
                because: "Mamma och Love har skydd. Pappa får inte veta var de är.",
                decidedBy: .chef,
                review: 60
            )
        }
        try await story.isAccepted(offered: -27, answered: -24)
        try await story.at(-20) {
            try await $0.saysYes(.guardian(0), to: [.lindskolan], until: 150)
        }
        try await story.at(-19) { try await $0.isConsented() }
        return story
    }

    /// Sixteen, and mature enough to decide alone about talks at the clinic.
    private func tilde() async throws -> Story {
        let story = try await begin(
            .tilde,
            by: .bup,
            on: -21,
            need: "Jag orkar inte låtsas hemma att allt är bra.",
            in: .child,
            because: "Tilde behöver samtal hos oss och stöd från socialtjänsten samtidigt.",
            .words(
                "Ring inte hem. Skriv till mig.",
                led: "Vi skriver bara till Tilde."
            ),
            maturity: .alone(
                question: Prose(telling: "Samtal hos oss, och stöd från ungdomsgruppen"),
                reasons: Prose(
                    telling: "Tilde berättar klart vad hon vill och varför, och förstår vad som "
                        + "händer om hemma får veta. Hon kan fara illa av det."
                )
            )
        )
        let tilde = try await story.opensAccount(for: .tilde)
        try await story.contact(.bup, deputy: "Mottagningens sjuksköterska")
        try await story.isAccepted(offered: -20, answered: -18)
        try await story.at(-18) { try await $0.everyoneConsents(to: [.socialKalmar], until: 160) }
        try await story.at(-3) { try await $0.asksForCopies("Det ni skrev om mig", as: tilde) }
        return story
    }

    /// He and his parents want his coach to know when it is a hard week.
    private func valter() async throws -> Story {
        let story = try await begin(
            .valter,
            by: .kurator,
            on: -35,
            need: "Jag kommer aldrig iväg till träningen fast jag vill.",
            in: .child,
            because: "Habiliteringen, skolan och laget behöver veta vad som fungerar.",
            .words(
                "Lo får veta att jag behöver gå undan ibland.",
                led: "Lo är inbjuden och vet vad som hjälper."
            )
        )
        try await story.isAccepted(offered: -30, answered: -26)
        try await story.at(-24) {
            try await $0.everyoneConsents(to: [.habiliteringen], until: 160)
        }
        try await story.at(-10) {
            try await $0.aims("Valter är med på träningen en gång i veckan.", .child)
            try await $0.invites(
                .ledare,
                as: "fotbollsledare",
                seeing: [.needs, .voice],
                until: 190
            )
        }
        return story
    }

    /// Nobody has consented, and the social services had to know the same night.
    private func linnea() async throws -> Story {
        let story = try await begin(
            .linnea,
            by: .bup,
            on: -8,
            need: "Linnea har ingenstans att sova när mamma är sjuk.",
            in: .staff,
            because: "Vi ger vård, men någon måste ordna ett tryggt hem i veckan.",
            .words("Jag kan sova hos moster.", led: "Moster är tillfrågad och kan.")
        )
        try await story.at(-8) {
            try await $0.tellsByLaw(
                .socialKalmar,
                because: "Linnea behöver ett tryggt hem i natt. Mamma är på sjukhus och kan inte "
                    + "svara, och socialtjänsten kan bara hjälpa om de vet."
            )
        }
        return story
    }
}
