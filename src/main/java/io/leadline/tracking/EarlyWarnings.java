package io.leadline.tracking;

import io.leadline.catalog.WorkingCalendars;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.scorecard.arrival.ArrivalLaw;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Magnitude;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Warns of lines that will probably come too late while their promise still says otherwise: by how such lines came before, what it
 * would cost, and the days that are left to do something about it. A table says from when on.
 */
@Service
class EarlyWarnings implements Threats {

    /** Who was warned is not told that all is well because a chance fell by a point: it has to fall by a fifth. */
    private static final double STILL = 1.25;

    /** Nobody is warned of less, and what it would cost need not be reckoned. */
    private static final double LEAST_CHANCE = 0.05;

    private static final double MOST = 1e9;

    private final ExpectedArrivals arrivals;
    private final WarningTable table;
    private final Stakes stakes;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    EarlyWarnings(
            ExpectedArrivals arrivals,
            WarningTable table,
            ObjectProvider<Stakes> stakes,
            WorkingCalendars calendars,
            BusinessClock clock) {
        this.arrivals = arrivals;
        this.table = table;
        this.stakes = stakes.getIfAvailable(() -> Stakes.AS_ORDERED);
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Optional<Threat> of(PurchaseOrder order, OrderLine line, LocalDate until, boolean warned) {
        ArrivalLaw law = arrivals.law(order, line).orElse(null);
        double chance = law == null ? 0 : law.after(until);
        if (law == null || chance < LEAST_CHANCE) {
            return Optional.empty();
        }
        LocalDate expected = law.by(1 - chance / 2);
        int left = calendars.of(Deadlines.COMPANY).workingDaysBetween(clock.today(), until);
        double still = warned ? STILL : 1;
        double likely = Math.min(1, chance * still);
        // What it would cost takes longest to reckon, and seldom matters.
        boolean warns = expected.isAfter(until)
                && table.warns(likely, MOST, left, warned)
                && (table.warns(likely, 0, left, warned)
                        || table.warns(
                                likely, Math.min(MOST, still * chance * loss(order, line, expected)), left, warned));
        return warns ? Optional.of(new Threat(chance, expected)) : Optional.empty();
    }

    /** In pounds, euros and the like; nothing where nobody knows a price. */
    private double loss(PurchaseOrder order, OrderLine line, LocalDate comes) {
        Stakes.Stake stake = stakes.of(order, line, comes);
        return stake.priced()
                ? stake.lost().amount().doubleValue()
                        / Magnitude.of(stake.lost().currency())
                : 0;
    }

    @Override
    public boolean ready() {
        return arrivals.ready();
    }
}
