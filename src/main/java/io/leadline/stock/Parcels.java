package io.leadline.stock;

import java.util.List;

/**
 * From where the goods of a reservation leave, where its channel is served from several locations.
 *
 * @param plan how often it was planned; another plan is made where somebody else was faster on a shelf
 * @param picks empty where all leaves from the one location that serves the channel
 */
public record Parcels(int plan, List<Fulfilment.Pick> picks) {

    public static final Parcels ONE = new Parcels(0, List.of());

    public Parcels {
        picks = List.copyOf(picks);
    }

    public boolean planned() {
        return !picks.isEmpty();
    }

    Parcels next(List<Fulfilment.Pick> others) {
        return new Parcels(plan + 1, others);
    }
}
