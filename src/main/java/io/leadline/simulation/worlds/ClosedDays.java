package io.leadline.simulation.worlds;

import io.leadline.catalog.Closure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When the parties of a world are closed, by days that are counted: whoever tries courses asks millions of times. */
final class ClosedDays {

    private static final BitSet NEVER = new BitSet(0);

    private final List<Closure> closures;
    private final Map<String, BitSet> byParty = new HashMap<>();

    /** @param first the day that is counted as 0; nobody is closed before it */
    ClosedDays(LocalDate first, List<Closure> closures) {
        this.closures = List.copyOf(closures);
        for (Closure closure : this.closures) {
            long from = ChronoUnit.DAYS.between(first, closure.period().from());
            long to = ChronoUnit.DAYS.between(first, closure.period().to());
            if (to >= 0) {
                byParty.computeIfAbsent(closure.party(), party -> new BitSet())
                        .set((int) Math.max(0, from), (int) to + 1);
            }
        }
    }

    List<Closure> closures() {
        return closures;
    }

    boolean closed(String party, int day) {
        return day >= 0 && byParty.getOrDefault(party, NEVER).get(day);
    }

    /** The day on which so many days of work are over that begin with the day after. */
    int after(String party, int day, int daysOfWork) {
        BitSet closed = byParty.get(party);
        if (closed == null || daysOfWork <= 0) {
            return day + Math.max(0, daysOfWork);
        }
        int at = day;
        for (int left = daysOfWork; left > 0; left--) {
            at = nextOpen(closed, at + 1);
        }
        return at;
    }

    /** The first day from this one on that is worked on. */
    int open(String party, int day) {
        return nextOpen(byParty.getOrDefault(party, NEVER), day);
    }

    private static int nextOpen(BitSet closed, int day) {
        return day < 0 ? day : closed.nextClearBit(day);
    }
}
