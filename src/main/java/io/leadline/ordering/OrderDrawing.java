package io.leadline.ordering;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One process diagram with the places where an order has been and is.
 *
 * @param processId which process
 * @param xml BPMN 2.0 with its diagram
 * @param completed ids of elements that are behind
 * @param active ids of elements where the order stands now
 * @param passages when it was where
 */
public record OrderDrawing(
        String processId, String xml, Set<String> completed, Set<String> active, List<Passage> passages) {

    /**
     * One stay at one element.
     *
     * @param run tells the runs of a process apart that was called several times
     * @param to null while it is still there
     * @param done whether it went on from there; otherwise it was taken away
     */
    public record Passage(
            String element,
            long run,
            Instant from,
            @Nullable Instant to,
            boolean done) {}

    public OrderDrawing {
        completed = Set.copyOf(completed);
        active = Set.copyOf(active);
        passages = List.copyOf(passages);
    }

    /** Whether the order stands somewhere in it now. */
    public boolean standsHere() {
        return !active.isEmpty();
    }

    /** The times at which something in it moved. */
    public Stream<Instant> moments() {
        return passages.stream()
                .flatMap(passage ->
                        passage.to() == null ? Stream.of(passage.from()) : Stream.of(passage.from(), passage.to()));
    }

    /** The same as it was then; of several runs the one that began last. Nothing is marked before the first began. */
    public OrderDrawing at(Instant moment) {
        long run = passages.stream()
                .filter(passage -> !passage.from().isAfter(moment))
                .max(Comparator.comparing(Passage::from))
                .map(Passage::run)
                .orElse(-1L);
        return new OrderDrawing(
                processId,
                xml,
                elements(run, passage -> passage.done() && !isThere(passage, moment) && began(passage, moment)),
                elements(run, passage -> isThere(passage, moment)),
                passages);
    }

    private static boolean began(Passage passage, Instant moment) {
        return !passage.from().isAfter(moment);
    }

    private static boolean isThere(Passage passage, Instant moment) {
        Instant to = passage.to();
        return began(passage, moment) && (to == null || to.isAfter(moment));
    }

    private Set<String> elements(long run, Predicate<Passage> which) {
        return passages.stream()
                .filter(passage -> passage.run() == run)
                .filter(which)
                .map(Passage::element)
                .collect(Collectors.toSet());
    }
}
