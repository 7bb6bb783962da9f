package io.leadline.tracking;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Orders that are to be looked at, each once however often it was asked for meanwhile. What came with few others goes before what
 * came with many, so that nobody waits for somebody's import; and some of the many go in between, so that they come to their end
 * though there is news all the time.
 */
final class LooksDue {

    private static final int FEW = 50;
    /** One of so many is of those that came with many. */
    private static final int IN_BETWEEN = 4;

    private final SequencedSet<String> soon = new LinkedHashSet<>();
    private final SequencedSet<String> behind = new LinkedHashSet<>();
    private int taken;

    void add(Collection<String> orders) {
        if (orders.size() > FEW) {
            addBehind(orders);
        } else {
            soon.addAll(orders);
            behind.removeAll(orders);
        }
    }

    /** Behind all the others. */
    void addBehind(Collection<String> orders) {
        orders.stream().filter(order -> !soon.contains(order)).forEach(behind::add);
    }

    /** Takes it out; empty where there is none. */
    Optional<String> next() {
        if (isEmpty()) {
            return Optional.empty();
        }
        taken++;
        boolean ofMany = soon.isEmpty() || !behind.isEmpty() && taken % IN_BETWEEN == 0;
        return Optional.of((ofMany ? behind : soon).removeFirst());
    }

    boolean isEmpty() {
        return soon.isEmpty() && behind.isEmpty();
    }
}
