package io.leadline.quotations;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prices of one lamp, asked of some suppliers for ten days; the engine knows nothing of it. */
public final class QuotationExample {

    static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private QuotationExample() {}

    public static QuotationRequest asked(String id, Sku sku, Instant now, String... suppliers) {
        List<QuotationRequest.Asked> asked = new ArrayList<>();
        for (String supplier : suppliers) {
            asked.add(new QuotationRequest.Asked(supplier, "Maker " + supplier));
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        RequestForm form = new RequestForm(
                "form-" + id,
                List.of(new RequestForm.Line(sku, Quantity.of(100), false)),
                today.plusDays(60),
                "MAIN",
                today.plusDays(10),
                List.of(suppliers),
                "Two colours");
        QuotationRequest request = QuotationRequest.asked(
                id,
                form,
                List.of(new Wanted(sku, "Lamp " + sku, "piece", Quantity.of(100), false)),
                "Main",
                asked,
                now.plus(Duration.ofDays(10)),
                "bea",
                "Bea Buyer",
                now);
        return untold(request);
    }

    /** All of them have quoted, each for a pound more than the one before. */
    public static QuotationRequest quoted(String id, Sku sku, Instant now, String... suppliers) {
        QuotationRequest request = asked(id, sku, now, suppliers);
        int price = 10;
        for (String supplier : suppliers) {
            request = request.saying(word(request, supplier, quoted(sku, price++), now));
        }
        return untold(request);
    }

    static Quotation word(QuotationRequest request, String supplier, Quoted line, Instant now) {
        return new Quotation(
                supplier,
                request.round(),
                List.of(line),
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(60),
                "",
                "link:" + supplier,
                "Maker " + supplier,
                now);
    }

    static Quoted quoted(Sku sku, int pounds) {
        return new Quoted(
                sku,
                List.of(new PriceBreak(Quantity.of(1), Money.of(String.format(Locale.ROOT, "%d", pounds), "GBP"))),
                Quantity.of(50),
                Quantity.of(10),
                20);
    }

    /** On which a supplier delivers it already. */
    public static Terms terms(Sku sku, int pounds, String supplier) {
        return quoted(sku, pounds).terms(supplier, 1);
    }

    private static QuotationRequest untold(QuotationRequest one) {
        return new QuotationRequest(
                one.id(),
                one.version(),
                one.form(),
                one.lines(),
                one.neededOn(),
                one.locationId(),
                one.locationName(),
                one.suppliers(),
                one.message(),
                one.askedBy(),
                one.askedByName(),
                one.askedAt(),
                one.deadline(),
                one.round(),
                one.turn(),
                one.state(),
                one.quotations(),
                one.steps(),
                List.of());
    }
}
