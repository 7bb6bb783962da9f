package io.leadline.inbox.feed;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be described anew because another day has begun, a little in each round: what waiting costs is another each
 * day. After a start all is, because a day may have begun meanwhile.
 */
final class AnewEachDay {

    static final int A_ROUND = 10;

    private final Deque<String> left = new ArrayDeque<>();
    private @Nullable LocalDate looked;

    /** @param open all that there is, asked for once a day */
    Set<String> next(LocalDate today, Supplier<? extends Collection<String>> open) {
        if (!today.equals(looked)) {
            Collection<String> all = open.get();
            looked = today;
            left.clear();
            left.addAll(all);
        }
        Set<String> round = new LinkedHashSet<>();
        while (round.size() < A_ROUND && !left.isEmpty()) {
            round.add(left.removeFirst());
        }
        return round;
    }
}
