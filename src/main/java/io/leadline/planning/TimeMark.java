package io.leadline.planning;

import io.leadline.catalog.Closure;
import io.leadline.demand.Promotion;
import io.leadline.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something on the time axis of an item at a location that explains its demand or its supply.
 *
 * @param name the promotion's, or why somebody is closed; may be empty
 * @param discountPercent of a promotion; zero where there is none or none is told
 */
public record TimeMark(Kind kind, String name, Period period, BigDecimal discountPercent) {

    private static final long WEEK_DAYS = 7;

    /** Who is closed, or that something is promoted. */
    public enum Kind {
        PROMOTION,
        SUPPLIER_CLOSED,
        LOCATION_CLOSED,
        COMPANY_CLOSED
    }

    /**
     * Those that reach into a period, the first to begin first.
     *
     * @param promotions of the item there
     * @param supplierId who should deliver; null where nobody does
     */
    static List<TimeMark> in(
            Period shown,
            List<Promotion> promotions,
            List<Closure> closures,
            String location,
            @Nullable String supplierId) {
        List<TimeMark> marks = new ArrayList<>();
        for (Promotion promotion : promotions) {
            marks.add(new TimeMark(Kind.PROMOTION, promotion.id(), promotion.period(), promotion.discountPercent()));
        }
        for (Closure closure : closures) {
            String party = closure.party();
            Kind kind = party.equals(Closure.COMPANY)
                    ? Kind.COMPANY_CLOSED
                    : party.equals(location)
                            ? Kind.LOCATION_CLOSED
                            : party.equals(supplierId) ? Kind.SUPPLIER_CLOSED : null;
            if (kind != null) {
                marks.add(new TimeMark(kind, closure.reason(), closure.period(), BigDecimal.ZERO));
            }
        }
        marks.removeIf(mark -> mark.period().to().isBefore(shown.from())
                || mark.period().from().isAfter(shown.to()));
        marks.sort(Comparator.comparing((TimeMark mark) -> mark.period().from())
                .thenComparing(TimeMark::kind)
                .thenComparing(TimeMark::name));
        return List.copyOf(marks);
    }

    /** Of weeks in a row, told by their first days, those that it reaches into. */
    public List<LocalDate> weeks(List<LocalDate> starts) {
        return starts.stream()
                .filter(from -> !period.from().isAfter(from.plusDays(WEEK_DAYS - 1))
                        && !period.to().isBefore(from))
                .toList();
    }
}
