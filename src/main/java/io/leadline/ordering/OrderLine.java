package io.leadline.ordering;

import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    /** The units that the company has to pay for: what is ordered, or what came in where that is more. */
    Quantity answeredFor() {
        return dropped ? received : quantity.max(received);
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

    /** The promise in force at that time, such as when both sides agreed; later words do not move it. */
    Optional<LocalDate> promisedDate(Instant at) {
        return promises.reversed().stream()
                .filter(p -> p.kind() == PromiseKind.FIRST || p.kind() == PromiseKind.MOVED)
                .filter(p -> !p.at().isAfter(at))
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

    /**
     * The last day on which nobody calls it late: needed by then, accepted, or asked for by the company itself.
     *
     * @param need as it is seen now
     * @param forAll what was accepted of the whole order
     */
    public LocalDate borneUntil(LocalDate need, @Nullable LocalDate forAll) {
        return Stream.of(Optional.of(need), Optional.of(requestedDate), acceptedDate(), Optional.ofNullable(forAll))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(need);
    }

    /**
     * The day after which it is overdue: as it is expected, or as late as somebody has accepted.
     *
     * @param forAll what was accepted of the whole order
     */
    public LocalDate awaitedUntil(@Nullable LocalDate forAll) {
        LocalDate expected = expectedDate();
        return Stream.of(acceptedDate(), Optional.ofNullable(forAll))
                .flatMap(Optional::stream)
                .filter(expected::isBefore)
                .max(LocalDate::compareTo)
                .orElse(expected);
    }

    /** Expected after the goods are needed, as somebody has accepted. */
    boolean acceptedLate(@Nullable LocalDate forAll) {
        LocalDate day = expectedDate();
        boolean covered = forAll != null && !day.isAfter(forAll)
                || acceptedDate().filter(accepted -> !day.isAfter(accepted)).isPresent();
        return open().isPositive() && day.isAfter(needDate) && covered;
    }

    /** The promise in force, or the requested date while there is none; of a split that is not agreed yet, its last day. */
    public LocalDate expectedDate() {
        return promisedDate()
                .orElseGet(() -> answer != null && !answer.parts().isEmpty() ? answer.lastDate() : requestedDate);
    }

    /** More came in than is ordered, which of a line that was left out is nothing. */
    public boolean isOver() {
        return received.compareTo(dropped ? Quantity.ZERO : quantity) > 0;
    }

    /** Less came in than is ordered, and nothing more is expected; or somebody decides whether it is. */
    public boolean isShort(OrderState state) {
        boolean counted = received.isPositive() || damaged.isPositive();
        return open().isPositive() && (state == OrderState.CLOSED || state == OrderState.IN_QUESTION && counted);
    }

    /** Whether the supplier still owes a word: it promised nothing yet, or another offer stands beside what it said. */
    public boolean isAsked() {
        return open().isPositive() && (answer != null || promisedDate().isEmpty());
    }

    /** What the supplier promised is what is ordered and asked for: nothing is left to talk about. */
    OrderLine agreed(Instant now, String by, String note) {
        return dropped
                ? this
                : askingFor(promisedDate().orElse(requestedDate), now, by, note).answered(null);
    }

    OrderLine promised(Promise promise) {
        List<Promise> more = new ArrayList<>(promises);
        more.add(promise);
        return with(copy -> copy.promises = more);
    }

    OrderLine answered(@Nullable LineAnswer newAnswer) {
        return with(copy -> copy.answer = newAnswer);
    }

    OrderLine ordering(Quantity newQuantity, Money newUnitPrice) {
        return with(copy -> {
            copy.quantity = newQuantity;
            copy.unitPrice = newUnitPrice;
        });
    }

    /** One delivery of a split line. The first keeps what planning worked out, the others only what was asked for. */
    OrderLine delivering(LineAnswer.Part part, boolean first, Instant now, String by, String note) {
        PromiseKind kind = first && firstPromise().isPresent() ? PromiseKind.MOVED : PromiseKind.FIRST;
        return with(copy -> {
                    copy.quantity = part.quantity();
                    if (!first) {
                        copy.proposed = Quantity.ZERO;
                        copy.because = List.of();
                        copy.answer = null;
                        copy.promises = promises.stream()
                                .filter(promise -> promise.kind() == PromiseKind.REQUESTED)
                                .toList();
                    }
                })
                .promised(new Promise(kind, part.date(), now, by, note));
    }

    /** What the company asks for on another day than the rest of the line; nobody has promised it yet. */
    OrderLine remaining(Quantity rest, Money price) {
        return with(copy -> {
            copy.quantity = rest;
            copy.unitPrice = price;
            copy.proposed = Quantity.ZERO;
            copy.because = List.of();
            copy.answer = null;
            copy.promises = promises.stream()
                    .filter(promise -> promise.kind() == PromiseKind.REQUESTED)
                    .toList();
        });
    }

    /** The item that comes in place of this one; planning worked out nothing of it. */
    OrderLine substituted(LineAnswer answer, LineAnswer.Substitute other, Instant now, String by) {
        return new OrderLine(
                number,
                other.sku(),
                other.name(),
                other.unit(),
                answer.quantity(),
                answer.unitPrice(),
                answer.date(),
                needDate,
                Quantity.ZERO,
                List.of(),
                List.of(
                        new Promise(PromiseKind.REQUESTED, answer.date(), now, by, answer.note()),
                        new Promise(PromiseKind.FIRST, answer.date(), now, by, answer.note())),
                null,
                false,
                Quantity.ZERO,
                Quantity.ZERO);
    }

    /** What the supplier said of this part of a split line before another price was asked for. */
    LineAnswer said(Money price) {
        return new LineAnswer(number, false, quantity, expectedDate(), price, "");
    }

    OrderLine numbered(int newNumber) {
        return with(copy -> copy.number = newNumber);
    }

    /** Asks for a day; every day that was ever asked for stays in the ledger. */
    OrderLine askingFor(LocalDate day, Instant now, String by, String reason) {
        return day.equals(requestedDate)
                ? this
                : with(copy -> copy.requestedDate = day)
                        .promised(new Promise(PromiseKind.REQUESTED, day, now, by, reason));
    }

    OrderLine drop() {
        return with(copy -> copy.dropped = true);
    }

    OrderLine restored() {
        return with(copy -> copy.dropped = false);
    }

    /** What is not in is not wanted any more, and the supplier agreed. */
    OrderLine leftOut() {
        return received.isPositive() ? ordering(received, unitPrice) : drop();
    }

    /** Later by the company's own wish, so that it is needed no earlier, and the day is no delay. */
    OrderLine postponed(ChangeRequest asked, Promise agreed) {
        LocalDate day = agreed.date();
        return askingFor(day, asked.at(), asked.askedBy(), asked.note())
                .promised(agreed)
                .with(copy -> copy.needDate = needDate.isAfter(day) ? needDate : day);
    }

    /** Sooner by the company's wish; it is needed when it was. */
    OrderLine hastened(ChangeRequest asked, Promise agreed) {
        return askingFor(agreed.date(), asked.at(), asked.askedBy(), asked.note())
                .promised(agreed);
    }

    /** Of a part, nothing came in yet: that was of the other one. */
    OrderLine notReceived() {
        return with(copy -> {
            copy.received = Quantity.ZERO;
            copy.damaged = Quantity.ZERO;
        });
    }

    OrderLine receiving(Quantity good, Quantity bad) {
        return with(copy -> {
            copy.received = received.plus(good);
            copy.damaged = damaged.plus(bad);
        });
    }

    /** Without what is none of a supplier's business. */
    OrderLine forSupplier() {
        return with(copy -> {
            copy.needDate = requestedDate;
            copy.proposed = quantity;
            copy.because = List.of();
            copy.promises = promises.stream()
                    .filter(promise -> promise.kind() != PromiseKind.ACCEPTED)
                    .toList();
        });
    }

    /** Without what it costs, and how planning came to it. */
    OrderLine withoutPrice() {
        Money nothing = Money.zero(unitPrice.currency());
        LineAnswer said = answer;
        return with(copy -> {
            copy.unitPrice = nothing;
            copy.because = List.of();
            copy.proposed = quantity;
            copy.answer = said == null ? null : said.at(nothing);
        });
    }

    private OrderLine with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new OrderLine(
                copy.number,
                sku,
                name,
                unit,
                copy.quantity,
                copy.unitPrice,
                copy.requestedDate,
                copy.needDate,
                copy.proposed,
                copy.because,
                copy.promises,
                copy.answer,
                copy.dropped,
                copy.received,
                copy.damaged);
    }

    /** What can differ between a line and the one made of it. */
    private static final class Copy {

        private int number;
        private Quantity quantity;
        private Money unitPrice;
        private LocalDate requestedDate;
        private LocalDate needDate;
        private Quantity proposed;
        private List<LedgerTerm> because;
        private List<Promise> promises;
        private @Nullable LineAnswer answer;
        private boolean dropped;
        private Quantity received;
        private Quantity damaged;

        private Copy(OrderLine line) {
            number = line.number;
            quantity = line.quantity;
            unitPrice = line.unitPrice;
            requestedDate = line.requestedDate;
            needDate = line.needDate;
            proposed = line.proposed;
            because = line.because;
            promises = line.promises;
            answer = line.answer;
            dropped = line.dropped;
            received = line.received;
            damaged = line.damaged;
        }
    }
}
