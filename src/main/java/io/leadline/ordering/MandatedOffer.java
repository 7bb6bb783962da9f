package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the process offers in reply to an answer, inside the buyer's mandate: one concession for another, weighed by what
 * it costs. A later day that the stock bears is taken at the price that was ordered. One that it does not bear is answered
 * with the first day on which it runs out; insisted on, it is taken for as much less as the margin that waiting loses. Less
 * than was ordered is answered with more time for the whole. A dearer price is answered with the one that was ordered;
 * insisted on, it is met half-way.
 *
 * <p>A refusal, a substitute, a split, half an answer and what a colleague entered are a buyer's, and so is everything that
 * would lead beyond the mandate.
 *
 * @param offers for the lines that are outside the tolerance; the others are taken as they were answered
 * @param reasons that the supplier reads, in this order
 */
record MandatedOffer(List<Review.Offer> offers, Set<Reason> reasons) {

    /** Why something is offered. */
    enum Reason {
        /** The later day is taken. */
        DAY_TAKEN,
        /** The stock lasts until the day that is asked for. */
        DAY_NEEDED,
        /** Half-way between the days. */
        DAY_HALF_WAY,
        /** The later day is taken for a lower price. */
        DAY_FOR_PRICE,
        /** All of it, with more time. */
        WHOLE_LATER,
        /** All of it. */
        WHOLE,
        /** No more than was ordered. */
        NO_MORE,
        /** The quantity is taken. */
        QUANTITY_TAKEN,
        /** The price that was ordered. */
        PRICE_STAYS,
        /** Half-way between the prices. */
        PRICE_HALF_WAY
    }

    /**
     * What planning knows of a line.
     *
     * @param borne whether the stock bears an answer
     * @param shortfalls what a later day costs
     * @param open the last day up to one on which the supplier works
     * @param worth of one unit of the order's currency in the currency that margins are told in; zero where nobody knows
     */
    record Costs(StockGuard borne, Shortfalls shortfalls, UnaryOperator<LocalDate> open, double worth) {}

    MandatedOffer {
        offers = List.copyOf(offers);
    }

    /** How often the process has made an offer of its own in this order. */
    static int madeIn(PurchaseOrder order) {
        return (int) order.log().turns().stream()
                .filter(turn -> turn.kind() == Turn.Kind.COUNTER && turn.channel() == Turn.Channel.RULE)
                .count();
    }

    /** Why a buyer has to reply, where the table of the mandate would let the process. */
    enum Why {
        /** The process has made its offers. */
        ROUNDS,
        /** A line is refused, substituted, split or left for later. */
        OTHER,
        /** A colleague entered the answer. */
        ENTERED,
        /** Nobody knows whether the stock bears the later day. */
        STOCK,
        /** Nobody knows what the order's currency is worth. */
        WORTH,
        /** What the later day costs is more than the price can be lowered by. */
        REDUCTION,
        /** What would have to be offered lies beyond the mandate. */
        BEYOND,
        /** The day to offer has come. */
        PAST,
        /** There is nothing else to offer than what the supplier says. */
        SAME,
        /** It would make the order more than was approved. */
        GROWS;

        /** In histories. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What comes of an answer. */
    sealed interface Reply {

        record Made(MandatedOffer offer) implements Reply {}

        record Asks(Why why) implements Reply {}
    }

    /** Empty where a buyer has to reply. */
    static Optional<MandatedOffer> of(PurchaseOrder order, OrderPolicy policy, Costs costs, LocalDate today) {
        return reply(order, policy, costs, today) instanceof Reply.Made(MandatedOffer offer)
                ? Optional.of(offer)
                : Optional.empty();
    }

    static Reply reply(PurchaseOrder order, OrderPolicy policy, Costs costs, LocalDate today) {
        Mandate mandate = policy.mandate();
        int made = madeIn(order);
        if (made >= mandate.rounds()) {
            return new Reply.Asks(Why.ROUNDS);
        }
        if (!order.talk().later().isEmpty()) {
            return new Reply.Asks(Why.OTHER);
        }
        if (isEntered(order)) {
            return new Reply.Asks(Why.ENTERED);
        }
        List<Review.Offer> offers = new ArrayList<>();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        boolean moves = false;
        for (OrderLine line : order.answeredLines()) {
            LineAnswer said = line.answer();
            if (said == null || policy.tolerance().accepts(line, said)) {
                continue;
            }
            if (said.refused() || said.instead() != null || !said.parts().isEmpty()) {
                return new Reply.Asks(Why.OTHER);
            }
            Talk talk = new Talk(order, line, said, policy, made == 0, costs, EnumSet.noneOf(Reason.class));
            switch (talk.offer()) {
                case LineReply.No(Why why) -> {
                    return new Reply.Asks(why);
                }
                case LineReply.Yes(Review.Offer offer) -> {
                    if (!mandate.covers(askedFirst(order, line), offer)) {
                        return new Reply.Asks(Why.BEYOND);
                    }
                    if (!offer.date().isAfter(today)) {
                        return new Reply.Asks(Why.PAST);
                    }
                    moves |= !isSaid(offer, said);
                    offers.add(offer);
                    reasons.addAll(talk.reasons());
                }
            }
        }
        // Whether everything that was said may be taken is for the tables of acceptance, and they were asked.
        return moves ? new Reply.Made(new MandatedOffer(offers, reasons)) : new Reply.Asks(Why.SAME);
    }

    /** Or a part of it was. */
    private static boolean isEntered(PurchaseOrder order) {
        return order.log().turns().stream()
                .anyMatch(turn -> turn.kind() == Turn.Kind.ANSWER
                        && turn.round() == order.talk().round()
                        && turn.channel() == Turn.Channel.TOLD);
    }

    private static boolean isSaid(Review.Offer offer, LineAnswer said) {
        return offer.quantity().equals(said.quantity())
                && offer.date().equals(said.date())
                && offer.unitPrice().equals(said.unitPrice());
    }

    /** What was asked of the line before anybody had said anything else: a line that was confirmed as it was asked has no answer of its own. */
    private static Turn.Word askedFirst(PurchaseOrder order, OrderLine line) {
        return order.log().turns().stream()
                .flatMap(turn -> turn.points().stream())
                .filter(point -> point.line() == line.number())
                .map(Turn.Point::before)
                .findFirst()
                .orElseGet(() -> new Turn.Word(line.quantity(), List.of(line.requestedDate()), line.unitPrice(), ""));
    }

    /** What is offered of one line, or why nothing is. */
    private sealed interface LineReply {

        record Yes(Review.Offer offer) implements LineReply {}

        record No(Why why) implements LineReply {}
    }

    /** About one line. */
    private record Talk(
            PurchaseOrder order,
            OrderLine line,
            LineAnswer said,
            OrderPolicy policy,
            boolean first,
            Costs costs,
            Set<Reason> reasons) {

        LineReply offer() {
            Quantity quantity = quantity();
            if (policy.tolerance().date(line, said)) {
                LocalDate day =
                        quantity.value().compareTo(said.quantity().value()) > 0 ? withMoreTime(quantity) : said.date();
                return new LineReply.Yes(new Review.Offer(line.number(), quantity, day, price()));
            }
            if (!costs.borne().knows(order, line)) {
                return new LineReply.No(Why.STOCK);
            }
            if (costs.borne().holds(order, line, said.of(quantity))) {
                reasons.add(Reason.DAY_TAKEN);
                return new LineReply.Yes(new Review.Offer(line.number(), quantity, said.date(), cheaper()));
            }
            Optional<Shortfalls.Shortfall> missing = costs.shortfalls().of(order, line, said.date());
            if (first || missing.isEmpty()) {
                LocalDate day = open(missing.map(this::lastDay).orElseGet(this::halfWay));
                return new LineReply.Yes(new Review.Offer(line.number(), quantity, day, price()));
            }
            if (costs.worth() <= 0) {
                return new LineReply.No(Why.WORTH);
            }
            return forPrice(missing.get())
                    .<LineReply>map(
                            price -> new LineReply.Yes(new Review.Offer(line.number(), quantity, said.date(), price)))
                    .orElse(new LineReply.No(Why.REDUCTION));
        }

        /** A day on which the supplier works, if there is one since the day asked for. */
        private LocalDate open(LocalDate day) {
            LocalDate open = costs.open().apply(day);
            return open.isBefore(line.requestedDate()) ? line.requestedDate() : open;
        }

        private Quantity quantity() {
            int more = said.quantity().value().compareTo(line.quantity().value());
            if (more == 0 || policy.tolerance().quantity(line, said)) {
                return said.quantity();
            }
            if (!first) {
                reasons.add(Reason.QUANTITY_TAKEN);
                return said.quantity();
            }
            reasons.add(more < 0 ? Reason.WHOLE : Reason.NO_MORE);
            return line.quantity();
        }

        /** As much later as the mandate goes and the stock bears. */
        private LocalDate withMoreTime(Quantity whole) {
            LocalDate later =
                    open(line.requestedDate().plusDays(policy.mandate().daysLate()));
            boolean bears = later.isAfter(said.date())
                    && costs.borne().holds(order, line, said.of(whole).on(later));
            if (!bears) {
                return said.date();
            }
            reasons.remove(Reason.WHOLE);
            reasons.add(Reason.WHOLE_LATER);
            return later;
        }

        /** On that day the stock is gone: what comes on it comes in time. */
        private LocalDate lastDay(Shortfalls.Shortfall missing) {
            reasons.add(Reason.DAY_NEEDED);
            return missing.from().isAfter(line.requestedDate()) ? missing.from() : line.requestedDate();
        }

        private LocalDate halfWay() {
            reasons.add(Reason.DAY_HALF_WAY);
            return line.requestedDate().plusDays(ChronoUnit.DAYS.between(line.requestedDate(), said.date()) / 2);
        }

        private Money price() {
            if (!isDearer()) {
                return said.unitPrice();
            }
            if (first) {
                reasons.add(Reason.PRICE_STAYS);
                return line.unitPrice();
            }
            reasons.add(Reason.PRICE_HALF_WAY);
            BigDecimal asked = line.unitPrice().amount();
            BigDecimal between = asked.add(said.unitPrice().amount()).divide(BigDecimal.TWO, MathContext.DECIMAL64);
            int digits = Math.max(scale(line.unitPrice()), scale(said.unitPrice()));
            return new Money(
                    between.setScale(digits, RoundingMode.DOWN),
                    line.unitPrice().currency());
        }

        /** Who is given a later day is not paid more as well. */
        private Money cheaper() {
            if (!isDearer()) {
                return said.unitPrice();
            }
            reasons.add(Reason.PRICE_STAYS);
            return line.unitPrice();
        }

        private boolean isDearer() {
            return said.unitPrice().amount().compareTo(line.unitPrice().amount()) > 0
                    && !policy.tolerance().price(line, said);
        }

        /** Less by what waiting loses, spread over the units; empty where that is more than may be talked about, or not known. */
        private Optional<Money> forPrice(Shortfalls.Shortfall missing) {
            if (!missing.priced()) {
                return Optional.empty();
            }
            Money from = isDearer() ? line.unitPrice() : said.unitPrice();
            // What runs out before the day asked for is lost however punctual the supplier is.
            BigDecimal anyway = costs.shortfalls()
                    .of(order, line, line.requestedDate())
                    .map(until -> until.margin().amount())
                    .orElse(BigDecimal.ZERO);
            BigDecimal less = missing.margin()
                    .amount()
                    .subtract(anyway)
                    .max(BigDecimal.ZERO)
                    .divide(BigDecimal.valueOf(costs.worth()), MathContext.DECIMAL64)
                    .divide(said.quantity().value(), MathContext.DECIMAL64);
            if (!policy.mandate().coversPrice(less, line.unitPrice().amount())) {
                return Optional.empty();
            }
            Money price = new Money(
                    from.amount().subtract(less).setScale(scale(from), RoundingMode.HALF_EVEN), from.currency());
            if (price.amount().signum() <= 0 || price.equals(from)) {
                return Optional.empty();
            }
            reasons.add(Reason.DAY_FOR_PRICE);
            return Optional.of(price);
        }

        /** What is paid in, or finer where the price is. */
        private static int scale(Money price) {
            int paid = Currency.getInstance(price.currency()).getDefaultFractionDigits();
            return Math.max(Math.max(paid, 0), price.amount().scale());
        }
    }
}
