package io.leadline.exchange;

import io.leadline.catalog.Units;
import io.leadline.ordering.AnswerSheets;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of an answer as a supplier filled them in, held against the order they are of. Rows of one line are the days it is
 * split over. A wrong row leaves its line to be answered and stops no other.
 */
final class AnswerSheet extends SheetRows {

    private static final Set<String> YES = Set.of("", "yes", "y", "ja", "j", "x", "ok", "deliver", "liefern");
    private static final Set<String> NO =
            Set.of("no", "n", "nein", "refuse", "refused", "ablehnen", "cannot deliver", "nicht lieferbar");
    private static final Set<String> LATER = Set.of("later", "später", "spaeter", "open", "offen");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,(\\d{1,2}|\\d{4,})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private final PurchaseOrder order;
    private final Function<OrderLine, List<LineAnswer.Substitute>> others;
    private final LocalDate today;
    private final Set<Integer> open;
    private final Map<Integer, List<LineAnswer>> said = new LinkedHashMap<>();
    private final Set<Integer> later = new TreeSet<>();
    private final Set<Integer> broken = new TreeSet<>();
    private final Map<Integer, List<LineAnswer.Substitute>> othersByLine = new HashMap<>();

    AnswerSheet(PurchaseOrder order, Function<OrderLine, List<LineAnswer.Substitute>> others, LocalDate today) {
        this.order = order;
        this.others = others;
        this.today = today;
        open = order.askedLines().stream().map(OrderLine::number).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the row was downloaded for this round of this order. */
    @Override
    boolean isOf(Row row) {
        String round = row.optional("round");
        return row.optional("order").equals(order.name())
                && (round.equals(Integer.toString(order.talk().round()))
                        || round.equals(order.talk().round() + ".0"));
    }

    @Override
    void take(Row row) {
        int number = 0;
        try {
            row.check();
            // A line of the same number of another order says nothing of this one.
            if (!isOf(row)) {
                throw new WrongField("order", row.optional("order"), Problem.OTHER_ORDER, order.name());
            }
            OrderLine line = line(row);
            number = line.number();
            Optional<LineAnswer> answer = answer(line, row);
            if (answer.isEmpty()) {
                later.add(number);
            } else {
                said.computeIfAbsent(number, unused -> new ArrayList<>()).add(answer.get());
                whole(said.getOrDefault(number, List.of()));
            }
        } catch (WrongField wrongField) {
            broken.add(number);
            wrong(row, wrongField);
        }
    }

    AnswerSheets.Result result(Locale locale) {
        List<LineAnswer> answers = new ArrayList<>();
        said.forEach((number, parts) -> {
            if (!broken.contains(number)) {
                answers.add(parts.size() == 1 ? parts.getFirst() : together(parts));
            }
        });
        later.removeAll(said.keySet());
        return new AnswerSheets.Result.Read(answers, wrong(locale), later.size());
    }

    private OrderLine line(Row row) throws WrongField {
        int number = Numbers.whole("line", row.required("line"), 1, Integer.MAX_VALUE);
        return order.line(number)
                .filter(line -> open.contains(number))
                .orElseThrow(() -> new WrongField(
                        "line",
                        Integer.toString(number),
                        Problem.NOT_ASKED,
                        open.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /** Empty where the row says nothing, or that it is left for later. */
    private Optional<LineAnswer> answer(OrderLine line, Row row) throws WrongField {
        String word = row.optional("answer").strip().toLowerCase(Locale.ROOT);
        String note = row.optional("note");
        if (Bounds.NOTE.fault(note).isPresent()) {
            throw new WrongField("note", note, Problem.TOO_LONG, Integer.toString(Bounds.NOTE.most()));
        }
        if (LATER.contains(word) || word.isEmpty() && isBlank(row)) {
            return Optional.empty();
        }
        if (NO.contains(word)) {
            if (note.isBlank()) {
                throw new WrongField("note", "", Problem.MISSING_VALUE);
            }
            return Optional.of(LineAnswer.refuse(line, note));
        }
        if (!YES.contains(word)) {
            throw new WrongField("answer", word, Problem.UNKNOWN_KIND, "yes, no, later");
        }
        String other = row.optional("substitute");
        Optional<LineAnswer.Substitute> instead =
                other.isEmpty() ? Optional.empty() : Optional.of(offered(line, other));
        LineAnswer plain = new LineAnswer(
                line.number(),
                false,
                quantity(row, instead.map(LineAnswer.Substitute::unit).orElse(line.unit())),
                day(row),
                price(line, row),
                note);
        return Optional.of(instead.map(plain::instead).orElse(plain));
    }

    private static boolean isBlank(Row row) {
        return row.optional("quantity").isEmpty()
                && row.optional("deliver_on").isEmpty()
                && row.optional("unit_price").isEmpty();
    }

    private LineAnswer.Substitute offered(OrderLine line, String sku) throws WrongField {
        return othersByLine.computeIfAbsent(line.number(), unused -> others.apply(line)).stream()
                .filter(one -> one.sku().value().equals(sku))
                .findFirst()
                .orElseThrow(() -> new WrongField("substitute", sku, Problem.NOT_IN_TERMS));
    }

    private static Quantity quantity(Row row, String unit) throws WrongField {
        String text = row.required("quantity");
        BigDecimal units = number("quantity", text);
        if (units.signum() == 0) {
            throw new WrongField("quantity", text, Problem.NOT_POSITIVE);
        }
        Optional<Fault> fault = Units.range(unit).fault(units);
        if (fault.isPresent()) {
            boolean large = units.compareTo(Units.range(unit).most()) > 0;
            throw large
                    ? new WrongField(
                            "quantity",
                            text,
                            Problem.TOO_LARGE,
                            Units.range(unit).most().toPlainString())
                    : new WrongField("quantity", text, Problem.NOT_WHOLE);
        }
        return new Quantity(units);
    }

    /** A spreadsheet of another country writes 24.11.2026. */
    static LocalDate day(String field, String text) throws WrongField {
        var dotted = DOTTED.matcher(text);
        return Dates.parse(
                field,
                dotted.matches()
                        ? "%s-%02d-%02d"
                                .formatted(
                                        dotted.group(3),
                                        Integer.parseInt(dotted.group(2)),
                                        Integer.parseInt(dotted.group(1)))
                        : text);
    }

    private LocalDate day(Row row) throws WrongField {
        String text = row.required("deliver_on");
        LocalDate day = day("deliver_on", text);
        LocalDate last = Bounds.ahead(today).last();
        if (day.isBefore(today) || day.isAfter(last)) {
            throw new WrongField("deliver_on", text, Problem.NOT_AHEAD, today.toString(), last.toString());
        }
        return day;
    }

    private static Money price(OrderLine line, Row row) throws WrongField {
        String text = row.required("unit_price");
        BigDecimal amount = number("unit_price", text);
        if (Bounds.PRICE.fault(amount).isPresent()
                && amount.compareTo(line.unitPrice().amount()) != 0) {
            throw new WrongField("unit_price", text, Problem.TOO_FINE, Integer.toString(Bounds.PRICE.decimals()));
        }
        return new Money(amount, line.unitPrice().currency());
    }

    /** A spreadsheet of another country writes decimals behind a comma. */
    static BigDecimal number(String field, String text) throws WrongField {
        return Numbers.notNegative(field, DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text);
    }

    /** Several rows of one line are its days: at one price, of the item itself. */
    private static void whole(List<LineAnswer> parts) throws WrongField {
        LineAnswer first = parts.getFirst();
        LineAnswer last = parts.getLast();
        if (parts.size() > 1) {
            boolean odd = parts.stream().anyMatch(part -> part.refused() || part.instead() != null);
            if (odd || parts.size() > LineAnswer.MOST_PARTS) {
                throw new WrongField("line", Integer.toString(last.line()), Problem.TWO_ANSWERS);
            }
            if (!first.unitPrice().equals(last.unitPrice())) {
                throw new WrongField(
                        "unit_price",
                        last.unitPrice().amount().toPlainString(),
                        Problem.TWO_PRICES,
                        first.unitPrice().amount().toPlainString());
            }
        }
    }

    private static LineAnswer together(List<LineAnswer> parts) {
        return parts.getFirst()
                .over(parts.stream()
                        .map(part -> new LineAnswer.Part(part.quantity(), part.date()))
                        .toList());
    }
}
