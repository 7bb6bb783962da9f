package io.leadline.exchange;

import io.leadline.catalog.Units;
import io.leadline.shared.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a commitment as a supplier filled them in: a week of an item each. An item all of whose weeks are there and right
 * is taken; a blank week leaves it open, a wrong one too, and stops no other. A yes stands for as expected, a no for nothing.
 */
final class CommitmentSheet extends SheetRows {

    private static final Set<String> YES = Set.of("yes", "y", "ja", "j", "x", "ok");
    private static final Set<String> NO = Set.of("no", "n", "nein");

    private final CommitmentSheets.Asked asked;
    private final Map<String, CommitmentSheets.Line> lines = new HashMap<>();
    private final Map<String, @Nullable Double[]> said = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    CommitmentSheet(CommitmentSheets.Asked asked) {
        this.asked = asked;
        asked.lines().forEach(line -> lines.put(key(line.sku(), line.location()), line));
    }

    private static String key(String sku, String location) {
        return sku + "\n" + location;
    }

    @Override
    boolean isOf(Row row) {
        return row.optional("outlook").equals(asked.outlook());
    }

    @Override
    void take(Row row) {
        String key = key(row.optional("sku"), row.optional("location"));
        try {
            row.check();
            if (!isOf(row)) {
                throw new WrongField("outlook", row.optional("outlook"), Problem.OTHER_ORDER, asked.outlook());
            }
            CommitmentSheets.Line line = line(row, key);
            int week = week(row);
            Optional<Double> units = units(row, line, week);
            if (units.isPresent()) {
                @Nullable
                Double[] weeks = said.computeIfAbsent(
                        key, one -> new Double[asked.weeks().size()]);
                if (weeks[week] != null) {
                    throw new WrongField("week", row.optional("week"), Problem.DUPLICATE, row.optional("sku"));
                }
                weeks[week] = units.get();
            }
        } catch (WrongField field) {
            if (isOf(row)) {
                broken.add(key);
            }
            wrong(row, field);
        }
    }

    private CommitmentSheets.Line line(Row row, String key) throws WrongField {
        CommitmentSheets.Line line = lines.get(key);
        if (line == null) {
            throw new WrongField(
                    "sku",
                    row.optional("sku"),
                    Problem.NOT_ASKED,
                    asked.lines().stream()
                            .limit(10)
                            .map(CommitmentSheets.Line::sku)
                            .collect(Collectors.joining(", ")));
        }
        return line;
    }

    private int week(Row row) throws WrongField {
        LocalDate day = AnswerSheet.day("week", row.required("week"));
        int week = asked.weeks().indexOf(day);
        if (week < 0) {
            throw new WrongField(
                    "week",
                    day.toString(),
                    Problem.NOT_ASKED,
                    asked.weeks().stream().limit(5).map(LocalDate::toString).collect(Collectors.joining(", ")));
        }
        return week;
    }

    /** Empty where the cell is. */
    private static Optional<Double> units(Row row, CommitmentSheets.Line line, int week) throws WrongField {
        String text = row.optional("committed").strip();
        String word = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (YES.contains(word) || NO.contains(word)) {
            return Optional.of(YES.contains(word) ? line.expected().get(week) : 0.0);
        }
        BigDecimal units = AnswerSheet.number("committed", text);
        Optional<Fault> fault = units.signum() == 0
                ? Optional.empty()
                : Units.range(line.unit()).fault(units.stripTrailingZeros());
        if (fault.isPresent()) {
            boolean large = units.compareTo(Units.range(line.unit()).most()) > 0;
            throw large
                    ? new WrongField(
                            "committed",
                            text,
                            Problem.TOO_LARGE,
                            Units.range(line.unit()).most().toPlainString())
                    : new WrongField("committed", text, Problem.NOT_WHOLE);
        }
        return Optional.of(units.doubleValue());
    }

    CommitmentSheets.Result result(Locale locale) {
        List<CommitmentSheets.Weeks> whole = new ArrayList<>();
        for (CommitmentSheets.Line line : asked.lines()) {
            String key = key(line.sku(), line.location());
            @Nullable Double[] weeks = said.get(key);
            if (weeks != null && !broken.contains(key) && Arrays.stream(weeks).allMatch(unit -> unit != null)) {
                List<Double> units = new ArrayList<>();
                for (Double unit : weeks) {
                    units.add(unit == null ? Double.valueOf(0) : unit);
                }
                whole.add(new CommitmentSheets.Weeks(line.sku(), line.location(), units));
            }
        }
        return new CommitmentSheets.Result.Read(
                whole, wrong(locale), asked.lines().size() - whole.size());
    }
}
