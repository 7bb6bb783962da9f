package io.leadline.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said where the files leave it open: how dates and numbers are written.
 *
 * @param dates for every file in which it is open; null if nobody has said it
 * @param decimals likewise
 * @param byColumn for single columns, by {@link #key}
 */
public record Answers(
        Spelling.@Nullable Order dates, Spelling.@Nullable Decimal decimals, Map<String, Spelling> byColumn) {

    public static final Answers NONE = new Answers(null, null, Map.of());

    public Answers {
        byColumn = Map.copyOf(byColumn);
    }

    /**
     * As options of commands name them.
     *
     * @param dates {@code day-first} or {@code month-first}; empty if nothing is said
     * @param decimals {@code comma} or {@code point}; likewise
     * @throws IllegalArgumentException naming the value and what would be right
     */
    public static Answers named(String dates, String decimals) {
        return new Answers(
                switch (dates) {
                    case "" -> null;
                    case "day-first" -> Spelling.Order.DAY_FIRST;
                    case "month-first" -> Spelling.Order.MONTH_FIRST;
                    default ->
                        throw new IllegalArgumentException(
                                "--dates \"" + dates + "\" is neither day-first nor month-first");
                },
                switch (decimals) {
                    case "" -> null;
                    case "comma" -> Spelling.Decimal.COMMA;
                    case "point" -> Spelling.Decimal.POINT;
                    default ->
                        throw new IllegalArgumentException(
                                "--decimals \"" + decimals + "\" is neither comma nor point");
                },
                Map.of());
    }

    public static String key(String file, String header) {
        return file + "\n" + header;
    }

    public Answers with(String file, String header, Spelling spelling) {
        Map<String, Spelling> more = new HashMap<>(byColumn);
        more.put(key(file, header), spelling);
        return new Answers(dates, decimals, more);
    }

    @Nullable
    Spelling of(String file, ColumnEvidence column) {
        Spelling said = byColumn.get(key(file, column.header));
        if (said != null) {
            return said instanceof Spelling.Decimal decimal ? column.of(decimal) : said;
        }
        return column.kind == CellKind.DATE ? dates : decimals == null ? null : column.of(decimals);
    }
}
