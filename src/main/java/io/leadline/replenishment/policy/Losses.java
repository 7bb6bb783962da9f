package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.Term;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;

/**
 * What is wanted before an order can be here, and the stock cannot serve: it is over when the goods come. Of a promotion
 * that is what it adds; where the sale ends within sight it is everything, because there is no later demand to sell it to.
 */
final class Losses {

    private Losses() {}

    static List<Term> of(Case it, PromotedDemand promoted) {
        if (it.occasions().over(it.today(), it.leadTime())) {
            return List.of(); // nothing is ordered, and a term of its own says why
        }
        LocalDate sight = it.today().plusDays((long) (it.protectedDays() + it.coverDays()));
        boolean ends = it.occasions().endsBy(sight);
        double lost = Math.floor(units(it, ends ? it.outlook().unitsPerDay() : promoted.unitsPerDay()));
        if (lost <= 0) {
            return List.of();
        }
        Quantity less = Term.units(-lost);
        double leadTimeDays = it.leadTime().meanDays();
        return List.of(
                ends ? new DemandTerm.SeasonLost(less, leadTimeDays) : new DemandTerm.RunDown(less, leadTimeDays));
    }

    /** @param counted of each day, the units that count at most */
    private static double units(Case it, double[] counted) {
        int days = (int) Math.min(it.leadTime().meanDays(), counted.length);
        StockPosition stock = it.unpromised();
        double units = Math.max(0, stock.free().toDouble());
        double lost = 0;
        for (int d = 0; d < days; d++) {
            for (ExpectedSupply supply : stock.supply()) {
                long in = supply.probableArrival().toEpochDay() - it.today().toEpochDay();
                units += Math.max(in, 1) == d ? supply.quantity().toDouble() : 0;
            }
            double wanted = it.outlook().unitsPerDay()[d];
            double served = Math.min(units, wanted);
            units -= served;
            lost += Math.min(wanted - served, counted[d]);
        }
        return lost;
    }
}
