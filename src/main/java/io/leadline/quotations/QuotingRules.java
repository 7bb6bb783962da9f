package io.leadline.quotations;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.catalog.Units;
import io.leadline.quotations.QuotationResult.Why;
import io.leadline.shared.Bounds;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what a supplier quotes can become terms. */
final class QuotingRules {

    private QuotingRules() {}

    /**
     * @param currencies that can be quoted in
     * @return why it is refused; empty where it is right
     */
    static Optional<Why> wrong(
            QuotationRequest request,
            List<Quoted> lines,
            @Nullable LocalDate validUntil,
            Set<String> currencies,
            LocalDate today) {
        Map<Sku, Wanted> wanted = request.lines().stream().collect(Collectors.toMap(Wanted::sku, Function.identity()));
        if (lines.isEmpty()) {
            return Optional.of(Why.LINES_MISSING);
        }
        Set<Sku> seen = new HashSet<>();
        for (Quoted line : lines) {
            Wanted item = wanted.get(line.sku());
            if (item == null) {
                return Optional.of(Why.ITEM_UNKNOWN);
            }
            if (!seen.add(line.sku())) {
                return Optional.of(Why.ITEM_TWICE);
            }
            Optional<Why> wrong = wrong(line, item.unit(), currencies);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        boolean mixed = lines.stream().map(Quoted::currency).distinct().count() > 1;
        if (mixed) {
            return Optional.of(Why.CURRENCY_UNKNOWN);
        }
        return validUntil == null || Bounds.ahead(today).fault(validUntil).isPresent()
                ? Optional.of(Why.DAY_WRONG)
                : Optional.empty();
    }

    private static Optional<Why> wrong(Quoted line, String unit, Set<String> currencies) {
        if (line.priceBreaks().isEmpty() || line.priceBreaks().size() > Quoted.MOST_BREAKS) {
            return Optional.of(Why.PRICE_MISSING);
        }
        boolean known = line.priceBreaks().stream()
                .allMatch(one -> currencies.contains(one.unitPrice().currency()));
        if (!known
                || line.priceBreaks().stream()
                                .map(one -> one.unitPrice().currency())
                                .distinct()
                                .count()
                        > 1) {
            return Optional.of(Why.CURRENCY_UNKNOWN);
        }
        // What costs nothing passes every limit of approval, however much it is.
        boolean free = line.priceBreaks().stream()
                .anyMatch(one -> one.unitPrice().amount().signum() == 0
                        || Bounds.PRICE.fault(one.unitPrice().amount()).isPresent());
        boolean twice =
                line.priceBreaks().stream().map(PriceBreak::from).distinct().count()
                        < line.priceBreaks().size();
        if (free || twice) {
            return Optional.of(Why.PRICE_MISSING);
        }
        boolean fits = line.priceBreaks().stream()
                        .allMatch(one ->
                                Units.range(unit).fault(one.from().value()).isEmpty())
                && !line.moq().isNegative()
                && line.orderMultiple().isPositive()
                && Units.range(unit).fault(line.moq().value()).isEmpty()
                && Units.range(unit).fault(line.orderMultiple().value()).isEmpty();
        if (!fits) {
            return Optional.of(Why.QUANTITY_WRONG);
        }
        return line.leadTimeDays() < 0 || line.leadTimeDays() > Terms.LONGEST_LEAD_TIME_DAYS
                ? Optional.of(Why.OUT_OF_BOUNDS)
                : Optional.empty();
    }
}
