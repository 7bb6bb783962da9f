package io.leadline.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Dates as calendars read them: RFC 5545, in UTF-8. Moments are written in UTC, so that no time zone has to be described and
 * every calendar shows them in its reader's; whole days have no zone at all. Lines end in CRLF and are folded at 75 bytes,
 * never within a letter.
 */
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final int LONGEST_LINE_BYTES = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /** @param name of the calendar, as its reader sees it */
    public static String of(String name, List<CalendarEntry> entries, Instant now) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Leadline//Dates//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        line(file, "X-WR-CALNAME:" + text(name));
        line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line(file, "X-PUBLISHED-TTL:PT1H");
        entries.forEach(entry -> event(file, entry, now));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static void event(StringBuilder file, CalendarEntry entry, Instant now) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + text(entry.id()) + "@leadline");
        line(file, "DTSTAMP:" + MOMENT.format(now.truncatedTo(ChronoUnit.SECONDS)));
        LocalDate day = entry.day();
        Instant moment = entry.moment();
        if (day != null) {
            line(file, "DTSTART;VALUE=DATE:" + DAY.format(day));
            line(file, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        } else if (moment != null) {
            line(file, "DTSTART:" + MOMENT.format(moment));
        }
        line(file, "SUMMARY:" + text(entry.title()));
        if (!entry.words().isBlank()) {
            line(file, "DESCRIPTION:" + text(entry.words()));
        }
        if (!entry.address().isBlank()) {
            line(file, "URL:" + uri(entry.address()));
        }
        // It takes nobody's time; it has to be thought of.
        line(file, "TRANSP:TRANSPARENT");
        line(file, "END:VEVENT");
    }

    /** A value of the type TEXT; what no line may hold is left out. */
    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** An address is no TEXT: nothing is escaped in it, and nothing may end its line. */
    private static String uri(String address) {
        return address.replaceAll("[\\s\\p{Cntrl}]", "");
    }

    private static void line(StringBuilder file, String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            String one = Character.toString(letter);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LONGEST_LINE_BYTES) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(one);
            bytes += more;
            i += Character.charCount(letter);
        }
        file.append("\r\n");
    }
}
