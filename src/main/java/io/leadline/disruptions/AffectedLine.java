package io.leadline.disruptions;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.tracking.WayOut;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open line that a disruption touches, with what can be done about it and what is.
 *
 * @param run of the reckoning that saw it last
 * @param promised when it would come if nothing held it up
 * @param expected when it comes with what holds it up
 * @param outOn the first day without stock; null where it lasts
 * @param dearer what the disruption itself makes it cost more
 * @param weeks margin that is lost in each week from the present one on, if nothing is done
 * @param ways to wait is the first; cheapest first behind it
 * @param proposed number of the way that the plan over all lines proposes
 * @param chosen number of the way that is taken
 * @param byHand whether a person chose it
 * @param made what was made for it: the other order's id; empty for none
 * @param refusal key of the text why it could not be done; empty where it could
 */
public record AffectedLine(
        String id,
        String disruptionId,
        long run,
        String orderId,
        String orderName,
        int line,
        Sku sku,
        String item,
        String unit,
        String supplierName,
        String locationId,
        String locationName,
        Quantity open,
        LocalDate promised,
        LocalDate expected,
        @Nullable LocalDate outOn,
        Money dearer,
        List<Double> weeks,
        List<WayOut> ways,
        int proposed,
        int chosen,
        boolean byHand,
        State state,
        String made,
        String refusal) {

    /** How far what is done about it has come. */
    public enum State {
        /** Nothing was done yet. */
        PLANNED,
        /** Ordered elsewhere, and the other order is not approved yet; the line stands until it is. */
        ORDERED,
        DONE,
        /** It could not be done: the line stays as it is, and somebody has to look. */
        REFUSED,
        TAKEN_BACK
    }

    public AffectedLine {
        weeks = List.copyOf(weeks);
        ways = List.copyOf(ways);
        if (ways.isEmpty() || chosen < 0 || chosen >= ways.size() || proposed < 0 || proposed >= ways.size()) {
            throw new IllegalArgumentException(
                    id + " has " + ways.size() + " ways, of which " + chosen + " and " + proposed + " are none");
        }
    }

    static String id(String disruptionId, String orderId, int line) {
        return disruptionId + "|" + orderId + "|" + line;
    }

    public WayOut way() {
        return ways.get(chosen);
    }

    /** Who delivers instead, and where to: lines of the same are ordered together. Empty where nobody does. */
    public String partner() {
        return way().kind() == WayOut.Kind.ALTERNATE ? way().supplierId() + "|" + locationId : "";
    }

    public WayOut waiting() {
        return ways.getFirst();
    }

    /** What is lost and paid more if nothing is done. */
    public Money ifWaiting() {
        return waiting().cost();
    }

    /** What the chosen way saves against waiting, after what it costs. */
    public Money saved() {
        return ifWaiting().minus(way().cost());
    }

    AffectedLine choosing(int way, boolean hand) {
        return with(proposed, way, hand, state, made, refusal);
    }

    AffectedLine proposing(int way) {
        return with(way, byHand ? chosen : way, byHand, state, made, refusal);
    }

    AffectedLine now(State next, String what, String why) {
        return with(proposed, chosen, byHand, next, what, why);
    }

    private AffectedLine with(int newProposed, int newChosen, boolean hand, State next, String what, String why) {
        return new AffectedLine(
                id,
                disruptionId,
                run,
                orderId,
                orderName,
                line,
                sku,
                item,
                unit,
                supplierName,
                locationId,
                locationName,
                open,
                promised,
                expected,
                outOn,
                dearer,
                weeks,
                ways,
                newProposed,
                newChosen,
                hand,
                next,
                what,
                why);
    }
}
