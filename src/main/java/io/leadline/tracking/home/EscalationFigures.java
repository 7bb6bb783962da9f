package io.leadline.tracking.home;

import io.leadline.shared.Money;
import io.leadline.tracking.Escalation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Open escalations by who is asked and for how long they have been open.
 *
 * @param unpriced how many of them nobody knows the loss of, or not all of it
 * @param cells only those that hold any
 */
public record EscalationFigures(int cases, List<Money> atStake, int unpriced, List<Cell> cells) {

    /** How long something is open. */
    public enum Age {
        ONE_DAY(1),
        THREE_DAYS(3),
        SEVEN_DAYS(7),
        LONGER(Long.MAX_VALUE);

        private final long days;

        Age(long days) {
            this.days = days;
        }

        static Age of(Duration open) {
            long begun = open.toDays();
            for (Age age : values()) {
                if (begun < age.days) {
                    return age;
                }
            }
            return LONGER;
        }
    }

    /**
     * @param level 1 buyer, 2 manager, 3 head of purchasing
     * @param unpriced how many of the cases nobody knows the loss of, or not all of it
     */
    public record Cell(int level, Age age, int cases, List<Money> atStake, int unpriced) {

        public Cell {
            atStake = List.copyOf(atStake);
        }
    }

    public EscalationFigures {
        atStake = List.copyOf(atStake);
        cells = List.copyOf(cells);
    }

    static EscalationFigures of(Collection<Escalation> open, Instant now, UnaryOperator<Money> in) {
        Map<Integer, Map<Age, List<Escalation>>> byPlace = new TreeMap<>();
        for (Escalation escalation : open) {
            byPlace.computeIfAbsent(Math.max(1, escalation.level()), level -> new TreeMap<>())
                    .computeIfAbsent(Age.of(Duration.between(escalation.openedAt(), now)), age -> new ArrayList<>())
                    .add(escalation);
        }
        List<Cell> cells = new ArrayList<>();
        byPlace.forEach((level, byAge) -> byAge.forEach(
                (age, cases) -> cells.add(new Cell(level, age, cases.size(), sum(cases, in), unpriced(cases)))));
        return new EscalationFigures(open.size(), sum(open, in), unpriced(open), cells);
    }

    private static int unpriced(Collection<Escalation> cases) {
        return Math.toIntExact(
                cases.stream().filter(escalation -> !escalation.priced()).count());
    }

    private static List<Money> sum(Collection<Escalation> cases, UnaryOperator<Money> in) {
        return Money.sums(cases.stream()
                .filter(escalation ->
                        escalation.priced() || escalation.atStake().amount().signum() > 0)
                .map(Escalation::atStake)
                .map(in));
    }
}
