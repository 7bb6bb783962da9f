package io.leadline.replenishment.policy;

import io.leadline.catalog.CapacityPlan;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A peak beyond what the supplier can make in its weeks, which is ordered before them: for each week to come, the level that
 * keeps the target until then, less what is on order and what can be made by then, each week by its own figure. The uncertain part
 * counts as well, because in the peak nothing can be made to catch up with it (Tayur 1992 calls it the shortfall). Looked ahead is
 * as far as demand is forecast: what a peak needs is no stock that lies too long, however early it has to be begun with.
 */
final class Capacity {

    private static final double WEEK_DAYS = 7;

    private Capacity() {}

    static List<Term> ahead(Case it) {
        Capacities.Weeks weeks = it.capacity();
        return it.lastOrder() || !weeks.limited() ? List.of() : ahead(it, weeks);
    }

    private static List<Term> ahead(Case it, Capacities.Weeks weeks) {
        Level level = Level.of(it);
        double usual = level.at(it.next());
        double protectedDays = it.protectedDays();
        double covered = it.outlook().expectedOver(protectedDays);
        // What is held against chance grows no faster than the demand: where that is not enough, nothing else has to be
        // looked at.
        double mostPerUnit = covered > 0 ? Math.max(1, usual / covered) : Double.POSITIVE_INFINITY;
        double ahead = 0;
        double perWeek = weeks.usual();
        double made = 0;
        LocalDate before = null;
        for (int later = it.reviewDays(); later <= sight(it); later += it.reviewDays()) {
            LocalDate comes = it.today().plusDays((long) Math.floor(protectedDays + later - it.reviewDays()));
            made += made(it, weeks, comes, before);
            before = comes;
            if (made == Double.POSITIVE_INFINITY) {
                break;
            }
            double there = it.arriving(Math.ceil(protectedDays), protectedDays + later) + made;
            if (it.outlook().expectedOver(protectedDays + later) * mostPerUnit > usual + ahead + there) {
                double lacking = level.later(it.next(), later) - usual - there;
                perWeek = lacking > ahead ? made * WEEK_DAYS / later : perWeek;
                ahead = Math.max(ahead, lacking);
            }
        }
        return ahead > 0
                ? List.of(new DemandTerm.CapacityAhead(
                        Term.units(ahead),
                        weeks.plan() == null && weeks.share() == 1
                                ? it.terms().capacityPerWeek()
                                : Term.units(perWeek)))
                : List.of();
    }

    /**
     * What one later order can bring: nothing in a week in which the supplier is closed, and of a week of which it said something
     * what is not on order for it yet, once.
     *
     * @param before when the order before it comes; null for the first
     */
    private static double made(Case it, Capacities.Weeks weeks, LocalDate comes, @Nullable LocalDate before) {
        if (weeks.closed(comes)) {
            return 0;
        }
        if (!weeks.said(comes)) {
            return weeks.upTo(comes, it.reviewDays());
        }
        boolean counted = before != null && CapacityPlan.monday(before).equals(CapacityPlan.monday(comes));
        return counted ? 0 : Math.max(0, weeks.on(comes) - it.dueInWeek(comes));
    }

    private static double sight(Case it) {
        int life = it.situation().limits().shelfLifeDays();
        double forecast = Math.max(it.coverDays(), it.outlook().unitsPerDay().length - it.protectedDays());
        return life > 0 ? Math.min(life, forecast) : forecast;
    }
}
