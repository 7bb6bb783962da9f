package io.leadline.exchange;

import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.TextRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a cell of any file can hold at all, before anybody asks what it means. */
final class Cells {

    private static final Set<String> NOTHING = Set.of(
            "-", "--", "\u2013", "\u2014", "n/a", "n.a.", "na", "#n/a", "#nv", "null", "nil", "nan", "none", "k.a.");

    private static final int MOST_OF_NOTHING = 5;

    private Cells() {}

    /** @throws WrongField if it is too long, or holds characters that no name has, such as NUL or a line break */
    static void check(String column, String value) throws WrongField {
        TextRule rule = rule(column);
        if (isPlain(value, rule)) {
            return;
        }
        Optional<Fault> fault = rule.fault(value);
        if (fault.isPresent()) {
            throw fault.get() instanceof Fault.BadCharacter bad
                    ? new WrongField(column, value, Problem.BAD_CHARACTER, bad.shown())
                    : new WrongField(column, value, Problem.TOO_LONG, Integer.toString(rule.most()));
        }
    }

    /**
     * As many cells as the header has: spreadsheets leave out empty ones at the end of a row, or write more of them than
     * there are columns. Empty where a text stands beyond the last column.
     */
    static List<String> fitted(List<String> cells, int columns) {
        if (cells.size() > columns) {
            boolean rest = cells.subList(columns, cells.size()).stream().allMatch(String::isBlank);
            return rest ? cells.subList(0, columns) : List.of();
        }
        List<String> padded = new ArrayList<>(cells);
        padded.addAll(Collections.nCopies(columns - cells.size(), ""));
        return padded;
    }

    /** What programs and people write into a cell of numbers or dates that holds nothing. */
    static boolean isNothing(String cell) {
        return cell.length() <= MOST_OF_NOTHING && NOTHING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** A row of which only the separators are left. */
    static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (c > ' ' && c != ',' && c != ';' && c != '|' && c != '\u00a0') {
                    return false;
                }
            }
        }
        return true;
    }

    private static TextRule rule(String column) {
        return switch (column) {
            case "price_breaks", "email" -> Bounds.LIST;
            case "reason" -> Bounds.NOTE;
            default -> Bounds.NAME;
        };
    }

    /** Nearly every cell of nearly every file. */
    private static boolean isPlain(String value, TextRule rule) {
        if (value.length() > rule.most()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c > 0x7E) {
                return false;
            }
        }
        return true;
    }
}
