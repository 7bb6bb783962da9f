package io.leadline.exchange;

import io.leadline.exchange.References.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rows of one of our files from those of another program's. */
final class Translation {

    /** Rows that are alike in these are added up to one day's sales. */
    private static final List<String> DAYS_SALES = List.of("date", "sku", "channel");

    private final SourceRow source;
    private final ForeignFile kind;
    private final ForeignFile.Target target;
    private final References references;
    private final List<String> ours;
    private final List<Take> takes;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<List<String>, Sum> sums = new LinkedHashMap<>();
    private final Set<List<String>> unknown;
    private long otherCurrency;

    private record Sum(long line, List<String> cells, BigDecimal amount) {}

    /**
     * A translation of one file.
     *
     * @param unknown takes the days, items and channels whose revenue is not known, because a row is of another currency
     *     than the company's; their revenue is left out, as far as they are in it
     */
    Translation(
            FoundFile found,
            ForeignFile kind,
            ForeignFile.Target target,
            References references,
            Surroundings surroundings,
            Set<List<String>> unknown) {
        this.source = new SourceRow(found.header(), found.spellings(), kind, surroundings::known);
        this.kind = kind;
        this.target = target;
        this.references = references;
        this.unknown = unknown;
        this.ours = List.copyOf(target.columns().keySet());
        this.takes = List.copyOf(target.columns().values());
        ours.forEach(column -> columns.put(column, columns.size()));
    }

    /** Null where the row says nothing that is new to us. */
    @Nullable
    Row row(long line, List<String> fields) {
        source.read(fields);
        if (!kind.conditions().stream().allMatch(condition -> condition.allows(source))
                || !target.conditions().stream().allMatch(condition -> condition.allows(source))) {
            return null;
        }
        List<String> cells = new ArrayList<>(takes.size());
        for (Take take : takes) {
            cells.add(take.of(source));
        }
        if (!target.money().isEmpty()) {
            String written = source.cell(target.money());
            List<String> sold =
                    DAYS_SALES.stream().map(ours::indexOf).map(cells::get).toList();
            if (!written.isEmpty() && !written.equalsIgnoreCase(currency())) {
                unknown.add(sold);
                otherCurrency++;
            }
            if (unknown.contains(sold)) {
                // Units without their revenue, or an amount of another currency, would be taken for a price that has
                // changed.
                cells.set(ours.indexOf("revenue"), "0");
            }
        }
        if (target.onlyNew() && isKnown(cells.getFirst())) {
            return null;
        }
        if (target.sum()) {
            add(line, cells);
            return null;
        }
        return new Row(line, cells, columns);
    }

    /** What a row says of what its numbers are, as far as the other program's file says it. */
    List<String> keys(Row row) {
        return target.file().keys().stream()
                .filter(this::isTaken)
                .map(row::optional)
                .toList();
    }

    private boolean isTaken(String column) {
        Take take = target.columns().get(column);
        return take != null && take.headers().findAny().isPresent();
    }

    /** How many rows had amounts of another currency than the company's. */
    long otherCurrency() {
        return otherCurrency;
    }

    /** What the company's amounts are in. */
    String currency() {
        return source.known("currency", "");
    }

    /** The rows of files that count one thing in several of them. */
    List<Row> summed() {
        List<Row> rows = new ArrayList<>();
        sums.values().forEach(sum -> {
            List<String> cells = new ArrayList<>(sum.cells);
            cells.set(cells.size() - 1, sum.amount.toPlainString());
            rows.add(new Row(sum.line, cells, columns));
        });
        return rows;
    }

    private void add(long line, List<String> cells) {
        BigDecimal amount = Numbers.isPlain(cells.getLast()) ? new BigDecimal(cells.getLast()) : BigDecimal.ZERO;
        Sum more = new Sum(line, cells, amount);
        sums.merge(
                List.copyOf(cells.subList(0, cells.size() - 1)),
                more,
                (one, other) -> new Sum(one.line, one.cells, one.amount.add(other.amount)));
    }

    private boolean isKnown(String id) {
        if (id.isEmpty()) {
            return true;
        }
        return switch (target.file()) {
            case LOCATIONS -> references.knows(Kind.LOCATION, id);
            case CHANNELS -> references.knows(Kind.CHANNEL, id);
            case ITEMS -> references.knows(Kind.SKU, id);
            case SUPPLIERS -> references.knows(Kind.SUPPLIER, id);
            default -> false;
        };
    }
}
