package io.leadline.shared;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date to be kept, as calendars show it: a moment, or a whole day.
 *
 * @param id the same as long as it is the same date; calendars find again by it what they have
 * @param day null where it is a moment
 * @param moment null where it is a whole day
 * @param title in the reader's language
 * @param words more about it; may be empty
 * @param address where it is opened; may be empty
 */
public record CalendarEntry(
        String id, @Nullable LocalDate day, @Nullable Instant moment, String title, String words, String address) {

    public CalendarEntry {
        if (id.isBlank() || (day == null) == (moment == null)) {
            throw new IllegalArgumentException("A calendar entry has an id, and either a day or a moment");
        }
    }

    public static CalendarEntry on(LocalDate day, String id, String title, String words, String address) {
        return new CalendarEntry(id, day, null, title, words, address);
    }

    public static CalendarEntry at(Instant moment, String id, String title, String words, String address) {
        return new CalendarEntry(id, null, moment, title, words, address);
    }
}
