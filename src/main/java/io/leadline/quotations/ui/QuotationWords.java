package io.leadline.quotations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.leadline.quotations.LandedCost;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationResult;
import io.leadline.quotations.Quoted;
import io.leadline.quotations.RequestStep;
import io.leadline.quotations.Wanted;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Notice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences about requests for quotation. */
final class QuotationWords {

    /** Of a unit's price: parts of a cent count in thousands of units. */
    private static final int PRICE_DECIMALS = 4;

    private QuotationWords() {}

    static String title(Component part, QuotationRequest request) {
        return part.getTranslation(
                "quotations.one.title",
                request.lines().getFirst().name(),
                request.lines().size() - 1);
    }

    static String wanted(Component part, Wanted wanted, Format format) {
        String units = format.quantity(wanted.quantity(), wanted.unit());
        return wanted.yearly() ? part.getTranslation("quotations.wanted.yearly", units) : units;
    }

    static String prices(Quoted quoted, Format format) {
        return quoted.priceBreaks().stream()
                .map(one -> format.quantity(one.from()) + ": " + format.unitPrice(one.unitPrice()))
                .collect(Collectors.joining(" · "));
    }

    static String lots(Component part, Quoted quoted, Format format) {
        return part.getTranslation(
                "quotations.lots",
                format.quantity(quoted.moq()),
                format.quantity(quoted.orderMultiple()),
                quoted.leadTimeDays());
    }

    static Money unit(double amount, String currency) {
        return new Money(
                BigDecimal.valueOf(amount)
                        .setScale(PRICE_DECIMALS, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros(),
                currency);
    }

    /** What a landed cost is made of, and what of it nobody knows. */
    static String cost(Component part, LandedCost cost, String currency, Format format) {
        Double freight = cost.freight();
        List<String> parts = new ArrayList<>();
        parts.add(part.getTranslation("quotations.cost.price", format.unitPrice(unit(cost.price(), currency))));
        parts.add(
                freight == null
                        ? part.getTranslation("quotations.cost.freight-unknown")
                        : part.getTranslation("quotations.cost.freight", format.unitPrice(unit(freight, currency))));
        parts.add(part.getTranslation(
                "quotations.cost.stock", format.unitPrice(unit(cost.way() + cost.stock(), currency))));
        if (cost.dutyUnknown()) {
            parts.add(part.getTranslation("quotations.cost.duty-unknown"));
        }
        return String.join(" · ", parts);
    }

    /** Who did what, and when. */
    static String step(Component part, RequestStep step, Format format) {
        Instant until = step.until();
        return part.getTranslation(
                "quotations.step." + step.kind().name(),
                step.byName(),
                format.dateTime(step.at()),
                until == null ? "" : format.dateTime(until));
    }

    static Anchor link(Component part, QuotationRequest request) {
        Anchor link = new Anchor("quotation-request/" + Links.encoded(request.id()), title(part, request));
        link.setRouterIgnore(false);
        return link;
    }

    /** @return whether it was done */
    static boolean tell(Component part, QuotationResult result, String done) {
        return switch (result) {
            case QuotationResult.Done(QuotationRequest now) -> {
                Notice.done(part.getTranslation(done));
                yield true;
            }
            case QuotationResult.Repeated(QuotationRequest now) -> {
                Notice.done(part.getTranslation(done));
                yield true;
            }
            case QuotationResult.Refused(QuotationResult.Why why) -> {
                Notice.refused(part.getTranslation("quotations.refused." + why.name()));
                yield false;
            }
        };
    }
}
