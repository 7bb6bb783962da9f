package io.leadline.exchange;

import io.leadline.catalog.Units;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shared.TextRule;
import io.leadline.shipments.Notice;
import io.leadline.shipments.ShipmentSheets;
import io.leadline.shipments.ShipmentSheets.Papers;
import io.leadline.shipments.Shippable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a shipment as its supplier filled them in: a line of an order each, or a batch of it. A row without a quantity is not in
 * it. A wrong row leaves its line out and stops no other. The papers stand in any of the rows of open orders, and say the same wherever
 * they do.
 */
final class ShipmentSheet extends SheetRows {

    private final LocalDate today;
    private final Map<String, Shippable> open = new LinkedHashMap<>();
    private final Set<String> orders = new HashSet<>();
    private final Map<String, List<Notice.Line>> said = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, String> papers = new HashMap<>();

    ShipmentSheet(List<Shippable> open, LocalDate today) {
        this.today = today;
        open.forEach(line -> {
            this.open.put(key(line.orderName(), Integer.toString(line.line())), line);
            orders.add(line.orderName());
        });
    }

    private static String key(String order, String line) {
        return order + "\n" + line;
    }

    @Override
    boolean isOf(Row row) {
        return orders.contains(row.optional("order"));
    }

    @Override
    void take(Row row) {
        String key = key(row.optional("order"), row.optional("line"));
        try {
            row.check();
            if (isOf(row)) {
                papers(row);
            }
            if (isNothing(row)) {
                return;
            }
            int number = Numbers.whole("line", row.required("line"), 1, Integer.MAX_VALUE);
            key = key(row.optional("order"), Integer.toString(number));
            take(row, key);
        } catch (WrongField field) {
            broken.add(key);
            wrong(row, field);
        }
    }

    /** Whether nothing of the line is in it. */
    private static boolean isNothing(Row row) {
        return row.optional("quantity").matches("|0+([.,]0+)?");
    }

    private void take(Row row, String key) throws WrongField {
        Shippable line = open.get(key);
        if (line == null) {
            throw new WrongField(
                    "line",
                    row.optional("order") + " " + row.optional("line"),
                    Problem.NOT_ASKED,
                    open.values().stream()
                            .limit(10)
                            .map(one -> one.orderName() + " " + one.line())
                            .collect(Collectors.joining(", ")));
        }
        List<Notice.Line> batches = said.computeIfAbsent(key, one -> new ArrayList<>());
        Quantity quantity = quantity(row, line, batches);
        String batch = text(row, "batch", Bounds.REFERENCE);
        if (batches.stream().anyMatch(one -> one.batch().equals(batch.strip()))) {
            throw new WrongField("batch", batch, Problem.DUPLICATE, "");
        }
        String until = row.optional("best_before");
        batches.add(line.shipped(quantity, batch, until.isEmpty() ? null : AnswerSheet.day("best_before", until)));
    }

    private static Quantity quantity(Row row, Shippable line, List<Notice.Line> before) throws WrongField {
        String text = row.required("quantity");
        BigDecimal units = AnswerSheet.number("quantity", text);
        Quantity left = before.stream().map(Notice.Line::quantity).reduce(line.remaining(), Quantity::minus);
        if (units.compareTo(left.value()) > 0) {
            throw new WrongField(
                    "quantity",
                    text,
                    Problem.TOO_LARGE,
                    left.value().stripTrailingZeros().toPlainString());
        }
        if (Units.range(line.unit()).fault(units.stripTrailingZeros()).isPresent()) {
            throw new WrongField("quantity", text, Problem.NOT_WHOLE);
        }
        return new Quantity(units);
    }

    private static String text(Row row, String column, TextRule rule) throws WrongField {
        String text = row.optional(column);
        if (text.length() > rule.most()) {
            throw new WrongField(column, text, Problem.TOO_LONG, Integer.toString(rule.most()));
        }
        if (!rule.fits(text)) {
            throw new WrongField(column, text, Problem.BAD_CHARACTER);
        }
        return text;
    }

    /** Each by its own bounds, and the same wherever it stands. */
    private void papers(Row row) throws WrongField {
        paper("shipment", text(row, "shipment", Bounds.REFERENCE));
        paper("carrier", text(row, "carrier", Bounds.NAME));
        paper("tracking", text(row, "tracking", Bounds.REFERENCE));
        String packages = row.optional("packages");
        if (!packages.isEmpty()) {
            paper("packages", Integer.toString(Numbers.whole("packages", packages, 0, Notice.MOST_PACKAGES)));
        }
        String shipped = row.optional("shipped_on");
        if (!shipped.isEmpty()) {
            paper("shipped_on", AnswerSheet.day("shipped_on", shipped).toString());
        }
        String arrives = row.optional("arrives_on");
        if (!arrives.isEmpty()) {
            LocalDate day = AnswerSheet.day("arrives_on", arrives);
            LocalDate last = Bounds.ahead(today).last();
            if (day.isBefore(today) || day.isAfter(last)) {
                throw new WrongField("arrives_on", arrives, Problem.NOT_AHEAD, today.toString(), last.toString());
            }
            paper("arrives_on", day.toString());
        }
    }

    private void paper(String column, String text) throws WrongField {
        if (!text.isBlank()) {
            String before = papers.putIfAbsent(column, text.strip());
            if (before != null && !before.equals(text.strip())) {
                throw new WrongField(column, text, Problem.TWO_SHIPMENTS, before);
            }
        }
    }

    ShipmentSheets.Result result(Locale locale) {
        String packages = papers.get("packages");
        String shipped = papers.get("shipped_on");
        String arrives = papers.get("arrives_on");
        return new ShipmentSheets.Result.Read(
                new Papers(
                        papers.getOrDefault("shipment", ""),
                        papers.getOrDefault("carrier", ""),
                        papers.getOrDefault("tracking", ""),
                        packages == null ? null : Integer.valueOf(packages),
                        shipped == null ? null : LocalDate.parse(shipped),
                        arrives == null ? null : LocalDate.parse(arrives)),
                said.entrySet().stream()
                        .filter(entry -> !broken.contains(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList(),
                wrong(locale));
    }
}
