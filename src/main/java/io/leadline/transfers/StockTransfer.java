package io.leadline.transfers;

import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that one location can spare and another would have to buy, from the suggestion to what was counted in.
 *
 * @param id such as {@code T-1a2b3c4d}
 * @param batch what goes between the same places together, such as {@code TB-1a2b3c4d}; the subject of the process
 * @param quantity suggested
 * @param because what suggested it, such as a planning run
 * @param declinedUntil the last day on which a person does not want it; null where nobody has declined
 * @param shipped units that left; null before
 * @param received units that were counted in; null before
 * @param steps what was done, oldest first
 * @param pending what the engine has not been told yet
 */
public record StockTransfer(
        String id,
        String batch,
        long version,
        Sku sku,
        String from,
        String to,
        Quantity quantity,
        String because,
        State state,
        Instant suggestedAt,
        @Nullable LocalDate declinedUntil,
        @Nullable Quantity shipped,
        @Nullable Quantity received,
        List<Step> steps,
        List<PendingCommand> pending) {

    /** How far it has come. */
    public enum State {
        PROPOSED,
        DECLINED,
        /** Accepted; the location that can spare it has to ship. */
        TO_SHIP,
        /** Said to have left; the stock is being booked, and nobody can cancel it any more. */
        SHIPPING,
        UNDER_WAY,
        DONE,
        CANCELLED;

        /** Waits for a person. */
        public boolean open() {
            return this == PROPOSED || beforeLeaving() || this == UNDER_WAY;
        }

        /** Accepted, and to be shipped. */
        public boolean beforeLeaving() {
            return this == TO_SHIP || this == SHIPPING;
        }
    }

    /** @param what became of it then */
    public record Step(State what, Instant at, String by, String note) {}

    public StockTransfer {
        if (id.isBlank() || from.equals(to) || !quantity.isPositive()) {
            throw new IllegalArgumentException("A transfer needs an id, two places and a quantity above zero, not '"
                    + id + "', " + from + " to " + to + ", " + quantity);
        }
        steps = List.copyOf(steps);
        pending = List.copyOf(pending);
    }

    /** There is one suggestion for each item and pair of places. */
    public String pair() {
        return pair(from, to, sku);
    }

    static String pair(String from, String to, Sku sku) {
        return from + "|" + to + "|" + sku;
    }

    /** The id of the decision that its process waits for: {@code decide}, {@code ship} or {@code receive}. */
    public String interaction(String decision) {
        return batch + "#" + decision;
    }

    public boolean declined(LocalDate today) {
        return state == State.DECLINED && declinedUntil != null && !declinedUntil.isBefore(today);
    }

    /** Where it is shown in the portal. */
    public String route() {
        return "transfers?transfer=" + id;
    }

    /** Where all that goes together is shown. */
    public String batchRoute() {
        return "transfers?batch=" + batch;
    }

    /** Whether a buyer has said yes to it, whatever became of it. */
    boolean wasAccepted() {
        return state.beforeLeaving()
                || state == State.UNDER_WAY
                || state == State.DONE
                || steps.stream().anyMatch(step -> step.what() == State.TO_SHIP);
    }

    /** Whether not as much was counted in as had left. */
    public boolean differs() {
        return received != null && !received.equals(shipped);
    }

    /** What is moved as of now. */
    public Quantity units() {
        return received != null ? received : shipped != null ? shipped : quantity;
    }

    StockTransfer of(Quantity other, String run) {
        return copy(state, other, run, declinedUntil, shipped, received, steps, pending);
    }

    StockTransfer declinedUntil(LocalDate day) {
        return copy(state, quantity, because, day, shipped, received, steps, pending);
    }

    /** Holds it for the units that this person says have left. */
    StockTransfer shipping(Quantity units, Instant at, String by) {
        List<Step> done = new ArrayList<>(steps);
        done.add(new Step(State.SHIPPING, at, by, ""));
        return copy(State.SHIPPING, quantity, because, declinedUntil, units, received, done, pending);
    }

    /** The units said to have left are not there: as before anybody said so. */
    StockTransfer notShipped() {
        return copy(State.TO_SHIP, quantity, because, declinedUntil, null, received, withoutLastStep(), pending);
    }

    /** The stock is booked: it left when that was said, by whom it was said. */
    StockTransfer left() {
        Step said = steps.getLast();
        return copy(state, quantity, because, declinedUntil, shipped, received, withoutLastStep(), pending)
                .now(State.UNDER_WAY, said.at(), said.by(), "");
    }

    private List<Step> withoutLastStep() {
        return steps.subList(0, steps.size() - 1);
    }

    StockTransfer receiving(Quantity units) {
        return copy(state, quantity, because, declinedUntil, shipped, units, steps, pending);
    }

    /** Goes on. */
    StockTransfer now(State next, Instant at, String by, String note) {
        List<Step> done = new ArrayList<>(steps);
        done.add(new Step(next, at, by, note));
        return copy(next, quantity, because, declinedUntil, shipped, received, done, pending);
    }

    /** Goes with others than before, in a process that it starts. */
    StockTransfer in(String other, PendingCommand start) {
        return new StockTransfer(
                id,
                other,
                version,
                sku,
                from,
                to,
                quantity,
                because,
                state,
                suggestedAt,
                declinedUntil,
                shipped,
                received,
                steps,
                List.of(start));
    }

    /** Whether it tells the engine that everything of its batch has been decided on. */
    public boolean endsDecision() {
        return pending.stream()
                .anyMatch(command -> command instanceof PendingCommand.CompleteTask task
                        && task.interaction().equals(interaction("decide")));
    }

    /** Tells the engine this too, unless it waits to be told already. */
    StockTransfer telling(List<PendingCommand> commands) {
        List<PendingCommand> told = new ArrayList<>(pending);
        commands.stream().filter(command -> !told.contains(command)).forEach(told::add);
        return copy(state, quantity, because, declinedUntil, shipped, received, steps, told);
    }

    private StockTransfer copy(
            State next,
            Quantity suggested,
            String run,
            @Nullable LocalDate declined,
            @Nullable Quantity out,
            @Nullable Quantity in,
            List<Step> done,
            List<PendingCommand> told) {
        return new StockTransfer(
                id, batch, version, sku, from, to, suggested, run, next, suggestedAt, declined, out, in, done, told);
    }
}
