package io.leadline.tracking;

import io.leadline.engine.RecordedCases;
import io.leadline.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What another version of a table would have decided in recorded cases, beside the table in force and what came of them.
 *
 * @param cases all that were looked at, the newest first
 */
public record TableTrial(List<Tried> cases) {

    public TableTrial {
        cases = List.copyOf(cases);
    }

    /**
     * One case under both.
     *
     * @param inForce what the table in force says; empty where no rule fits
     * @param version what the other says
     * @param lost what the empty shelves came to, where that is known of lines that it is about; by currency
     */
    public record Tried(RecordedCases.Case about, String inForce, String version, List<Money> lost) {

        public Tried {
            lost = List.copyOf(lost);
        }

        public boolean differs() {
            return !inForce.equals(version);
        }
    }

    /**
     * Cases of which both say the same.
     *
     * @param then what was done next, by how often
     * @param known of them, that are in by now
     * @param late of those, that came after they were needed
     * @param lost of all of them, by currency
     */
    public record Pair(
            String inForce,
            String version,
            int cases,
            Map<String, Integer> then,
            int known,
            int late,
            List<Money> lost) {}

    public List<Tried> differing() {
        return cases.stream().filter(Tried::differs).toList();
    }

    /** What both say, those that differ first, then the most frequent. */
    public List<Pair> pairs() {
        Map<List<String>, List<Tried>> same = new LinkedHashMap<>();
        cases.forEach(one -> same.computeIfAbsent(List.of(one.inForce(), one.version()), pair -> new ArrayList<>())
                .add(one));
        return same.values().stream()
                .map(TableTrial::pair)
                .sorted((one, other) -> {
                    int differs = Boolean.compare(
                            one.inForce().equals(one.version()), other.inForce().equals(other.version()));
                    return differs != 0 ? differs : Integer.compare(other.cases(), one.cases());
                })
                .toList();
    }

    private static Pair pair(List<Tried> same) {
        Map<String, Integer> then = new LinkedHashMap<>();
        same.forEach(one -> then.merge(one.about().then(), 1, Integer::sum));
        List<Integer> days = same.stream()
                .flatMap(one -> Stream.ofNullable(one.about().daysLate()))
                .toList();
        return new Pair(
                same.getFirst().inForce(),
                same.getFirst().version(),
                same.size(),
                then,
                days.size(),
                (int) days.stream().filter(late -> late > 0).count(),
                Money.sums(same.stream().flatMap(one -> one.lost().stream())));
    }
}
