package io.leadline.simulation.worlds;

import java.util.ArrayList;
import java.util.List;

/**
 * What a company knows on a morning: its shelves, what is on its way, what it sold, what it received.
 *
 * <p>Sales are what was sold, not what was asked for: on an empty shelf nothing is.
 */
public final class WorldState {

    /**
     * Goods under way, or come in.
     *
     * @param terms whose of the item's; below zero for goods from another location of the company
     * @param arrives known to nobody before the day
     */
    public record Shipment(String id, int item, int terms, int ordered, double units, int arrives) {}

    private final World world;
    private int today;
    final double[] onHand;
    final double[][] sold;
    final double[][] returned;
    final boolean[][] empty;
    final List<Shipment> open = new ArrayList<>();
    final List<Shipment> received = new ArrayList<>();

    WorldState(World world) {
        this.world = world;
        int items = world.items().size();
        this.onHand = new double[items];
        this.sold = new double[items][world.end()];
        this.returned = new double[items][world.end()];
        this.empty = new boolean[items][world.end()];
    }

    public World world() {
        return world;
    }

    /** The day that begins; what lies before it is known. */
    public int today() {
        return today;
    }

    void begins(int day) {
        today = day;
    }

    public double onHand(int item) {
        return onHand[item];
    }

    /** Units sold on a day before today. */
    public double sold(int item, int day) {
        return sold[item][before(day)];
    }

    /** Units that came back on a day before today. */
    public double returned(int item, int day) {
        return returned[item][before(day)];
    }

    /** Whether the shelf was empty at the end of a day before today. */
    public boolean empty(int item, int day) {
        return empty[item][before(day)];
    }

    public List<Shipment> open() {
        return List.copyOf(open);
    }

    public List<Shipment> received() {
        return List.copyOf(received);
    }

    /** On the shelf and on its way. */
    double position(int item) {
        return onHand[item]
                + open.stream()
                        .filter(shipment -> shipment.item() == item)
                        .mapToDouble(Shipment::units)
                        .sum();
    }

    private int before(int day) {
        if (day >= today) {
            throw new IllegalArgumentException("Day " + day + " is not known on day " + today);
        }
        return day;
    }
}
