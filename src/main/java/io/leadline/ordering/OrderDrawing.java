package io.leadline.ordering;

import java.util.Set;

/**
 * One process diagram with the places where an order has been and is.
 *
 * @param processId which process
 * @param xml BPMN 2.0 with its diagram
 * @param completed ids of elements that are behind
 * @param active ids of elements where the order stands now
 */
public record OrderDrawing(String processId, String xml, Set<String> completed, Set<String> active) {

    public OrderDrawing {
        completed = Set.copyOf(completed);
        active = Set.copyOf(active);
    }

    /** Whether the order stands somewhere in it now. */
    public boolean standsHere() {
        return !active.isEmpty();
    }
}
