/// What was measured of a county itself, and of a server that starts on it.
struct CountyFigures: Codable, Sendable {
    let plans: Int
    let megabytes: Double
    let simulatedInSeconds: Double?
    let plansPerSecond: Double?
    let rows: Int?
    let logLines: Int?
    /// The median of several starts.
    let secondsToReady: Double
    let idleMB: Double
    let loadedMB: Double

    init(plans: Int, secondsToReady: Double, idleMB: Double) {
        self.plans = plans
        self.secondsToReady = secondsToReady
        self.idleMB = idleMB
        (megabytes, loadedMB) = (0, idleMB)
        (simulatedInSeconds, plansPerSecond, rows, logLines) = (nil, nil, nil, nil)
    }

    init(_ stage: Stage) {
        let file = stage.file
        plans = file.plans
        megabytes = file.megabytes.rounded(to: 1)
        simulatedInSeconds = file.seconds?.rounded(to: 1)
        plansPerSecond = file.seconds.map { (Double(file.plans) / $0).rounded(to: 1) }
        rows = file.summary["rows"]
        logLines = file.summary["log lines"]
        secondsToReady = stage.start.secondsToReady.median.rounded(to: 3)
        idleMB = stage.start.idleMegabytes.median.rounded(to: 1)
        loadedMB = stage.server.facts.megabytes.rounded(to: 1)
    }
}
