package io.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");

    private static String of(CalendarEntry... entries) {
        return CalendarFile.of("Leadline", List.of(entries), NOW);
    }

    /** As a calendar reads it: folded lines are one. */
    private static List<String> lines(String file) {
        return file.replace("\r\n ", "").lines().toList();
    }

    @Test
    void aMomentIsInUtcAndADayHasNoZone() {
        String file = of(
                CalendarEntry.at(Instant.parse("2026-03-05T16:00:00Z"), "O-1#approve#1", "Approve", "", ""),
                CalendarEntry.on(LocalDate.of(2026, 12, 31), "O-1#delivery", "Delivery", "", ""));

        assertThat(lines(file))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VEVENT", "END:VCALENDAR")
                .contains(
                        "UID:O-1#approve#1@leadline",
                        "DTSTAMP:20260302T090000Z",
                        "DTSTART:20260305T160000Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101");
    }

    @Test
    void nobodysWordsEndALineOrBeginAnother() {
        String file = of(CalendarEntry.on(
                LocalDate.of(2026, 3, 9),
                "x\r\nBEGIN:VEVENT",
                "Größe; 2, \\ or\u2028more\u0000\u0007",
                "one\r\ntwo\nEND:VCALENDAR",
                "https://portal.example/order/O-1\r\nX-EVIL:1"));

        assertThat(lines(file))
                .contains("UID:x\\nBEGIN:VEVENT@leadline")
                .contains("SUMMARY:Größe\\; 2\\, \\\\ or\\nmore")
                .contains("DESCRIPTION:one\\ntwo\\nEND:VCALENDAR")
                .contains("URL:https://portal.example/order/O-1X-EVIL:1")
                .filteredOn(line -> line.startsWith("BEGIN:VEVENT") || line.startsWith("X-EVIL"))
                .containsExactly("BEGIN:VEVENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "漢", "👩‍🏭", "\\"})
    void linesAreFoldedAtSeventyFiveBytesAndNeverWithinALetter(String letter) {
        String title = letter.repeat(200);

        String file = of(CalendarEntry.on(LocalDate.of(2026, 3, 9), "x", title, "", ""));

        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(file);
        assertThat(lines(file)).contains("SUMMARY:" + title.replace("\\", "\\\\"));
    }

    @Test
    void anEntryHasADayOrAMoment() {
        assertThatThrownBy(() -> new CalendarEntry("x", null, null, "", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarEntry("x", LocalDate.of(2026, 1, 1), NOW, "", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
