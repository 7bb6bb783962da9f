package io.leadline.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a file's numbers and dates are written, by its columns and then by all of them together. Our own files are looked
 * at in their first rows only, and no more where these are written as ours and no spreadsheet may have made their dates; all
 * others whole, since a day that tells days from months may stand in the last row.
 */
final class FileSpelling {

    private static final int FIRST_ROWS = 2_000;

    private FileSpelling() {}

    static FoundFile find(FoundFile file, Answers answers) throws IOException {
        List<@Nullable ColumnEvidence> columns = columns(file);
        try (CsvLines lines = file.open()) {
            int rows = 0;
            boolean whole = file.own() == null || file.separator() != ',';
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                    ColumnEvidence column = columns.get(i);
                    if (column != null && !isNumber(file, column, cells.get(i))) {
                        column.add(cells.get(i));
                    }
                }
                if (++rows == FIRST_ROWS) {
                    whole |= seen(columns)
                            .anyMatch(column -> column.found() != null
                                    || column.isOpen() && !column.isOurs()
                                    || file.sheet() && column.couldBeMade());
                }
                if (rows >= FIRST_ROWS && !whole) {
                    break;
                }
            }
        }
        return decide(file, columns, answers);
    }

    /** Whether a cell is a number of a workbook, and no text that looks like one. */
    private static boolean isNumber(FoundFile file, ColumnEvidence column, String cell) {
        if (!file.sheet() || !column.kind.isNumber()) {
            return false;
        }
        if (SheetCell.isAmount(cell)) {
            column.amount();
            return true;
        }
        return SheetCell.isNumber(cell);
    }

    private static FoundFile decide(FoundFile file, List<@Nullable ColumnEvidence> columns, Answers answers) {
        Spelling.Decimal decimal = decimal(columns);
        Spelling order = seen(columns)
                .filter(column -> column.kind == CellKind.DATE)
                .map(ColumnEvidence::found)
                .filter(Spelling.Order.class::isInstance)
                .findFirst()
                .orElse(null);
        List<@Nullable Spelling> spellings = new ArrayList<>();
        List<Question> open = new ArrayList<>();
        Spelling.Order besideMade = file.sheet()
                ? seen(columns)
                        .map(ColumnEvidence::besideMade)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
        for (ColumnEvidence column : columns) {
            Spelling spelling = column == null ? null : column.found();
            if (column != null && besideMade != null && column.mayBeMade()) {
                // What became of one column of dates became of the others as well.
                spelling = converted(file, column, besideMade, answers, open);
            } else if (column != null && spelling == null && column.isOpen()) {
                boolean dates = column.kind == CellKind.DATE;
                boolean ours = column.isOurs()
                        && (decimal == Spelling.Decimal.POINT
                                || decimal == null && file.separator() == ',' && !file.sheet());
                spelling = answers.of(file.name(), column);
                if (spelling == null) {
                    spelling = dates ? order : decimal == null || ours ? null : column.of(decimal);
                }
                if (spelling == null && !ours) {
                    open.add(new Question(file.name(), column.header, dates, false, column.examples()));
                }
            } else if (column != null && spelling == null && column.isSilent() && column.kind != CellKind.DATE) {
                spelling = decimal == Spelling.Decimal.COMMA
                        ? column.of(decimal)
                        : column.saysMoreThanNumbers() ? column.of(Spelling.Decimal.POINT) : null;
            }
            spellings.add(column != null && column.hasAmounts() ? new Spelling.Shown(spelling) : spelling);
        }
        return file.spelled(spellings, open);
    }

    /** Asked for where nobody has said it: what is read as it stands is wrong in every second file that looks so, or right. */
    private static @Nullable Spelling converted(
            FoundFile file, ColumnEvidence column, Spelling.Order texts, Answers answers, List<Question> open) {
        Spelling said = answers.of(file.name(), column);
        if (said == null) {
            open.add(new Question(file.name(), column.header, true, true, List.of(column.madeOf(texts))));
            return null;
        }
        return new Spelling.Converted(texts, said == texts);
    }

    private static Spelling.@Nullable Decimal decimal(List<@Nullable ColumnEvidence> columns) {
        boolean comma = seen(columns)
                .filter(column -> column.kind != CellKind.DATE)
                .map(ColumnEvidence::found)
                .anyMatch(found -> found == Spelling.Decimal.COMMA || found instanceof Spelling.Breaks);
        boolean point = seen(columns).anyMatch(ColumnEvidence::saysPoint);
        return comma == point ? null : comma ? Spelling.Decimal.COMMA : Spelling.Decimal.POINT;
    }

    private static Stream<ColumnEvidence> seen(List<@Nullable ColumnEvidence> columns) {
        return columns.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** One for each column that holds numbers or dates. */
    private static List<@Nullable ColumnEvidence> columns(FoundFile file) {
        List<@Nullable ColumnEvidence> columns = new ArrayList<>();
        ShopFile own = file.own();
        List<String> ours = own == null ? List.of() : HeaderNames.in(own, file.header());
        for (int i = 0; i < file.header().size(); i++) {
            String header = file.header().get(i);
            CellKind kind =
                    own == null ? kind(file, header) : ours.get(i).isEmpty() ? CellKind.TEXT : CellKind.of(ours.get(i));
            columns.add(kind == CellKind.TEXT ? null : new ColumnEvidence(header.strip(), kind));
        }
        return columns;
    }

    private static CellKind kind(FoundFile file, String header) {
        ForeignFile foreign = file.foreign();
        return foreign == null
                ? CellKind.TEXT
                : foreign.targets().stream()
                        .flatMap(target -> target.columns().entrySet().stream())
                        .filter(entry -> !isMoment(entry.getValue()))
                        .filter(entry ->
                                entry.getValue().headers().anyMatch(one -> one.equalsIgnoreCase(header.strip())))
                        .map(entry -> CellKind.of(entry.getKey()))
                        .filter(kind -> kind != CellKind.TEXT)
                        .findFirst()
                        .orElse(CellKind.TEXT);
    }

    /** A moment in world time is read as it is. */
    private static boolean isMoment(Take take) {
        return take instanceof Take.Call call && call.conversion() == Conversion.LOCAL;
    }
}
