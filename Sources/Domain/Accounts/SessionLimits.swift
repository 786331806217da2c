/// How long someone stays signed in.
///
/// - SeeAlso: OWASP ASVS 5.0, 7.3.1 and 7.3.2; WCAG 2.2, 2.2.1.
package struct SessionLimits: Hashable, Sendable {
    /// A session that has been quiet for so long is over, in seconds.
    package let pause: Int64
    /// No session lasts longer than this, in seconds.
    package let life: Int64
    /// How long before the end people are told of it, in seconds: a fifth of the pause, at most
    /// five minutes.
    package var warning: Int64 { min(300, pause / 5) }

    /// - Parameter pauseMinutes: 5…240.
    /// - Parameter lifeHours: 1…24.
    package init(pauseMinutes: Int = 60, lifeHours: Int = 12) {
        pause = Int64(pauseMinutes) * 60
        life = Int64(lifeHours) * 3600
    }

    package static let standard = SessionLimits()

    /// When a session is over that began and was last used at these instants.
    package func end(begun: Instant, seen: Instant) -> SessionEnd {
        let (last, quiet) = (begun.adding(seconds: life), seen.adding(seconds: pause))
        return SessionEnd(at: min(last, quiet), warning: warning, canBeMoved: quiet < last)
    }
}

/// When a session is over, if nobody does anything more in it.
package struct SessionEnd: Hashable, Sendable {
    package let at: Instant
    /// How long before it people are told of it, in seconds.
    package let warning: Int64
    /// Whether it lasts longer when it is used; else one has to sign in anew.
    package let canBeMoved: Bool

    package init(at: Instant, warning: Int64, canBeMoved: Bool) {
        self.at = at
        self.warning = warning
        self.canBeMoved = canBeMoved
    }

    /// How long it is until then, in whole seconds; nothing when it is over.
    package func secondsLeft(at now: Instant) -> Int64 {
        max(0, (at.milliseconds - now.milliseconds) / 1000)
    }
}
