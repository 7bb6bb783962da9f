package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of an order.
 *
 * @param number counted from 1, never reused
 * @param quantity what is ordered as of now
 * @param requestedDate the day the company asks for
 * @param needDate first day the projected stock would run short without it; not for the supplier's eyes
 * @param proposed what planning proposed, and what {@code because} adds up to
 * @param promises everything ever said about dates, oldest first
 * @param answer the supplier's latest answer
 * @param dropped refused or cancelled: nothing of it is expected any more
 * @param received usable units that came in
 * @param damaged units that came in and cannot be used
 */
public record OrderLine(
        int number,
        Sku sku,
        String name,
        String unit,
        Quantity quantity,
        Money unitPrice,
        LocalDate requestedDate,
        LocalDate needDate,
        Quantity proposed,
        List<LedgerTerm> because,
        List<Promise> promises,
        @Nullable LineAnswer answer,
        boolean dropped,
        Quantity received,
        Quantity damaged) {

    public OrderLine {
        because = List.copyOf(because);
        promises = List.copyOf(promises);
    }

    public Money value() {
        return unitPrice.times(quantity);
    }

    /** What is still expected, never below zero. */
    public Quantity open() {
        return dropped ? Quantity.ZERO : quantity.minus(received).max(Quantity.ZERO);
    }

    /** The supplier's latest word on the date. */
    public Optional<LocalDate> promisedDate() {
        return promises.reversed().stream()
                .filter(p -> p.kind() == PromiseKind.FIRST || p.kind() == PromiseKind.MOVED)
                .map(Promise::date)
                .findFirst();
    }

    public Optional<LocalDate> firstPromise() {
        return promises.stream()
                .filter(p -> p.kind() == PromiseKind.FIRST)
                .map(Promise::date)
                .findFirst();
    }

    /** The latest day after the need date that a buyer has accepted. */
    public Optional<LocalDate> acceptedDate() {
        return promises.reversed().stream()
                .filter(p -> p.kind() == PromiseKind.ACCEPTED)
                .map(Promise::date)
                .findFirst();
    }

    /** Expected after the goods are needed, as somebody has accepted. */
    boolean acceptedLate(@Nullable LocalDate forAll) {
        LocalDate day = expectedDate();
        boolean covered = forAll != null && !day.isAfter(forAll)
                || acceptedDate().filter(accepted -> !day.isAfter(accepted)).isPresent();
        return open().isPositive() && day.isAfter(needDate) && covered;
    }

    /** The promise in force, or the requested date while there is none. */
    public LocalDate expectedDate() {
        return promisedDate().orElse(requestedDate);
    }

    OrderLine promised(Promise promise) {
        List<Promise> more = new ArrayList<>(promises);
        more.add(promise);
        return new OrderLine(
                number,
                sku,
                name,
                unit,
                quantity,
                unitPrice,
                requestedDate,
                needDate,
                proposed,
                because,
                more,
                answer,
                dropped,
                received,
                damaged);
    }

    OrderLine answered(@Nullable LineAnswer newAnswer) {
        return new OrderLine(
                number,
                sku,
                name,
                unit,
                quantity,
                unitPrice,
                requestedDate,
                needDate,
                proposed,
                because,
                promises,
                newAnswer,
                dropped,
                received,
                damaged);
    }

    OrderLine ordering(Quantity newQuantity, Money newUnitPrice, LocalDate newRequestedDate) {
        return new OrderLine(
                number,
                sku,
                name,
                unit,
                newQuantity,
                newUnitPrice,
                newRequestedDate,
                needDate,
                proposed,
                because,
                promises,
                answer,
                dropped,
                received,
                damaged);
    }

    OrderLine drop() {
        return dropped(true);
    }

    OrderLine restored() {
        return dropped(false);
    }

    private OrderLine dropped(boolean now) {
        return new OrderLine(
                number,
                sku,
                name,
                unit,
                quantity,
                unitPrice,
                requestedDate,
                needDate,
                proposed,
                because,
                promises,
                answer,
                now,
                received,
                damaged);
    }

    OrderLine receiving(Quantity good, Quantity bad) {
        return new OrderLine(
                number,
                sku,
                name,
                unit,
                quantity,
                unitPrice,
                requestedDate,
                needDate,
                proposed,
                because,
                promises,
                answer,
                dropped,
                received.plus(good),
                damaged.plus(bad));
    }

    /** Without what is none of a supplier's business. */
    OrderLine forSupplier() {
        return new OrderLine(
                number,
                sku,
                name,
                unit,
                quantity,
                unitPrice,
                requestedDate,
                requestedDate,
                quantity,
                List.of(),
                promises.stream()
                        .filter(promise -> promise.kind() != PromiseKind.ACCEPTED)
                        .toList(),
                answer,
                dropped,
                received,
                damaged);
    }
}
