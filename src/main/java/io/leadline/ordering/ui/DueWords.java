package io.leadline.ordering.ui;

import io.leadline.ordering.NextStep;
import io.leadline.shell.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Until when something has to happen, as people say it: with the day, and with how late it is once that has passed. */
final class DueWords {

    private DueWords() {}

    /** Empty where nobody set a time. */
    static String of(NextStep next, Format format, Instant now, LocalDate today, OrderNews.Translation texts) {
        Instant by = next.by();
        LocalDate on = next.on();
        LocalDate due = by == null ? on : LocalDate.ofInstant(by, format.zone());
        if (due == null) {
            return "";
        }
        LocalDate here = by == null ? today : LocalDate.ofInstant(now, format.zone());
        if (next.overdue(now, today)) {
            long days = ChronoUnit.DAYS.between(due, here);
            return texts.text("orders.due.late", days, format.date(due));
        }
        return texts.text(by == null ? "orders.due.expected" : "orders.due.by", format.date(due));
    }

    /** How late a day is against another one; empty if it is not. */
    static String late(LocalDate day, LocalDate against, OrderNews.Translation texts) {
        long days = ChronoUnit.DAYS.between(against, day);
        return days > 0 ? texts.text("orders.days-late", days) : "";
    }
}
