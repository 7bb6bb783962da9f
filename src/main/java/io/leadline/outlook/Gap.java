package io.leadline.outlook;

import io.leadline.replenishment.OutlookWeeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weeks in which a supplier commits to less of an item than it was told of, counted from the first week on (cumulative
 * quantities, as in delivery schedules of EDIFACT DELFOR): what comes a week later is short for that week and no longer.
 *
 * @param fromWeek the first that is short
 * @param untilWeek the first that is not any more; {@link OutlookWeeks#COUNT} where it stays short
 * @param units the most that is missing at the end of a week
 * @param outWeek the first week whose stock that uses up; null where the stock bears it
 * @param lost units that cannot be served because of it
 * @param cost margin of these, in the company's currency; null where a price or a rate is missing, and so nobody knows
 */
public record Gap(
        OutlookLine line,
        int fromWeek,
        int untilWeek,
        double units,
        @Nullable Integer outWeek,
        double lost,
        @Nullable Double cost) {

    private static final double LEAST_UNITS = 0.005;

    /** Whether the last week that is short has passed: nobody can do anything about it any more. */
    boolean isOver(LocalDate today, OutlookWeeks weeks) {
        return !today.isBefore(weeks.monday(untilWeek - 1).plusWeeks(1));
    }

    /** Names it in its outlook. */
    public String key() {
        return line.key();
    }

    /** What nobody knows may be the most. */
    private double atMost() {
        return cost == null ? Double.MAX_VALUE : cost;
    }

    /** Those of an outlook, what costs most first, and before it what nobody knows the cost of; none before it was answered. */
    public static List<Gap> of(Outlook outlook) {
        Commitment said = outlook.commitment();
        return said == null ? List.of() : of(outlook, said);
    }

    /** Those that one of its commitments leaves, or left. */
    public static List<Gap> of(Outlook outlook, Commitment said) {
        return beyond(outlook, said, List.of());
    }

    /**
     * What is missing beyond what somebody has decided about. What was ordered because of a gap, or is lived with, is not missing a
     * second time because the supplier says something else: of a gap that has grown only what it grew by is open.
     */
    static List<Gap> beyond(Outlook outlook, Commitment said, List<GapDecision> decisions) {
        Map<String, Double> decided = decisions.stream()
                .collect(Collectors.groupingBy(GapDecision::gap, Collectors.summingDouble(GapDecision::units)));
        Map<String, List<Double>> weeks = new HashMap<>();
        said.lines().forEach(line -> weeks.put(line.key(), line.weeks()));
        List<Gap> gaps = new ArrayList<>();
        for (OutlookLine line : outlook.lines()) {
            Gap gap = of(
                    line, weeks.getOrDefault(line.key(), OutlookLine.nothing()), decided.getOrDefault(line.key(), 0.0));
            if (gap != null) {
                gaps.add(gap);
            }
        }
        gaps.sort(java.util.Comparator.comparingDouble(Gap::atMost)
                .thenComparingDouble(Gap::units)
                .reversed());
        return List.copyOf(gaps);
    }

    static @Nullable Gap of(OutlookLine line, List<Double> committed) {
        return of(line, committed, 0);
    }

    /**
     * Several stretches of one item are one gap: from the first week that is short to the end of the last.
     *
     * @param decided units that are not missing, because somebody has decided about them
     */
    private static @Nullable Gap of(OutlookLine line, List<Double> committed, double decided) {
        double told = 0;
        double needed = 0;
        double said = decided;
        int first = -1;
        int until = OutlookWeeks.COUNT;
        double most = 0;
        Integer out = null;
        double lost = 0;
        for (int week = 0; week < OutlookWeeks.COUNT; week++) {
            told += line.told().get(week);
            said += committed.get(week);
            double missing = told - said;
            if (missing > LEAST_UNITS) {
                first = first < 0 ? week : first;
                until = week + 1;
                most = Math.max(most, missing);
            }
            if (!line.own().reckoned().isEmpty()) {
                needed += line.own().reckoned().get(week);
                double beyond = needed - said - line.own().left().get(week);
                // What runs out although all comes as expected is none of the supplier's doing.
                if (needed - said > LEAST_UNITS && beyond > LEAST_UNITS) {
                    out = out == null ? (Integer) week : out;
                    lost = Math.max(lost, beyond);
                }
            }
        }
        return first < 0
                ? null
                : new Gap(
                        line,
                        first,
                        until,
                        most,
                        out,
                        lost,
                        cost(lost, line.own().unitMargin()));
    }

    /** Nothing lost costs nothing, whatever it would be sold for. */
    private static @Nullable Double cost(double lost, @Nullable Double unitMargin) {
        return lost <= 0 ? (Double) 0.0 : unitMargin == null ? null : (Double) (lost * unitMargin);
    }
}
