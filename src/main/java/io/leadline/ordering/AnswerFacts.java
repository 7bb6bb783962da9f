package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What the tables of acceptance look at: the worst of an answer's lines, what the order has grown since it was approved
 * first, and whether the stock bears it.
 *
 * @param daysLate of the last day of any line after the day that was asked for
 * @param quantityPercent by which any line is more or less
 * @param pricePercent by which a unit of any line is dearer
 * @param other whether any line is refused, substituted or left for later, which no table judges
 * @param grownPercent of what was approved first
 * @param stockSafe whether the projected stock bears every line
 */
public record AnswerFacts(
        AnswerClass trust,
        long daysLate,
        double quantityPercent,
        double pricePercent,
        boolean other,
        double grownPercent,
        boolean stockSafe) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static AnswerFacts of(PurchaseOrder order, AnswerClass trust, StockGuard guard) {
        Worst worst = new Worst();
        boolean other = !order.talk().later().isEmpty();
        boolean safe = true;
        for (OrderLine line : order.answeredLines()) {
            LineAnswer answer = line.answer();
            if (answer == null) {
                continue;
            }
            if (answer.refused() || answer.instead() != null) {
                other = true;
                continue;
            }
            worst.add(
                    ChronoUnit.DAYS.between(line.requestedDate(), answer.lastDate()),
                    answer.quantity(),
                    line.quantity(),
                    answer.unitPrice(),
                    line.unitPrice());
            safe &= trust != AnswerClass.STRICT && guard.holds(order, line, answer);
        }
        return worst.facts(trust, other, grown(order), safe);
    }

    /**
     * Of an answer as it was recorded. Nobody knows any more whether the stock bore it, and what earlier rounds had added to
     * what was approved first.
     */
    static AnswerFacts of(PurchaseOrder order, Turn answer, AnswerClass trust) {
        Worst worst = new Worst();
        boolean other = false;
        BigDecimal more = BigDecimal.ZERO;
        for (Turn.Point point : answer.points()) {
            Turn.Word asked = point.before();
            Turn.Word said = point.after();
            if (said == null || !said.instead().isEmpty()) {
                other = true;
                continue;
            }
            worst.add(point.daysLater(), said.quantity(), asked.quantity(), said.unitPrice(), asked.unitPrice());
            more = more.add(point.costsMore().amount());
        }
        Approvals.Agreed agreed = order.approvals().agreed();
        BigDecimal approved =
                agreed == null ? BigDecimal.ZERO : agreed.first().value().amount();
        return worst.facts(trust, other, Math.max(0, percent(approved.add(more), approved)), true);
    }

    /** Of the lines looked at so far. */
    private static final class Worst {

        private long days;
        private double quantityPercent;
        private double pricePercent;

        void add(long daysLate, Quantity quantity, Quantity asked, Money price, Money askedPrice) {
            days = Math.max(days, daysLate);
            quantityPercent = Math.max(quantityPercent, Math.abs(percent(quantity.value(), asked.value())));
            pricePercent = Math.max(pricePercent, percent(price.amount(), askedPrice.amount()));
        }

        AnswerFacts facts(AnswerClass trust, boolean other, double grownPercent, boolean stockSafe) {
            return new AnswerFacts(trust, days, quantityPercent, pricePercent, other, grownPercent, stockSafe);
        }
    }

    boolean isInside(Tolerance tolerance) {
        return !other
                && daysLate <= tolerance.daysLate()
                && quantityPercent <= tolerance.quantityPercent().doubleValue()
                && pricePercent <= tolerance.pricePercent().doubleValue();
    }

    /** As the tables ask for them. */
    public Map<String, Object> variables() {
        return Map.of(
                OrderVariables.ANSWER_CLASS,
                trust.word(),
                OrderVariables.DAYS_LATE,
                daysLate,
                OrderVariables.QUANTITY_PERCENT,
                quantityPercent,
                OrderVariables.PRICE_PERCENT,
                pricePercent,
                OrderVariables.ANSWER_OTHER,
                other,
                OrderVariables.GROWN_PERCENT,
                grownPercent,
                OrderVariables.STOCK_SAFE,
                stockSafe);
    }

    /** By how much the order would be more than what was approved first; small steps add up. */
    private static double grown(PurchaseOrder order) {
        Approvals.Agreed agreed = order.approvals().agreed();
        if (agreed == null) {
            return 0;
        }
        Content adopted = Answering.adopted(
                order, order.lines(), Actor.system(), order.head().createdAt());
        BigDecimal approved = agreed.first().value().amount();
        return percent(approved.add(adopted.growthOver(agreed.first()).amount()), approved);
    }

    /** How much more it is than what was asked; of nothing, anything is all. */
    private static double percent(BigDecimal now, BigDecimal asked) {
        BigDecimal more = now.subtract(asked);
        if (asked.signum() == 0) {
            return more.signum() == 0 ? 0 : HUNDRED.doubleValue();
        }
        return more.multiply(HUNDRED).divide(asked, 6, RoundingMode.HALF_UP).doubleValue();
    }
}
