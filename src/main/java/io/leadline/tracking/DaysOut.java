package io.leadline.tracking;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementsPage;
import io.leadline.stock.Stock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** On how many days a shelf ended empty, by its ledger: the stock of now, taken back movement by movement. */
final class DaysOut {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 20;

    private DaysOut() {}

    /** Empty where more happened since than is read. */
    static OptionalInt of(Stock stock, String location, Sku sku, LocalDate from, LocalDate until, ZoneId zone) {
        List<Movement> since = new ArrayList<>();
        Stock.Place behind = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            MovementsPage read = stock.movements(sku, List.of(location), behind, PAGE);
            since.addAll(read.movements());
            behind = read.next().orElse(null);
            boolean farEnough = read.movements().isEmpty()
                    || dayOf(read.movements().getLast(), zone).isBefore(from);
            if (behind == null || farEnough) {
                return OptionalInt.of(of(stock.level(location, sku).onHand(), since, from, until, zone));
            }
        }
        return OptionalInt.empty();
    }

    /** @param newestFirst what happened up to now, at least back to the first day */
    static int of(Quantity now, List<Movement> newestFirst, LocalDate from, LocalDate until, ZoneId zone) {
        Quantity onHand = now;
        int next = 0;
        int days = 0;
        for (LocalDate day = until; !day.isBefore(from); day = day.minusDays(1)) {
            while (next < newestFirst.size()
                    && dayOf(newestFirst.get(next), zone).isAfter(day)) {
                onHand = onHand.minus(newestFirst.get(next++).onHandChange());
            }
            days += onHand.isPositive() ? 0 : 1;
        }
        return days;
    }

    private static LocalDate dayOf(Movement movement, ZoneId zone) {
        return LocalDate.ofInstant(movement.at(), zone);
    }
}
