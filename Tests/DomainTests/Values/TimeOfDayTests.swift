import Domain
import Testing

@Suite struct `A time of day` {
    @Test(arguments: [
        ("13:00", "13:00"), ("8.30", "08:30"), ("8:30", "08:30"), ("kl 13", "13:00"),
        ("Kl. 9.05", "09:05"), ("klockan 7", "07:00"), (" 23:59 ", "23:59"), ("0.00", "00:00"),
    ])
    func `is read as people write it`(text: String, time: String) {
        #expect(TimeOfDay(text)?.description == time)
    }

    @Test(arguments: [
        "", "kl", "efter lunch", "24:00", "8:60", "8:5", "8:300", "100", "-1", "8.30.0",
    ])
    func `is nothing when no clock shows it`(text: String) {
        #expect(TimeOfDay(text) == nil)
    }
}
