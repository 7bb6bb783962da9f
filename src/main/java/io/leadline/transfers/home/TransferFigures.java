package io.leadline.transfers.home;

import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.StockTransfer.State;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What goes between own locations: how much is to leave, and how much is under way. */
public record TransferFigures(List<Leg> legs) {

    /**
     * From one place to another.
     *
     * @param toShip items that are to leave
     * @param underWay items that have left and are not counted in
     */
    public record Leg(String from, String to, int toShip, int underWay) {}

    public TransferFigures {
        legs = List.copyOf(legs);
    }

    static TransferFigures of(Collection<StockTransfer> open) {
        Map<String, Leg> legs = new TreeMap<>();
        for (StockTransfer transfer : open) {
            int toShip = transfer.state().beforeLeaving() ? 1 : 0;
            int underWay = transfer.state() == State.UNDER_WAY ? 1 : 0;
            if (toShip + underWay > 0) {
                legs.merge(
                        transfer.from() + "|" + transfer.to(),
                        new Leg(transfer.from(), transfer.to(), toShip, underWay),
                        (one, other) -> new Leg(
                                one.from(),
                                one.to(),
                                one.toShip() + other.toShip(),
                                one.underWay() + other.underWay()));
            }
        }
        return new TransferFigures(List.copyOf(legs.values()));
    }
}
