package io.leadline.simulation.actors;

import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.simulation.Chance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a supplier of a temper says to a line, and what it really packs. */
final class Words {

    private static final double REFUSES = 0.02;
    private static final double SPLITS = 0.25;
    private static final double OTHER_PRICE = 0.15;
    private static final double OTHER_QUANTITY = 0.15;
    private static final double SHORT = 0.12;
    private static final double OVER = 0.05;
    private static final double BROKEN = 0.1;
    private static final double BROKEN_BY_ANYBODY = 0.01;
    private static final int WEEK_DAYS = 7;
    private static final int LARGE = 40;

    private final Temper temper;
    private final Roads roads;

    Words(Temper temper, Roads roads) {
        this.temper = temper;
        this.roads = roads;
    }

    /** To a counter-offer everybody says yes where it can. */
    LineAnswer answer(String supplierId, OrderLine line, LocalDate sent, LocalDate today, int round, Chance own) {
        long units = (long) line.open().toDouble();
        LocalDate usual = roads.expected(supplierId, line.sku(), sent, units);
        LocalDate asked = line.requestedDate().isAfter(today) ? line.requestedDate() : today.plusDays(1);
        LocalDate known = temper.saysWhatItKnows() && usual.isAfter(asked) ? usual : asked;
        LineAnswer answer = LineAnswer.accept(line).on(known);
        return switch (temper) {
            case SLOPPY -> round > 1 ? answer : odd(answer, line, own);
            case CAPACITY_BOUND ->
                round == 1 && units >= LARGE && own.of("splits").happens(SPLITS * 2)
                        ? split(answer, 2 + own.of("parts").below(2))
                        : answer;
            case PUNCTUAL, OPTIMISTIC, SEASONAL, SILENT, CLOSING, DRIFTING -> answer;
        };
    }

    private static LineAnswer odd(LineAnswer answer, OrderLine line, Chance own) {
        if (own.of("refuses").happens(REFUSES)) {
            return LineAnswer.refuse(line, "Not at present");
        }
        LineAnswer odd = own.of("price").happens(OTHER_PRICE) ? answer.at(dearer(line.unitPrice())) : answer;
        if (own.of("quantity").happens(OTHER_QUANTITY)) {
            long units = (long) odd.quantity().toDouble();
            odd = odd.of(Quantity.of(Math.max(1, Math.round(units * 0.9))));
        }
        return own.of("splits").happens(SPLITS) && odd.quantity().toDouble() >= 10 ? split(odd, 2) : odd;
    }

    private static Money dearer(Money price) {
        return new Money(
                price.amount().multiply(BigDecimal.valueOf(1.04)).setScale(2, RoundingMode.UP), price.currency());
    }

    private static LineAnswer split(LineAnswer answer, int days) {
        long units = (long) answer.quantity().toDouble();
        List<LineAnswer.Part> parts = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            long part = i < days - 1 ? units / days : units - units / days * (days - 1);
            parts.add(new LineAnswer.Part(Quantity.of(part), answer.date().plusDays((long) i * WEEK_DAYS)));
        }
        return answer.over(parts);
    }

    Goods.Load.Part packed(OrderLine line, Chance own) {
        long units = (long) Math.ceil(line.open().toDouble());
        boolean sloppy = temper == Temper.SLOPPY;
        long sent = units;
        if (sloppy && own.of("short").happens(SHORT) && units > 1) {
            sent = Math.max(1, Math.round(units * 0.85));
        } else if (sloppy && own.of("over").happens(OVER)) {
            sent = units + Math.max(1, units / 20);
        }
        boolean broken = own.of("broken").happens(sloppy ? BROKEN : BROKEN_BY_ANYBODY);
        long bad = broken ? Math.min(sent, 1 + sent / 25) : 0;
        return new Goods.Load.Part(line.number(), line.sku(), sent - bad, bad);
    }
}
