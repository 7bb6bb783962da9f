package io.leadline.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The row of another program's file that is being read: its cells by their headers, spelled as ours, and with what stands
 * only in the first row of an order carried down to the others.
 */
final class SourceRow {

    private static final Pattern GROUP = Pattern.compile(".{1,200} \\(\\d+\\)");

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<@Nullable Spelling> spellings;
    private final ForeignFile kind;
    private final BinaryOperator<String> known;
    private final Map<String, String> carried = new HashMap<>();
    private List<String> cells = List.of();
    private String carriedFor = "";
    private int lineOfOrder;

    /** @param known what is known by a name, or else what the file itself would call it */
    SourceRow(List<String> header, List<@Nullable Spelling> spellings, ForeignFile kind, BinaryOperator<String> known) {
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(name(header.get(i)), i);
        }
        this.spellings = spellings;
        this.kind = kind;
        this.known = known;
    }

    static String name(String header) {
        return Letters.code(header).toLowerCase(Locale.ROOT);
    }

    void read(List<String> next) {
        cells = next;
        if (!kind.carryBy().isEmpty()) {
            String key = plain(kind.carryBy());
            boolean another = key.isEmpty()
                    ? kind.carried().stream()
                            .anyMatch(header -> !plain(List.of(header)).isEmpty())
                    : !key.equals(carriedFor);
            if (another) {
                carried.clear();
                carriedFor = key;
                lineOfOrder = 0;
            }
            lineOfOrder++;
            for (String header : kind.carried()) {
                String cell = plain(List.of(header));
                if (!cell.isEmpty()) {
                    carried.put(header, cell);
                }
            }
        }
    }

    /** In the first of these columns that is there; as it was carried where it is empty. */
    String cell(List<String> headers) {
        String cell = plain(headers);
        if (cell.isEmpty() && !carried.isEmpty()) {
            for (String header : headers) {
                cell = cell.isEmpty() ? carried.getOrDefault(header, "") : cell;
            }
        }
        return cell.isEmpty() && headers.equals(kind.carryBy()) ? carriedFor : cell;
    }

    /** Whether it only names a group of rows, with how many they are, and has no key of its own. */
    boolean isHeading(List<String> keys) {
        String first = cells.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        String key = plain(keys);
        return (key.isEmpty() || key.equals(first)) && GROUP.matcher(first).matches();
    }

    String known(String what, String otherwise) {
        return what.equals("line") ? Integer.toString(lineOfOrder) : known.apply(what, otherwise);
    }

    private String plain(List<String> headers) {
        for (String header : headers) {
            Integer at = columns.get(name(header));
            if (at != null && at < cells.size()) {
                String cell = Letters.unwrapped(cells.get(at).strip());
                Spelling spelling = spellings.get(at);
                if (!cell.isEmpty()) {
                    return spelling == null ? cell : spelling.plain(Letters.code(cell));
                }
            }
        }
        return "";
    }
}
