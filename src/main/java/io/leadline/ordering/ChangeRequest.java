package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the company asks of an order that the supplier has confirmed: to deliver a line later or sooner, a part of it sooner, or
 * none of it.
 *
 * @param number counted from 1 within the order
 * @param quantity what was open of the line when it was asked
 * @param from the day the line was expected then
 * @param to the day asked for; null where the line is to be left out
 * @param note why, in the words of who asked; the supplier reads it
 * @param askedBy who asked, by name
 * @param answer the supplier's words; empty while there is none
 * @param part how much of it is asked for on that day; null for all that is open
 * @param unitPrice what is offered for each unit that comes then; null for the price that was agreed
 */
public record ChangeRequest(
        int number,
        int line,
        Quantity quantity,
        LocalDate from,
        @Nullable LocalDate to,
        String note,
        String askedBy,
        Instant at,
        State state,
        String answer,
        @Nullable Quantity part,
        @Nullable Money unitPrice) {

    /** Of all that is open, at the price that was agreed. */
    public ChangeRequest(
            int number,
            int line,
            Quantity quantity,
            LocalDate from,
            @Nullable LocalDate to,
            String note,
            String askedBy,
            Instant at,
            State state,
            String answer) {
        this(number, line, quantity, from, to, note, askedBy, at, state, answer, null, null);
    }

    /** How far it has come. */
    public enum State {
        /** The supplier has not answered. */
        ASKED,
        AGREED,
        /** The supplier refused, and a buyer has not taken note of it yet. */
        REFUSED,
        /** The supplier refused, and a buyer left the line as it was. */
        LEFT,
        /** The buyer does not want it any more. */
        DROPPED,
        /** The line or the order was settled before it was answered. */
        OVER
    }

    /** Whether somebody still has to do something about it. */
    public boolean open() {
        return state == State.ASKED || state == State.REFUSED;
    }

    /** Whether it is asked for before the day it was expected on. */
    public boolean hastens() {
        return to != null && to.isBefore(from);
    }

    /** What is asked for on the new day. */
    public Quantity asked() {
        return part == null ? quantity : part;
    }

    public boolean cancels() {
        return to == null;
    }

    /** Names the decision that the process waits for. */
    String decision() {
        return state == State.REFUSED ? "change-refused" : "change";
    }

    ChangeRequest now(State next, String words) {
        return new ChangeRequest(number, line, quantity, from, to, note, askedBy, at, next, words, part, unitPrice);
    }

    /** The same for a part, or for another price. */
    ChangeRequest of(@Nullable Quantity newPart, @Nullable Money newPrice) {
        return new ChangeRequest(number, line, quantity, from, to, note, askedBy, at, state, answer, newPart, newPrice);
    }

    boolean asksTheSame(ChangeRequest other) {
        return Objects.equals(to, other.to)
                && Objects.equals(part, other.part)
                && Objects.equals(unitPrice, other.unitPrice);
    }
}
