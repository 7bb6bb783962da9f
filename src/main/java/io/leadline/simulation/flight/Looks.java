package io.leadline.simulation.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks taken one after the other at what is wrong, until nothing is.
 *
 * @param broken what was wrong at the last look
 * @param healed what was wrong at an earlier one, how many looks it was seen at and that it was not at the last
 */
record Looks(List<String> broken, List<String> healed) {

    Looks {
        broken = List.copyOf(broken);
        healed = List.copyOf(healed);
    }

    /** @param settle waits until nothing moves any more, between two looks */
    static Looks until(int most, Supplier<List<String>> look, Runnable settle) {
        List<List<String>> all = new ArrayList<>();
        all.add(look.get());
        while (all.size() < most && !all.getLast().isEmpty()) {
            settle.run();
            all.add(look.get());
        }
        List<String> last = all.getLast();
        List<String> healed = all.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(fault -> !last.contains(fault))
                .map(fault -> fault + " (healed; seen at "
                        + all.stream().filter(seen -> seen.contains(fault)).count() + " of " + all.size() + " looks)")
                .toList();
        return new Looks(last, healed);
    }
}
