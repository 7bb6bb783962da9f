package io.leadline.planning;

import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.Turnover;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which items and locations the list of turnover shows, and in which order.
 *
 * @param text part of the name or of the SKU; empty for all
 * @param demandClass such as {@code AX}, or {@code A}; empty for all
 * @param channel whose pace and trend count; empty for the location's
 * @param age that at least one unit has; null for all
 */
public record TurnoverQuery(
        String text,
        String demandClass,
        String location,
        String supplier,
        String category,
        String channel,
        @Nullable Pace pace,
        @Nullable PurchasingChange change,
        Ageing.@Nullable Band age,
        Sort sort,
        boolean descending) {

    /** What the rows are ordered by. */
    public enum Sort {
        STOCK(Comparator.comparingDouble(PlanRow::stockValue)),
        NAME(Comparator.comparing(row -> row.subject().name(), String.CASE_INSENSITIVE_ORDER)),
        CLASS(Comparator.comparing(row -> row.subject().demandClass())),
        TURNS(Comparator.comparingDouble(PlanRow::turns)),
        COVER(Comparator.comparingDouble(PlanRow::coverDays)),
        SELL_THROUGH(Comparator.comparingDouble(PlanRow::sellThrough)),
        OLD(Comparator.comparingDouble(PlanRow::oldValue));

        private final Comparator<PlanRow> rising;

        Sort(Comparator<PlanRow> rising) {
            this.rising = rising;
        }
    }

    public static final TurnoverQuery ALL =
            new TurnoverQuery("", "", "", "", "", "", null, null, null, Sort.STOCK, true);

    public TurnoverQuery {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    Comparator<PlanRow> order() {
        Comparator<PlanRow> order = descending ? sort.rising.reversed() : sort.rising;
        return order.thenComparing(row -> row.subject().sku())
                .thenComparing(row -> row.subject().location());
    }

    /** Whether its place, supplier and words are asked for: what sums are made of, whatever class or pace is looked at. */
    boolean covers(PlanRow row) {
        PlanRow.Subject subject = row.subject();
        return (location.isEmpty() || subject.location().equals(location))
                && (supplier.isEmpty() || row.advice().supplier().equals(supplier))
                && (category.isEmpty() || subject.category().equals(category))
                && (channel.isEmpty() || row.turnover().on(channel) != null)
                && (text.isEmpty()
                        || subject.name().toLowerCase(Locale.ROOT).contains(text)
                        || subject.sku().toLowerCase(Locale.ROOT).contains(text));
    }

    /** Whether it is of the class, the pace, the change and the age asked for. */
    boolean shows(PlanRow row) {
        return (demandClass.isEmpty() || row.subject().demandClass().startsWith(demandClass))
                && (pace == null || pace(row) == pace)
                && (change == null || row.turnover().change() == change)
                && (age == null || row.turnover().ageing().units(age) > 0);
    }

    /** Of the channel that is asked about, or of the location. */
    public Pace pace(PlanRow row) {
        Turnover.OnChannel on = on(row);
        return on == null ? row.turnover().pace() : on.pace();
    }

    /** Of the channel that is asked about, or of the location. */
    public SalesTrend trend(PlanRow row) {
        Turnover.OnChannel on = on(row);
        return on == null ? row.turnover().trend() : on.trend();
    }

    private Turnover.@Nullable OnChannel on(PlanRow row) {
        return channel.isEmpty() ? null : row.turnover().on(channel);
    }
}
