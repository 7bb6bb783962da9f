package io.leadline.planning.store;

import io.leadline.planning.ForecastErrors;
import io.leadline.planning.PastForecast;
import io.leadline.planning.PlanRow;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.PlannedItem;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a plan, as one text in its document: a portfolio of a hundred thousand rows is read in a second, where
 * as many documents with a field for each value take several.
 */
final class PlanRowText {

    private static final String BETWEEN = "\t";

    private PlanRowText() {}

    /**
     * @param before what the plan before said; null for none
     * @param past forecasts made before this one
     */
    static String write(PlannedItem item, LocalDate day, @Nullable Document before, List<PastForecast> past) {
        ReorderAdvice advice = item.advice();
        Offer offer = advice.offer();
        Standing standing = item.standing();
        double open = item.stock().supply().stream()
                .mapToDouble(supply -> supply.quantity().toDouble())
                .sum();
        double perWeek = item.weeklyDemand().stream()
                .mapToDouble(units -> units)
                .average()
                .orElse(0);
        List<Object> values = List.of(
                advice.place().sku(),
                advice.place().location(),
                day,
                item.name(),
                standing.category(),
                offer == null ? "" : offer.terms().supplierId(),
                item.demandClass(),
                advice.decision(),
                advice.quantity(),
                item.unitCost().amount(),
                item.stock().free().toDouble(),
                open,
                item.soldPerYear(),
                standing.soldFourWeeks(),
                text(standing.lastSold()),
                perWeek,
                text(advice.stockoutDate()),
                standing.lostMargin(),
                advice.late(),
                waiting(item),
                item.overstock().units(),
                item.overstock().value().amount(),
                item.overstock().remedy(),
                before == null ? "" : before.getString("decision"),
                before == null ? "0" : before.getString("quantity"),
                ForecastErrors.of(past, standing).map(PlanRowText::text).orElse(""),
                item.overstock().dead(),
                item.unitCost().currency(),
                offer == null ? "" : offer.terms().currency());
        return values.stream().map(value -> value.toString().replace('\t', ' ')).collect(Collectors.joining(BETWEEN));
    }

    private static double waiting(PlannedItem item) {
        Offer offer = item.advice().offer();
        double units = item.advice().waiting().toDouble();
        return offer == null || units == 0
                ? 0
                : units
                        * offer.terms()
                                .priceBreaks()
                                .getFirst()
                                .unitPrice()
                                .amount()
                                .doubleValue();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** Nothing for a plan of the first version, which had no such text; the next run writes it anew. */
    static Stream<PlanRow> read(Document document) {
        String text = document.getString("row");
        return text == null ? Stream.empty() : Stream.of(read(text.split(BETWEEN, -1)));
    }

    private static PlanRow read(String[] values) {
        int[] next = {0};
        java.util.function.Supplier<String> text = () -> values[next[0]++];
        java.util.function.DoubleSupplier number = () -> Double.parseDouble(values[next[0]++]);
        return new PlanRow(
                text.get(),
                text.get().intern(),
                LocalDate.parse(text.get()),
                text.get(),
                text.get().intern(),
                text.get().intern(),
                text.get().intern(),
                Decision.valueOf(text.get()),
                number.getAsDouble(),
                number.getAsDouble(),
                number.getAsDouble(),
                number.getAsDouble(),
                number.getAsDouble(),
                number.getAsDouble(),
                day(text.get()),
                number.getAsDouble(),
                day(text.get()),
                number.getAsDouble(),
                Boolean.parseBoolean(text.get()),
                number.getAsDouble(),
                number.getAsDouble(),
                number.getAsDouble(),
                Overstock.Remedy.valueOf(text.get()),
                before(text.get()),
                number.getAsDouble(),
                errors(text.get()),
                // Texts written before rows said so have nothing here until the next run.
                next[0] < values.length && Boolean.parseBoolean(text.get()),
                next[0] < values.length ? text.get().intern() : "",
                next[0] < values.length ? text.get().intern() : "",
                true);
    }

    private static String text(ForecastErrors errors) {
        return errors.actual() + " " + errors.naive() + " " + errors.method() + " " + errors.people() + " "
                + errors.changed();
    }

    private static @Nullable ForecastErrors errors(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split(" ");
        return new ForecastErrors(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }

    private static @Nullable Decision before(String text) {
        return text.isEmpty() ? null : Decision.valueOf(text);
    }
}
