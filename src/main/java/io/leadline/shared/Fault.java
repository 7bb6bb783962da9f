package io.leadline.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Why a value that somebody gave is not taken, with what would be right; the texts are {@code bounds.…}. */
public sealed interface Fault {

    /** Nothing was given where something is needed. */
    record Missing() implements Fault {}

    /** Not a number, or not a day. */
    record Unreadable() implements Fault {}

    record TooSmall(BigDecimal least) implements Fault {}

    record TooLarge(BigDecimal most) implements Fault {}

    /** More decimals than there can be; the two nearest values that are right. */
    record TooFine(int decimals, BigDecimal below, BigDecimal above) implements Fault {}

    record TooEarly(LocalDate first) implements Fault {}

    record TooLate(LocalDate last) implements Fault {}

    /**
     * Nobody takes goods in on that day.
     *
     * @param before the last day before on which somebody does
     * @param next the first one behind
     */
    record NotReceived(LocalDate before, LocalDate next) implements Fault {}

    record TooLong(int most) implements Fault {}

    /** @param shown how the character is called, such as {@code U+202E} */
    record BadCharacter(String shown) implements Fault {}

    record NoAddress() implements Fault {}

    /**
     * Not a quantity that the supplier delivers.
     *
     * @param below the next smaller one that it does; empty below its least
     * @param above the next larger one
     */
    record NoLot(Quantity least, Quantity multiple, Optional<Lot> below, Lot above) implements Fault {}

    /** A quantity that is delivered, and what each unit of it costs. */
    record Lot(Quantity quantity, Money unitPrice) {}
}
