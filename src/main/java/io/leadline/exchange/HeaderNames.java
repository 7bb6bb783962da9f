package io.leadline.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people call our columns, as {@code header-names.txt} tells it. Our own names come first: where a header has them, no
 * other one is taken for the same column.
 */
final class HeaderNames {

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]");
    private static final Pattern SMALL_BEFORE_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What a number counts, behind its name. */
    private static final Pattern UNIT_BEHIND = Pattern.compile(
            "_(in_)?(tagen?|days?|jours?|dias|giorni|dagen|dage|dagar|dni|dnech|gun|kg|l|liter|litres?|st|stk|stuck|pcs|szt)$");

    /** By a name as it is compared: our columns, each with the file before it where it is of one file alone. */
    private static final Map<String, List<String>> OURS = read();

    private HeaderNames() {}

    /** By place the column of ours that each header names; empty where none does. */
    static List<String> in(ShopFile file, List<String> header) {
        List<String> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String name : header) {
            String ours = FoundFile.ours(name);
            columns.add(file.columns().contains(ours) ? ours : "");
            taken.add(ours);
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty() && !header.get(i).isBlank()) {
                String meant = meant(file, header.get(i), taken);
                taken.add(meant);
                columns.set(i, meant);
            }
        }
        return columns;
    }

    private static String meant(ShopFile file, String header, Set<String> taken) {
        String plain = plain(header);
        String column = named(file, plain, taken);
        // Without brackets as well, "Lieferzeit Tage" says what a number counts.
        return column.isEmpty() ? named(file, UNIT_BEHIND.matcher(plain).replaceFirst(""), taken) : column;
    }

    private static String named(ShopFile file, String plain, Set<String> taken) {
        for (String column : file.columns()) {
            boolean named = plain.equals(column)
                    || OURS.getOrDefault(plain, List.of()).stream()
                            .anyMatch(ours -> ours.equals(column) || ours.equals(base(file) + "." + column));
            if (named && !taken.contains(column)) {
                return column;
            }
        }
        return "";
    }

    /** Small letters without accents, words parted by a line, without what stands in brackets behind. */
    static String plain(String header) {
        String bare = BRACKETS.matcher(Letters.code(header)).replaceAll("");
        String words = SMALL_BEFORE_CAPITAL
                .matcher(bare)
                .replaceAll("_")
                .toLowerCase(Locale.ROOT)
                .replace('\u0131', 'i');
        String letters =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS.matcher(letters).replaceAll("_").replaceAll("^_|_$", "");
    }

    private static String base(ShopFile file) {
        return file.fileName().substring(0, file.fileName().length() - ".csv".length());
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> ours = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HeaderNames.class.getResourceAsStream("/exchange/header-names.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int at = line.indexOf(" = ");
                if (!line.startsWith("#") && at > 0) {
                    for (String name : line.substring(at + 3).split("\\|")) {
                        ours.computeIfAbsent(plain(name), n -> new ArrayList<>())
                                .add(line.substring(0, at));
                    }
                }
            }
            return ours;
        } catch (IOException e) {
            throw new UncheckedIOException("The names of columns cannot be read", e);
        }
    }
}
