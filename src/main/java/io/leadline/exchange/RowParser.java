package io.leadline.exchange;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Contact;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.Freight;
import io.leadline.catalog.Incoterm;
import io.leadline.catalog.Item;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.PaymentTerms;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.catalog.TradeTerms;
import io.leadline.demand.DailySale;
import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionKind;
import io.leadline.exchange.References.Kind;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.StockCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a fact of each row, and hands it on. */
final class RowParser {

    private static final List<String> SUPPLIER_AMOUNTS =
            List.of("min_order_value", "freight_cost", "free_freight_value");

    /** No place: a series has one value a day. */
    private static final String OUTSIDE = "";

    private final References references;
    private final PastDays past;
    private final ShopRows rows;
    private final Map<String, Sku> skus = new HashMap<>();
    private String lastDateText = "";
    private LocalDate lastDate = LocalDate.EPOCH;
    private long addedUp;
    private long returned;
    private String source = "";

    RowParser(References references, PastDays past, ShopRows rows) {
        this.references = references;
        this.past = past;
        this.rows = rows;
    }

    /** How many sales since the last call came on top of another row of the same day, item and channel. */
    long addedUp() {
        long count = addedUp;
        addedUp = 0;
        return count;
    }

    /** How many sales since the last call had units below zero, which came back. */
    long returned() {
        long count = returned;
        returned = 0;
        return count;
    }

    /** What follows comes from a file, or sheet, of this name. */
    void reads(String name) {
        source = name;
    }

    void parse(ShopFile file, Row row) throws WrongField {
        switch (file) {
            case LOCATIONS -> location(row);
            case CHANNELS -> channel(row);
            case ITEMS -> item(row);
            case KITS -> kitPart(row);
            case SUPPLIERS -> supplier(row);
            case TERMS -> terms(row);
            case ORDER_POLICIES -> rows.policy(PolicyRow.parse(row, references));
            case EXCHANGE_RATES -> rate(row);
            case CLOSURES -> closure(row);
            case PROMOTIONS -> promotion(row);
            case OUTSIDE_SERIES -> outside(row);
            case STOCK -> stock(row);
            case PURCHASE_HISTORY -> purchase(row);
            case SALES -> sale(row);
        }
    }

    /** What the row would have added, so that rows which refer to it can be told why it is missing. */
    void remember(ShopFile file, Row row) {
        switch (file) {
            case LOCATIONS -> references.addWrong(Kind.LOCATION, row.optional("location"), source, row.line);
            case CHANNELS -> references.addWrong(Kind.CHANNEL, row.optional("channel"), source, row.line);
            case ITEMS -> {
                references.addWrong(Kind.SKU, row.optional("sku"), source, row.line);
                references.addWrong(Kind.CATEGORY, row.optional("category"), source, row.line);
            }
            case SUPPLIERS -> references.addWrong(Kind.SUPPLIER, row.optional("supplier"), source, row.line);
            case STOCK -> {
                // Whoever writes a1 for A1 means the same shelf, whose older count stays.
                String location = references.nearest(Kind.LOCATION, row.optional("location"));
                String sku = references.nearest(Kind.SKU, row.optional("sku"));
                if (!location.isEmpty() && !sku.isEmpty()) {
                    rows.refused(
                            new RefusedCount(location, sku, row.optional("as_of"), row.optional("on_hand"), false));
                }
            }
            default -> {}
        }
    }

    private void location(Row row) throws WrongField {
        String id = row.id("location");
        references.checkFirst("location", id, row.line);
        rows.location(new Location(
                id,
                row.required("name"),
                row.kind("kind", LocationKind.class),
                row.country("country"),
                row.zone("time_zone"),
                row.notNegative("shelf_l", "0").doubleValue(),
                row.receivingDays("receiving_days"),
                new ReceivingPoint(
                        // In a file the lines of an address may stand in one.
                        row.optional("address").replaceAll("\\s*;\\s*", "\n"),
                        contact(row),
                        row.optional("receiving_hours"))));
        references.add(Kind.LOCATION, id);
    }

    private void channel(Row row) throws WrongField {
        String id = row.id("channel");
        references.checkFirst("channel", id, row.line);
        String servedFrom = references.check(Kind.LOCATION, "served_from", row.code("served_from"));
        rows.channel(new Channel(
                id,
                row.required("name"),
                row.kind("kind", ChannelKind.class),
                servedFrom,
                row.whole("buffer_units", "0", 0, 1_000_000)));
        references.add(Kind.CHANNEL, id);
    }

    private void item(Row row) throws WrongField {
        Sku sku = sku(row.id("sku"));
        references.checkFirst("sku", sku.value(), row.line);
        String alike = references.alike(Kind.SKU, sku.value());
        if (!alike.isEmpty() && !alike.equals(sku.value())) {
            rows.error(new RowError(source, row.line, "sku", sku.value(), Problem.TWO_ALIKE, List.of(alike)));
        }
        String currency = row.currency("currency");
        row.checkCurrency("unit_cost", currency);
        row.checkCurrency("unit_price", currency);
        String category = row.optional("category");
        rows.item(new Item(
                sku,
                row.required("name"),
                category,
                row.optional("unit", "piece"),
                new Money(row.notNegative("unit_cost"), currency),
                new Money(row.notNegative("unit_price"), currency),
                row.notNegative("weight_kg", "0").doubleValue(),
                row.notNegative("volume_l", "0").doubleValue(),
                row.whole("shelf_life_days", "0", 0, 10_000),
                row.optionalDate("sold_until")));
        references.add(Kind.SKU, sku.value());
        references.add(Kind.CATEGORY, category);
    }

    private void supplier(Row row) throws WrongField {
        String id = row.id("supplier");
        references.checkFirst("supplier", id, row.line);
        if (id.equals(Closure.COMPANY)) {
            throw new WrongField(
                    "supplier", id, Problem.NOT_ACCEPTED, "'" + Closure.COMPANY + "' means the company itself");
        }
        String currency = row.currency("currency");
        for (String amount : SUPPLIER_AMOUNTS) {
            row.checkCurrency(amount, currency);
        }
        rows.supplier(new Supplier(
                id,
                row.required("name"),
                row.optional("email").isEmpty() ? "" : row.email("email"),
                row.country("country"),
                row.zone("time_zone"),
                row.language("language"),
                currency,
                new Money(row.notNegative("min_order_value", "0"), currency),
                new Freight(
                        row.notNegative("container_kg", "0").doubleValue(),
                        row.notNegative("container_l", "0").doubleValue(),
                        new Money(row.notNegative("freight_cost", "0"), currency),
                        new Money(row.notNegative("free_freight_value", "0"), currency),
                        carrier(row)),
                trade(row),
                contact(row)));
        references.addSupplier(id, currency);
    }

    private static Contact contact(Row row) {
        return new Contact(row.optional("contact"), row.optional("phone"));
    }

    private static TradeTerms trade(Row row) throws WrongField {
        String word = row.optional("incoterm");
        Optional<Incoterm> incoterm = Incoterm.of(word);
        if (!word.isEmpty() && incoterm.isEmpty()) {
            throw new WrongField(
                    "incoterm",
                    word,
                    Problem.UNKNOWN_KIND,
                    Arrays.stream(Incoterm.values()).map(Incoterm::name).collect(Collectors.joining(", ")));
        }
        return new TradeTerms(
                incoterm.orElse(null),
                row.optional("delivery_place"),
                payment(row),
                row.optional("change_until_days").isEmpty()
                        ? null
                        : row.whole("change_until_days", "", 0, TradeTerms.MOST_CHANGE_DAYS));
    }

    /** Without the days of payment nothing was agreed. */
    private static @Nullable PaymentTerms payment(Row row) throws WrongField {
        if (row.optional("payment_days").isEmpty()) {
            return null;
        }
        int days = row.whole("payment_days", "", 0, PaymentTerms.MOST_DAYS);
        int within = row.whole("discount_days", "0", 0, days);
        BigDecimal percent = row.notNegative("discount_percent", "0");
        if (percent.compareTo(PaymentTerms.ALL) >= 0) {
            throw new WrongField("discount_percent", percent.toPlainString(), Problem.TOO_LARGE, "100");
        }
        return new PaymentTerms(days, percent, within);
    }

    /** Closures name it, and nothing else does. */
    private String carrier(Row row) {
        String carrier = Letters.code(row.optional("carrier"));
        if (!carrier.isEmpty()) {
            references.add(Kind.CARRIER, carrier);
        }
        return carrier;
    }

    private void terms(Row row) throws WrongField {
        String supplier = references.check(Kind.SUPPLIER, "supplier", row.code("supplier"));
        Sku sku = knownSku(row);
        references.checkFirst("sku", supplier + " " + sku, row.line);
        row.checkCurrency("price_breaks", references.currencyOf(supplier));
        rows.terms(new Terms(
                supplier,
                sku,
                row.whole("rank", "1", 1, 99),
                priceBreaks(row.required("price_breaks"), references.currencyOf(supplier)),
                new Quantity(row.notNegative("moq", "1")),
                new Quantity(row.positive("order_multiple", "1")),
                row.whole("lead_time_days", "", 0, 1_000),
                new Quantity(row.notNegative("capacity_per_week", "0"))));
    }

    /** Such as {@code 1:0.33;480:0.3168}: from 1 unit on 0.33 each, from 480 on 0.3168. */
    private static List<PriceBreak> priceBreaks(String text, String currency) throws WrongField {
        List<PriceBreak> breaks = new ArrayList<>();
        // One price is that of each unit from the first on.
        String pairs = Numbers.isPlain(text) ? "1:" + text : text;
        for (String part : pairs.split(";")) {
            String[] pair = part.strip().split(":");
            if (pair.length != 2) {
                throw new WrongField("price_breaks", text, Problem.NOT_PRICE_BREAKS);
            }
            BigDecimal from = Numbers.notNegative("price_breaks", pair[0].strip());
            BigDecimal price = Numbers.notNegative("price_breaks", pair[1].strip());
            if (from.signum() == 0 || breaks.stream().anyMatch(b -> b.from().equals(new Quantity(from)))) {
                throw new WrongField("price_breaks", text, Problem.NOT_PRICE_BREAKS);
            }
            breaks.add(new PriceBreak(new Quantity(from), new Money(price, currency)));
        }
        return breaks;
    }

    private void rate(Row row) throws WrongField {
        String currency = row.currency("currency");
        if (references.isCompanyCurrency(currency)) {
            throw new WrongField(
                    "currency", currency, Problem.NOT_ACCEPTED, currency + " is the company's own currency");
        }
        LocalDate asOf = row.date("as_of");
        references.checkFirst("currency", currency + " " + asOf, row.line);
        if (past.isAhead(asOf)) {
            tell(ShopFile.EXCHANGE_RATES, row, "as_of", asOf.toString(), Problem.STILL_TO_COME);
        }
        rows.rate(new ExchangeRate(currency, row.positive("per_company_currency", ""), asOf));
    }

    private void kitPart(Row row) throws WrongField {
        Sku kit = sku(references.check(Kind.SKU, "kit", row.code("kit")));
        Sku part = sku(references.check(Kind.SKU, "part", row.code("part")));
        if (kit.equals(part)) {
            throw new WrongField("part", part.value(), Problem.PART_OF_ITSELF);
        }
        BigDecimal quantity = row.notNegative("quantity");
        references.checkFirst("part", kit + " " + part, row.line);
        rows.kitPart(new KitPart(kit, part, new Quantity(quantity)));
    }

    private void closure(Row row) throws WrongField {
        String party = Letters.code(row.required("party"));
        if (party.startsWith(Closure.CARRIER)) {
            references.check(Kind.CARRIER, "party", party.substring(Closure.CARRIER.length()));
        } else if (!party.equals(Closure.COMPANY) && !references.knows(Kind.LOCATION, party)) {
            references.check(Kind.SUPPLIER, "party", party);
        }
        Period period = period(row);
        references.checkFirst("starts_on", party + " " + period.from(), row.line);
        rows.closure(new Closure(party, period, row.optional("reason")));
    }

    private void promotion(Row row) throws WrongField {
        String id = row.id("promotion");
        references.checkFirst("promotion", id, row.line);
        String channel = Letters.code(row.optional("channel"));
        String category = row.optional("category");
        String sku = Letters.code(row.optional("sku"));
        BigDecimal discount = row.notNegative("discount_percent", "0");
        if (discount.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new WrongField("discount_percent", discount.toPlainString(), Problem.TOO_LARGE, "100");
        }
        rows.promotion(new Promotion(
                id,
                channel.isEmpty() ? null : references.check(Kind.CHANNEL, "channel", channel),
                category.isEmpty() ? null : references.check(Kind.CATEGORY, "category", category),
                sku.isEmpty() ? null : sku(references.check(Kind.SKU, "sku", sku)),
                period(row),
                discount,
                row.optional("kind").isEmpty() ? Promotion.kind(discount) : row.kind("kind", PromotionKind.class)));
    }

    /** Days to come are forecasts, or known ahead. */
    private void outside(Row row) throws WrongField {
        String channel = Letters.code(row.optional("channel"));
        String category = row.optional("category");
        String location = Letters.code(row.optional("location"));
        String sku = Letters.code(row.optional("sku"));
        OutsideSeries.Subject subject = new OutsideSeries.Subject(
                row.id("series"),
                sku.isEmpty() ? null : sku(references.check(Kind.SKU, "sku", sku)),
                category.isEmpty() ? "" : references.check(Kind.CATEGORY, "category", category),
                location.isEmpty() ? "" : references.check(Kind.LOCATION, "location", location),
                channel.isEmpty() ? "" : references.check(Kind.CHANNEL, "channel", channel));
        LocalDate day = date(row, "date");
        LocalDate latest = past.latest().plusDays(OutsideSeries.MOST_AHEAD);
        if (day.isAfter(latest)) {
            throw new WrongField("date", day.toString(), Problem.TOO_LARGE, latest.toString());
        }
        double value = Numbers.parse("value", row.required("value")).doubleValue();
        if (Math.abs(value) > OutsideValue.FURTHEST) {
            throw new WrongField("value", row.required("value"), Problem.TOO_LARGE, "1000000000000");
        }
        OutsideValue told = new OutsideValue(subject, row.yes("known_ahead"), day, value);
        if (!references.isFirstOn(subject.key(), OUTSIDE, (int) day.toEpochDay())) {
            throw new WrongField("date", subject.series() + " " + day, Problem.DUPLICATE, "");
        }
        rows.outside(told);
    }

    private void stock(Row row) throws WrongField {
        String location = references.check(Kind.LOCATION, "location", row.code("location"));
        Sku sku = knownSku(row);
        LocalDate asOf = past.check("as_of", date(row, "as_of"));
        String text = row.required("on_hand");
        BigDecimal onHand = Numbers.parse("on_hand", text);
        if (!references.isFirstOn(sku.value(), location, (int) asOf.toEpochDay())) {
            throw new WrongField("sku", location + " " + sku + " " + asOf, Problem.DUPLICATE, "");
        }
        if (onHand.signum() < 0) {
            tell(ShopFile.STOCK, row, "on_hand", text, Problem.NEGATIVE_COUNT);
            rows.refused(new RefusedCount(location, sku.value(), asOf.toString(), text, true));
        }
        rows.stock(new StockCount(asOf, location, sku, new Quantity(onHand.max(BigDecimal.ZERO))), row.line);
        past.happened(ShopFile.STOCK, asOf);
    }

    private void purchase(Row row) throws WrongField {
        String order = row.id("order");
        String line = row.id("line");
        references.checkFirst("line", order + " " + line, row.line);
        String supplier = references.check(Kind.SUPPLIER, "supplier", row.code("supplier"));
        Sku sku = knownSku(row);
        row.checkCurrency("unit_price", references.currencyOf(supplier));
        LocalDate orderedOn = date(row, "ordered_on");
        LocalDate receivedOn = row.optionalDate("received_on");
        if (receivedOn != null) {
            past.check("received_on", receivedOn);
        }
        if (past.isAhead(orderedOn)) {
            tell(ShopFile.PURCHASE_HISTORY, row, "ordered_on", orderedOn.toString(), Problem.STILL_TO_COME);
        }
        if (receivedOn != null && receivedOn.isBefore(orderedOn)) {
            throw new WrongField("received_on", receivedOn.toString(), Problem.DATES_REVERSED, orderedOn.toString());
        }
        rows.purchase(new PurchaseLine(
                order,
                line,
                supplier,
                sku,
                orderedOn,
                row.optionalDate("promised_on"),
                receivedOn,
                new Quantity(row.positive("quantity_ordered", "")),
                new Quantity(row.notNegative("quantity_received", "0")),
                new Money(row.notNegative("unit_price", "0"), references.currencyOf(supplier)),
                row.optional("location").isEmpty()
                        ? ""
                        : references.check(Kind.LOCATION, "location", row.code("location")),
                row.yes("closed")));
        LocalDate last = receivedOn == null ? orderedOn : receivedOn;
        if (!past.isAhead(last)) {
            past.happened(ShopFile.PURCHASE_HISTORY, last);
        }
    }

    private void sale(Row row) throws WrongField {
        LocalDate day = past.check("date", date(row, "date"));
        Sku sku = knownSku(row);
        String channel = references.check(Kind.CHANNEL, "channel", row.code("channel"));
        String sold = row.required("units");
        // What came back stands as units below zero in many exports.
        double back = Character.isDigit(sold.charAt(0))
                ? 0
                : -Math.min(0, Numbers.parse("units", sold).doubleValue());
        double units = back > 0 ? 0 : Numbers.notNegativeDouble("units", sold);
        returned += back > 0 ? 1 : 0;
        String revenue = row.optional("revenue", "0");
        row.checkCurrency("revenue", references.companyCurrency());
        DailySale sale = new DailySale(
                day,
                sku,
                channel,
                units,
                !Character.isDigit(revenue.charAt(0))
                        ? Numbers.parse("revenue", revenue).doubleValue()
                        : Numbers.notNegativeDouble("revenue", revenue),
                back + Numbers.notNegativeDouble("returned_units", row.optional("returned_units", "0")));
        if (!references.isFirstOn(sku.value(), channel, (int) day.toEpochDay())) {
            addedUp++;
        }
        rows.sale(sale);
        past.happened(ShopFile.SALES, day);
    }

    /** Something worth a look, which leaves nothing out. */
    private void tell(ShopFile file, Row row, String field, String value, Problem problem) {
        rows.error(new RowError(
                file.fileName(),
                row.line,
                field,
                value,
                problem,
                List.of(past.latest().toString())));
    }

    private Period period(Row row) throws WrongField {
        LocalDate from = row.date("starts_on");
        LocalDate to = row.date("ends_on");
        if (to.isBefore(from)) {
            throw new WrongField("ends_on", to.toString(), Problem.DATES_REVERSED, from.toString());
        }
        return new Period(from, to);
    }

    /** Files are mostly sorted by date: the last one read is remembered. */
    private LocalDate date(Row row, String column) throws WrongField {
        String text = row.required(column);
        if (!text.equals(lastDateText)) {
            lastDate = Dates.parse(column, text);
            lastDateText = text;
        }
        return lastDate;
    }

    private Sku knownSku(Row row) throws WrongField {
        return sku(references.check(Kind.SKU, "sku", row.code("sku")));
    }

    private Sku sku(String text) {
        return skus.computeIfAbsent(text, Sku::new);
    }
}
