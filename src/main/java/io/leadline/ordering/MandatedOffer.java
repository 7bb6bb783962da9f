package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * @param worth of one unit of the order's currency in the currency that margins are told in; zero where nobody knows
     */
    record Costs(StockGuard borne, Shortfalls shortfalls, double worth) {}

    MandatedOffer {
        offers = List.copyOf(offers);
    }

    /** How often the process has made an offer of its own in this order. */
    static int madeIn(PurchaseOrder order) {
        return (int) order.log().turns().stream()
                .filter(turn -> turn.kind() == Turn.Kind.COUNTER && turn.channel() == Turn.Channel.RULE)
                .count();
    }

    /** Empty where a buyer has to reply. */
    static Optional<MandatedOffer> of(PurchaseOrder order, OrderPolicy policy, Costs costs, LocalDate today) {
        Mandate mandate = policy.mandate();
        int made = madeIn(order);
        if (made >= mandate.rounds() || !order.talk().later().isEmpty() || isEntered(order)) {
            return Optional.empty();
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
                return Optional.empty();
            }
            Optional<Review.Offer> offer = new Talk(order, line, said, mandate, made == 0, costs, reasons).offer();
            if (offer.isEmpty()
                    || !mandate.covers(askedFirst(order, line), offer.get())
                    || offer.get().date().isBefore(today)) {
                return Optional.empty();
            }
            moves |= !isSaid(offer.get(), said);
            offers.add(offer.get());
        }
        // Whether everything that was said may be taken is for the tables of acceptance, and they were asked.
        return moves ? Optional.of(new MandatedOffer(offers, reasons)) : Optional.empty();
    }

    private static boolean isEntered(PurchaseOrder order) {
        return order.log().turns().reversed().stream()
                .filter(turn -> turn.kind() == Turn.Kind.ANSWER)
                .findFirst()
                .filter(turn -> turn.channel() == Turn.Channel.TOLD)
                .isPresent();
    }

    private static boolean isSaid(Review.Offer offer, LineAnswer said) {
        return offer.quantity().equals(said.quantity())
                && offer.date().equals(said.date())
                && offer.unitPrice().equals(said.unitPrice());
    }

    /** What was asked of the line before anybody had said anything else. */
    private static Turn.Word askedFirst(PurchaseOrder order, OrderLine line) {
        return order.log().turns().stream()
                .filter(turn -> turn.kind() == Turn.Kind.ANSWER)
                .flatMap(turn -> turn.points().stream())
                .filter(point -> point.line() == line.number())
                .map(Turn.Point::before)
                .findFirst()
                .orElseGet(() -> new Turn.Word(line.quantity(), List.of(line.requestedDate()), line.unitPrice(), ""));
    }

    /** About one line. */
    private record Talk(
            PurchaseOrder order,
            OrderLine line,
            LineAnswer said,
            Mandate mandate,
            boolean first,
            Costs costs,
            Set<Reason> reasons) {

        Optional<Review.Offer> offer() {
            Quantity quantity = quantity();
            if (!said.date().isAfter(line.requestedDate())) {
                LocalDate day = isLess() && first ? withMoreTime(quantity) : said.date();
                return Optional.of(new Review.Offer(line.number(), quantity, day, price()));
            }
            if (costs.borne().holds(order, line, said)) {
                reasons.add(Reason.DAY_TAKEN);
                return Optional.of(new Review.Offer(line.number(), quantity, said.date(), cheaper()));
            }
            Optional<Shortfalls.Shortfall> missing = costs.shortfalls().of(order, line, said.date());
            if (first || missing.isEmpty()) {
                LocalDate day = missing.map(this::lastDay).orElseGet(this::halfWay);
                return Optional.of(new Review.Offer(line.number(), quantity, day, price()));
            }
            return forPrice(missing.get()).map(price -> new Review.Offer(line.number(), quantity, said.date(), price));
        }

        private boolean isLess() {
            return said.quantity().value().compareTo(line.quantity().value()) < 0;
        }

        private Quantity quantity() {
            int more = said.quantity().value().compareTo(line.quantity().value());
            if (more == 0) {
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
            LocalDate later = line.requestedDate().plusDays(mandate.daysLate());
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
            return new Money(between, line.unitPrice().currency()).rounded();
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
            return said.unitPrice().amount().compareTo(line.unitPrice().amount()) > 0;
        }

        /** Less by what waiting loses, spread over the units; empty where that is more than may be talked about. */
        private Optional<Money> forPrice(Shortfalls.Shortfall missing) {
            if (costs.worth() <= 0) {
                return Optional.empty();
            }
            Money from = isDearer() ? line.unitPrice() : said.unitPrice();
            BigDecimal less = missing.margin()
                    .amount()
                    .divide(BigDecimal.valueOf(costs.worth()), MathContext.DECIMAL64)
                    .divide(said.quantity().value(), MathContext.DECIMAL64);
            if (!mandate.coversPrice(less, line.unitPrice().amount())) {
                return Optional.empty();
            }
            reasons.add(Reason.DAY_FOR_PRICE);
            BigDecimal price = from.amount().subtract(less).setScale(scale(from), RoundingMode.HALF_EVEN);
            return price.signum() > 0 ? Optional.of(new Money(price, from.currency())) : Optional.empty();
        }

        /** Of cents, or finer where the price is. */
        private static int scale(Money price) {
            return Math.max(
                    price.rounded().amount().scale(), Math.max(2, price.amount().scale()));
        }
    }
}
