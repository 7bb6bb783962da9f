package io.leadline.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a table was asked about in the past, as far as it was recorded: so that a version of it can be tried before it decides. */
public interface RecordedCases {

    /** The name of the model's file, without its ending. */
    String model();

    /** The decision that is asked for, whose first output is what is done. */
    String decision();

    /** The facts that are recorded: limits of others cannot be tried. */
    Set<String> facts();

    /**
     * Facts that a version may see otherwise than the table in force, by a short name; the first changes none.
     */
    default List<View> views() {
        return List.of(new View("recorded", Map.of()));
    }

    /** The latest, the newest first. */
    List<Case> latest();

    /** @param instead facts in the place of those that were recorded */
    record View(String name, Map<String, Object> instead) {

        public View {
            instead = Map.copyOf(instead);
        }
    }

    /**
     * One case.
     *
     * @param about what people call it
     * @param page of it in the portal
     * @param then what was done next, as a short name
     * @param daysLate what was agreed came so many days after it was needed, zero for in time; null where nothing came yet
     * @param order whose losses are known elsewhere; null where it is about no order
     * @param lines of the order that it is about
     */
    record Case(
            String about,
            String page,
            Instant at,
            Map<String, Object> facts,
            String then,
            @Nullable Integer daysLate,
            @Nullable String order,
            Set<Integer> lines) {

        public Case {
            facts = Map.copyOf(facts);
            lines = Set.copyOf(lines);
        }
    }
}
