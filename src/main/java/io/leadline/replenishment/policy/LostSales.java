package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be sold because goods come later than today, or not at all, at the expected demand. The one measure of a line
 * that is late, of an answer, and of whatever could be done about either; else the ways out of one line could not be compared.
 * <p>
 * A unit that comes late can have lost one sale: one of those that the shelf could not serve before it came. With deliveries
 * 1 to n in the order of their days, q(i) units in each and U(i) units of demand unserved in the time before i (after i − 1), what
 * the deliveries from i on lose is L(i) = min(U(i) + L(i + 1), q(i) + … + q(n)); L(1) is all, and no more than was wanted. What
 * never comes is taken to come on the day on which what is ordered next can be there. An earlier delivery never loses more than a
 * later one, and no line loses more than it brings.
 *
 * @param units that cannot be sold
 * @param urgent of these, what is missing before the last delivery comes: what would have to come earlier
 * @param from the first day on which something cannot be served; null where all of it is
 * @param days on how many days
 */
public record LostSales(
        double units, double urgent, @Nullable LocalDate from, int days) {

    public static final LostSales NONE = new LostSales(0, 0, null, 0);

    private static final double NOTHING = 1e-6;

    /**
     * @param besides stock, and what else is expected, without the deliveries
     * @param wanted units that the line would bring
     * @param deliveries what comes in its place; nothing where it is left out
     * @param next when what is ordered in place of missing units can be there; says nothing where all that was wanted comes
     */
    public static LostSales of(
            DemandOutlook outlook,
            StockPosition besides,
            double wanted,
            List<ExpectedSupply> deliveries,
            LocalDate next) {
        List<ExpectedSupply> inOrder = deliveries.stream()
                .sorted(Comparator.comparing(ExpectedSupply::probableArrival))
                .toList();
        LocalDate last = inOrder.isEmpty() ? outlook.from() : inOrder.getLast().probableArrival();
        double coming =
                inOrder.stream().mapToDouble(one -> one.quantity().toDouble()).sum();
        boolean whole = !inOrder.isEmpty() && wanted - coming <= NOTHING;
        LocalDate until = whole || next.isBefore(last) ? last : next;
        int days = (int) ChronoUnit.DAYS.between(outlook.from(), until);
        // What comes today is there at once.
        if (days <= 0) {
            return NONE;
        }
        StockPosition with = new StockPosition(
                besides.onHand(),
                besides.reserved(),
                Stream.concat(besides.supply().stream(), inOrder.stream()).toList(),
                besides.ahead());
        StockCourse course = StockCourse.of(outlook, with, days);
        List<Late> late = new ArrayList<>();
        inOrder.forEach(
                one -> late.add(new Late(one.quantity().toDouble(), day(outlook, one.probableArrival(), days))));
        if (!whole) {
            late.add(new Late(wanted - coming, days));
        }
        LocalDate before = inOrder.isEmpty() ? until : last;
        return new LostSales(
                Math.min(wanted, lost(course.missing(), late)),
                Math.min(wanted, course.lostBefore(before)),
                course.firstEmpty(),
                course.daysEmpty());
    }

    /** Units that come on a day, counted from the first. */
    private record Late(double units, int day) {}

    private static int day(DemandOutlook outlook, LocalDate day, int most) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(outlook.from(), day), 0, most);
    }

    /** L(1), from the last delivery back. */
    private static double lost(double[] missing, List<Late> late) {
        double lost = 0;
        double stillToCome = 0;
        for (int one = late.size() - 1; one >= 0; one--) {
            stillToCome += late.get(one).units();
            lost += sum(
                    missing,
                    one == 0 ? 0 : late.get(one - 1).day(),
                    late.get(one).day());
            lost = Math.min(lost, stillToCome);
        }
        return lost;
    }

    private static double sum(double[] missing, int from, int to) {
        double sum = 0;
        for (int day = from; day < Math.min(to, missing.length); day++) {
            sum += missing[day];
        }
        return sum;
    }
}
