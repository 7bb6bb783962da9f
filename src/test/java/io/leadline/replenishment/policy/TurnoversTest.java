package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.SalesTrend.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnoversTest {

    /** Sold on the first of so many days, and so many in a year by that. */
    @ParameterizedTest
    @CsvSource({
        // stock, a year, days since the last sale, known days, lies long, dead, pace
        "   0, 100,   1, 400, true,  false, NONE",
        "  10, 120,   1, 400, true,  false, FAST",
        "  10, 119,   1, 400, true,  false, NORMAL",
        "  10,  10,   1, 400, true,  false, NORMAL",
        "  10,   9,   1, 400, true,  false, SLOW",
        "  10,   9,  89, 400, true,  false, SLOW",
        "  10,   9,  90, 400, true,  false, NON_MOVING",
        // What came in a month ago has had no time to sell.
        "  10,   9,  90, 400, false, false, SLOW",
        // Nobody can say so of an item that is younger.
        "  10,   0,  60,  60, true,  false, SLOW",
        "  10,   0, 200, 400, true,  true,  DEAD"
    })
    void stockMovesByItsTurnsAndByHowLongNothingWasSold(
            double stock, double perYear, int daysSince, int days, boolean longHere, boolean dead, Pace pace) {
        double[] units = new double[days];
        if (daysSince < days) {
            units[days - 1 - daysSince] = 1;
        }

        assertThat(Turnovers.pace(stock, perYear, units, 180, longHere, dead)).isEqualTo(pace);
    }

    /** A hundred units lie there and one is expected a day; the longest cover is 120 days. */
    @ParameterizedTest
    @CsvSource({
        // pace, trend, excess, offered, minimum, lot, safety, change
        "DEAD,       STEADY,  80, true,   10,  10, 10, STOP_REORDERING",
        "NON_MOVING, UNKNOWN,  0, false,   0,   0,  0, STOP_REORDERING",
        "NONE,       FALLING,  0, true,  500, 500,  0, KEEP",
        "NORMAL,     STEADY,  30, false,   0,   0,  0, KEEP",
        "NORMAL,     STEADY,  30, true,   10,  10, 10, ORDER_NOTHING_NOW",
        "NORMAL,     FALLING, 30, true,   10,  10, 10, FOLLOW_FALL",
        "SLOW,       FALLING, 30, true,  121, 121, 10, NEGOTIATE_MINIMUM",
        "SLOW,       STEADY,   0, true,  121, 121, 10, NEGOTIATE_MINIMUM",
        "SLOW,       STEADY,   0, true,  120, 183, 10, SMALLER_LOTS",
        "SLOW,       STEADY,   0, true,   10,  10, 51, LOWER_TARGET",
        "SLOW,       FALLING,  0, true,   10,  10, 50, FOLLOW_FALL",
        "SLOW,       STEADY,   0, true,   10,  10, 50, KEEP",
        "NORMAL,     FALLING,  0, true,   10,  10, 10, FOLLOW_FALL",
        "NORMAL,     RISING,   0, true,   10,  10, 10, KEEP",
        "FAST,       RISING,   0, true,   10,  10, 10, FOLLOW_RISE",
        "FAST,       STEADY,   0, true,  500,  10, 90, KEEP"
    })
    void theWayStockMovesAsksForAChangeOfItsPurchasing(
            Pace pace,
            Direction direction,
            double excess,
            boolean offered,
            double minimum,
            double lot,
            double safety,
            PurchasingChange change) {
        SalesTrend trend = new SalesTrend(direction, 0);

        assertThat(Turnovers.change(
                        new Turnovers.Situation(pace, trend, 100, excess, 1, offered, minimum, lot, safety, 120)))
                .isEqualTo(change);
    }
}
