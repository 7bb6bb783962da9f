package io.leadline.stock;

import io.leadline.shared.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days one shelf was empty, and since when it has the item. Who reads sales needs it: nobody buys from an empty
 * shelf, and that says nothing about demand.
 *
 * @param empty periods of days at whose end nothing was on hand, the oldest first; {@link #OPEN} ends the one that lasts
 * @param arrivedOn the day of the first receipt; null where the item was there before the ledger
 */
public record ShelfHistory(List<Period> empty, @Nullable LocalDate arrivedOn) {

    /** Stands for "still". */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public static final ShelfHistory UNKNOWN = new ShelfHistory(List.of(), null);

    private static final int PERIODS_KEPT = 60;

    public ShelfHistory {
        empty = List.copyOf(empty);
    }

    /**
     * Since when an item that was never sold could have been: its first receipt, or the end of the first time that the shelf is known
     * to have been empty; null where it was there before, or is not there yet.
     */
    public @Nullable LocalDate hereSince() {
        if (arrivedOn != null || empty.isEmpty() || empty.getFirst().to().equals(OPEN)) {
            return arrivedOn;
        }
        return empty.getFirst().to().plusDays(1);
    }

    /** After a movement; days are those of UTC, which is exact enough for whole days without stock. */
    public ShelfHistory after(Movement movement, boolean nowEmpty) {
        LocalDate day = LocalDate.ofInstant(movement.at(), ZoneOffset.UTC);
        boolean came = movement.kind() == MovementKind.RECEIPT || movement.kind() == MovementKind.TRANSFER_IN;
        return new ShelfHistory(
                on(day, nowEmpty).empty, came && arrivedOn == null && empty.isEmpty() ? day : arrivedOn);
    }

    /** After it became known that the shelf is empty, or not, at the end of a day. */
    public ShelfHistory on(LocalDate day, boolean nowEmpty) {
        boolean wasEmpty = !empty.isEmpty() && empty.getLast().to().equals(OPEN);
        if (wasEmpty == nowEmpty) {
            return this;
        }
        List<Period> periods = new ArrayList<>(empty);
        if (nowEmpty) {
            periods.add(new Period(day, OPEN));
        } else {
            Period last = periods.removeLast();
            if (last.from().isBefore(day)) {
                periods.add(new Period(last.from(), day.minusDays(1)));
            }
        }
        return new ShelfHistory(periods.subList(Math.max(0, periods.size() - PERIODS_KEPT), periods.size()), arrivedOn);
    }
}
