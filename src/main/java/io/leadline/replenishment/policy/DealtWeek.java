package io.leadline.replenishment.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier can deliver in one week, dealt out to the locations that draw on it, in whole orders. Each is meant to have the
 * part that it has of the demand; but a part that is smaller than the supplier's multiple or minimum orders nothing, and were all
 * parts so small, nobody would. So parts are rounded down to what can be ordered, and what that leaves goes to those who run out
 * first: whoever has nothing of the week yet gets as much as can be ordered at all, then each one multiple more, then the first
 * all the rest. How much of it a location orders, its need says.
 */
final class DealtWeek {

    private static final double ROUNDING = 1e-9;

    private DealtWeek() {}

    /**
     * A location that draws on the week.
     *
     * @param share of the demand, above 0
     * @param due units that the supplier has to deliver to it in the week already
     * @param empty the first day from that week on on which its demand cannot be served; null where that is not in sight
     * @param first the first such day from today on
     */
    record Draws(
            double share,
            double due,
            @Nullable LocalDate empty,
            @Nullable LocalDate first) {}

    /**
     * @param units of the week, for all locations
     * @param multiple of which an order is a whole number
     * @param least units of an order, a whole number of multiples
     * @param places in an order that is always the same
     * @return units that each can still ask for, in the same order: together no more than the week has left
     */
    static double[] among(double units, double multiple, double least, List<Draws> places) {
        long left = lots(units - places.stream().mapToDouble(Draws::due).sum(), multiple);
        long smallest = Math.max(1, Math.round(least / multiple));
        List<Integer> inNeed = IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> places.get(i), NEED))
                .toList();
        long[] dealt = new long[places.size()];
        for (int i : inNeed) {
            Draws place = places.get(i);
            long part = lots(place.share() * units - place.due(), multiple);
            long wanted = part < smallest && place.due() <= 0 ? smallest : part;
            long given = Math.min(wanted, left);
            dealt[i] = given >= smallest ? given : 0;
            left -= dealt[i];
        }
        for (int i : inNeed) {
            long more = dealt[i] == 0 ? smallest : 1;
            dealt[i] += more <= left ? more : 0;
            left -= more <= left ? more : 0;
        }
        for (int i : inNeed) {
            dealt[i] += dealt[i] > 0 ? left : 0;
            left = dealt[i] > 0 ? 0 : left;
        }
        double[] dealtUnits = new double[dealt.length];
        for (int i = 0; i < dealt.length; i++) {
            dealtUnits[i] = dealt[i] * multiple;
        }
        return dealtUnits;
    }

    /**
     * What comes in a week helps from then on: who is out of stock first then. Of several, who ran out first before it, then who
     * sells most.
     */
    private static final Comparator<Draws> NEED = Comparator.comparing(Draws::empty, soonest())
            .thenComparing(Draws::first, soonest())
            .thenComparing(Draws::share, Comparator.reverseOrder());

    private static Comparator<@Nullable LocalDate> soonest() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }

    private static long lots(double units, double multiple) {
        return (long) Math.max(0, Math.floor(units / multiple + ROUNDING));
    }
}
