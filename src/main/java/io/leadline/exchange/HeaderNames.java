package io.leadline.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call our columns, as {@code header-names.txt} tells it. Our own names come first: where a header has them, no
 * other one is taken for the same column.
 */
final class HeaderNames {

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern SMALL_BEFORE_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What numbers count, as it is written behind the name of a column, and the columns of ours that count it. */
    private enum Counted {
        DAYS("tagen?|days?|jours?|dias|giorni|dagen|dage|dagar|dni|dnech|gun", ".*_days"),
        KILOS("kg", ".*_kg|" + Counted.HOW_MANY),
        LITRES("l|liter|litres?", ".*_l|" + Counted.HOW_MANY),
        PIECES("st|stk|stuck|pcs?|pieces?|units?|szt|ks", "unit_cost|unit_price|price_breaks|" + Counted.HOW_MANY),
        TIMES_NOT_OF_OURS("wochen?|weeks?|semaines?|semanas?|settimane|weken|uger|veckor|stunden|hours?", ""),
        MONTHS_NOT_OF_OURS("monaten?|months?|mois|meses|mesi", ""),
        MEASURES_NOT_OF_OURS("g|gramm?|grams?|lbs?|oz|t|ml|cm3|m3", "");

        /** Of an item, in its unit. */
        private static final String HOW_MANY =
                "units|.*_units|on_hand|moq|order_multiple|quantity|quantity_.*|capacity_per_week";

        private final Pattern behind;
        private final Pattern columns;

        Counted(String words, String columns) {
            this.behind = Pattern.compile("_(in_)?(" + words + ")$");
            this.columns = Pattern.compile(columns);
        }

        /** Whether nothing but a unit stands there. */
        static boolean isUnit(String behindName) {
            return Arrays.stream(values())
                    .anyMatch(unit -> unit.behind.matcher(behindName).matches());
        }

        /** The unit that stands behind a name. */
        static Optional<Counted> behind(String plain) {
            return Arrays.stream(values())
                    .filter(unit -> unit.behind.matcher(plain).find())
                    .findFirst();
        }
    }

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
        fill(header, columns, taken, name -> named(file.columns(), file, withUnit(name), taken));
        // Only then, for "Stock days" is no stock where "Stock" stands beside it.
        fill(header, columns, taken, name -> counting(file, withUnit(name), taken));
        return columns;
    }

    private static void fill(
            List<String> header, List<String> columns, Set<String> taken, UnaryOperator<String> meaning) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty() && !header.get(i).isBlank()) {
                String meant = meaning.apply(header.get(i));
                taken.add(meant);
                columns.set(i, meant);
            }
        }
    }

    /** What "Lieferzeit Tage" means, whose number counts what is counted by the column that it names without its unit. */
    private static String counting(ShopFile file, String plain, Set<String> taken) {
        return Counted.behind(plain)
                .map(unit -> named(
                        file.columns().stream()
                                .filter(column -> unit.columns.matcher(column).matches())
                                .toList(),
                        file,
                        unit.behind.matcher(plain).replaceFirst(""),
                        taken))
                .orElse("");
    }

    private static String named(List<String> columns, ShopFile file, String plain, Set<String> taken) {
        for (String column : columns) {
            boolean named = plain.equals(column)
                    || OURS.getOrDefault(plain, List.of()).stream()
                            .anyMatch(ours -> ours.equals(column) || ours.equals(base(file) + "." + column));
            if (named && !taken.contains(column)) {
                return column;
            }
        }
        return "";
    }

    /** The same with a unit of ours that stands in brackets: "Stock (days)" is as little a stock as "Stock days". */
    private static String withUnit(String header) {
        String bare = plain(header);
        Matcher brackets = BRACKETS.matcher(Letters.code(header));
        String unit = "";
        while (brackets.find()) {
            unit = "_" + plain(brackets.group(1));
        }
        return Counted.isUnit(unit) ? bare + unit : bare;
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
