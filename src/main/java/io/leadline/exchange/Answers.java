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
