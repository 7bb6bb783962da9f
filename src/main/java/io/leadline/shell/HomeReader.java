package io.leadline.shell;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who looks at a first page, and how figures are worded for them.
 *
 * @param asked gives the account as it is whenever it is asked
 * @param role as which they look; one of the actor's
 * @param today the company's
 */
public record HomeReader(Supplier<Actor> asked, Role role, LocalDate today, Format format, LeadlineI18N texts) {

    public Actor actor() {
        return asked.get();
    }

    public String getTranslation(String key, Object... values) {
        return texts.getTranslation(key, format.locale(), values);
    }

    public boolean hasTranslation(String key) {
        return texts.has(key, format.locale());
    }

    public String number(long number) {
        return format.number(number);
    }

    /** Without the part below one; sums in several currencies one after the other. */
    public String money(Collection<Money> sums) {
        return sums.stream().map(format::wholeMoney).collect(Collectors.joining(" + "));
    }

    /**
     * How a figure is reckoned, and for which day it holds.
     *
     * @param key of the formula in words
     */
    public String how(String key, LocalDate day) {
        return getTranslation(key) + " " + getTranslation("home.holds", format.date(day));
    }

    /** How far off a day is, or how long it has passed. */
    public String dueBy(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days < 0) {
            return getTranslation("home.days-late", -days);
        }
        return days == 0
                ? getTranslation("home.today")
                : days == 1 ? getTranslation("home.tomorrow") : getTranslation("home.in-days", days);
    }

    /** The day for which figures hold. */
    public String asOf(LocalDate day) {
        return getTranslation("home.as-of", format.date(day));
    }
}
