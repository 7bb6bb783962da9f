package io.leadline.exchange;

import io.leadline.scorecard.arrival.Delivery;
import io.leadline.scorecard.arrival.Trait;
import io.leadline.shared.SheetText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A file of order lines with their promises and arrivals, of which lateness is learned. Columns are called as here, as our
 * own purchase history calls them, as some others do, or as a mapping says.
 */
public final class LineHistoryFile {

    /** Our columns, each with other names that are understood. */
    private static final Map<String, List<String>> COLUMNS = columns();

    private static final Map<Trait, String> TRAITS = traits();
    private static final int LONGEST_TEXT = 200;

    /** A line of the file, and where it stands. */
    public record Told(long row, Delivery line) {}

    private final String name;
    private final List<Told> lines = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private Map<String, Integer> places = Map.of();

    private LineHistoryFile(String name) {
        this.name = name;
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("line_id", List.of("shipment_id", "order"));
        columns.put("promised_date", List.of("promised_on", "planned_ship_date"));
        columns.put("actual_date", List.of("received_on", "actual_ship_date"));
        columns.put("recorded_date", List.of());
        columns.put("po_date", List.of("ordered_on"));
        columns.put("quote_date", List.of());
        columns.put("vendor", List.of("supplier"));
        columns.put("item", List.of("sku", "product_line"));
        columns.put("shipment_mode", List.of("transport"));
        columns.put("country", List.of());
        columns.put("fulfill_via", List.of());
        columns.put("incoterm", List.of());
        columns.put("product_group", List.of("category"));
        columns.put("sub_class", List.of());
        columns.put("mfg_site", List.of());
        columns.put("quantity", List.of("quantity_ordered", "units"));
        columns.put("line_value_usd", List.of("value"));
        return columns;
    }

    private static Map<Trait, String> traits() {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.SUPPLIER, "vendor");
        traits.put(Trait.ITEM, "item");
        traits.put(Trait.TRANSPORT, "shipment_mode");
        traits.put(Trait.COUNTRY, "country");
        traits.put(Trait.ROUTE, "fulfill_via");
        traits.put(Trait.INCOTERM, "incoterm");
        traits.put(Trait.GROUP, "product_group");
        traits.put(Trait.KIND, "sub_class");
        traits.put(Trait.SITE, "mfg_site");
        return traits;
    }

    /** The columns that a file or a mapping may name. */
    public static Set<String> columnNames() {
        return new TreeSet<>(COLUMNS.keySet());
    }

    /** @param mapping by column of ours the header of theirs */
    public static LineHistoryFile read(Path path, Map<String, String> mapping) throws IOException {
        LineHistoryFile file = new LineHistoryFile(String.valueOf(path.getFileName()));
        try (CsvLines csv = new CsvLines(TextFile.at(path).reader())) {
            List<String> header = csv.header();
            if (header == null) {
                file.fault(0, "", "", Problem.EMPTY_FILE, String.join(",", COLUMNS.keySet()));
            } else if (file.understands(header, mapping)) {
                for (List<String> cells = csv.next(); cells != null; cells = csv.next()) {
                    file.take(csv.startLine(), cells, header.size());
                }
            }
        } catch (CharacterCodingException e) {
            file.fault(0, "", "", Problem.UNREADABLE_FILE, String.valueOf(e.getMessage()));
        }
        return file;
    }

    /** {@code column,from}: our column, and what it is called in the other file. */
    public static Map<String, String> mapping(Path path) throws IOException {
        Map<String, String> mapping = new HashMap<>();
        try (CsvLines csv = new CsvLines(TextFile.at(path).reader())) {
            List<String> header = csv.header();
            if (header == null || !header.stream().map(SourceRow::name).toList().equals(List.of("column", "from"))) {
                throw new IllegalArgumentException(
                        path.getFileName() + " is no mapping of columns: its header is not column,from");
            }
            for (List<String> cells = csv.next(); cells != null; cells = csv.next()) {
                String place = path.getFileName() + ":" + csv.startLine();
                if (cells.size() != 2) {
                    throw new IllegalArgumentException(place + " has " + cells.size() + " cells, not 2");
                }
                String column = SourceRow.name(cells.get(0));
                if (!COLUMNS.containsKey(column)) {
                    throw new IllegalArgumentException(
                            place + ": \"" + column + "\" is none of " + String.join(", ", columnNames()));
                }
                mapping.put(column, SheetText.plain(cells.get(1)).strip());
            }
        }
        return mapping;
    }

    public List<Told> lines() {
        return List.copyOf(lines);
    }

    public List<RowError> errors() {
        return List.copyOf(errors);
    }

    private boolean understands(List<String> header, Map<String, String> mapping) {
        Map<String, Integer> theirs = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String one = SourceRow.name(header.get(i));
            if (theirs.putIfAbsent(one, i) != null) {
                twice.add(one);
            }
        }
        Map<String, Integer> found = new HashMap<>();
        Set<String> taken = new HashSet<>();
        mapping.values().forEach(from -> taken.add(SourceRow.name(from)));
        COLUMNS.forEach((column, others) -> {
            String from = mapping.get(column);
            List<String> names = new ArrayList<>();
            if (from != null) {
                names.add(SourceRow.name(from));
            } else {
                names.add(column);
                names.addAll(others);
                names.removeIf(taken::contains);
            }
            names.stream().filter(theirs::containsKey).findFirst().ifPresent(as -> {
                found.put(column, theirs.getOrDefault(as, 0));
                if (twice.contains(as)) {
                    fault(1, as, "", Problem.DUPLICATE_COLUMN, String.join(",", COLUMNS.keySet()));
                }
            });
            if (!found.containsKey(column) && (from != null || isNeeded(column))) {
                fault(1, from == null ? column : from, "", Problem.MISSING_COLUMN, String.join(",", COLUMNS.keySet()));
            }
        });
        places = found;
        return errors.isEmpty();
    }

    private static boolean isNeeded(String column) {
        return column.equals("line_id") || column.equals("promised_date") || column.equals("actual_date");
    }

    private void take(long row, List<String> cells, int width) {
        if (cells.isEmpty()) {
            fault(row, "", "", Problem.UNCLOSED_QUOTE);
        } else if (cells.size() != width) {
            fault(
                    row,
                    "",
                    String.join(",", cells),
                    Problem.WRONG_FIELD_COUNT,
                    Integer.toString(cells.size()),
                    Integer.toString(width));
        } else {
            try {
                lines.add(new Told(row, line(cells)));
            } catch (WrongField e) {
                errors.add(new RowError(name, row, e.field, e.value, e.problem, e.facts));
            }
        }
    }

    private Delivery line(List<String> cells) throws WrongField {
        String id = cell(cells, "line_id");
        LocalDate promised = date(cells, "promised_date");
        if (id.isEmpty() || promised == null) {
            throw new WrongField(id.isEmpty() ? "line_id" : "promised_date", "", Problem.MISSING_VALUE);
        }
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        for (Map.Entry<Trait, String> trait : TRAITS.entrySet()) {
            String value = cell(cells, trait.getValue());
            if (!value.isEmpty()) {
                traits.put(trait.getKey(), value);
            }
        }
        LocalDate arrived = date(cells, "actual_date");
        LocalDate recorded = date(cells, "recorded_date");
        LocalDate placed = date(cells, "po_date");
        return new Delivery(
                id,
                traits,
                placed == null ? date(cells, "quote_date") : placed,
                promised,
                arrived,
                arrived == null || recorded == null || recorded.isBefore(arrived) ? arrived : recorded,
                number(cells, "quantity"),
                number(cells, "line_value_usd"));
    }

    private String cell(List<String> cells, String column) throws WrongField {
        Integer place = places.get(column);
        String text = place == null
                ? ""
                : Letters.unwrapped(SheetText.plain(cells.get(place))).strip();
        if (text.length() > LONGEST_TEXT) {
            throw new WrongField(column, text, Problem.TOO_LONG, Integer.toString(LONGEST_TEXT));
        }
        return text;
    }

    private @Nullable LocalDate date(List<String> cells, String column) throws WrongField {
        String text = cell(cells, column);
        return text.isEmpty() ? null : Dates.parse(column, text);
    }

    private double number(List<String> cells, String column) throws WrongField {
        String text = cell(cells, column);
        return text.isEmpty() ? 0 : Numbers.notNegativeDouble(column, text);
    }

    private void fault(long row, String field, String value, Problem problem, String... facts) {
        errors.add(new RowError(name, row, field, value, problem, List.of(facts)));
    }
}
