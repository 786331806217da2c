/// Every story of the example world, from the first word of worry to the last goodbye.
extension Stage {
    func tellAll() async throws -> [Story] {
        try await tellBeginnings() + tellOffers() + tellConsents() + tellMeetings()
            + [elsa()] + tellRunning() + tellFollowUps() + tellEndings()
            + tellNeeds() + tellGuardians() + tellBlekinge() + tellOstergotland()
    }
}
