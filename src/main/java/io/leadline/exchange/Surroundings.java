package io.leadline.exchange;

import io.leadline.exchange.References.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign file takes for granted and a plan needs: where its stock lies, what its channel is called, the currency and
 * the day of its counts. What is known counts first; the rest is the least that can be meant, and shown before it is loaded.
 */
final class Surroundings {

    /** Where a company is that writes in a currency, until somebody says it. */
    private static final Map<String, List<String>> HOMES = Map.of(
            "GBP", List.of("GB", "Europe/London"),
            "USD", List.of("US", "America/New_York"),
            "EUR", List.of("DE", "Europe/Berlin"),
            "CHF", List.of("CH", "Europe/Zurich"),
            "CAD", List.of("CA", "America/Toronto"),
            "AUD", List.of("AU", "Australia/Sydney"),
            "SEK", List.of("SE", "Europe/Stockholm"),
            "PLN", List.of("PL", "Europe/Warsaw"),
            "JPY", List.of("JP", "Asia/Tokyo"));

    private static final List<String> GERMAN = List.of("DE", "AT", "CH");
    private static final int ROWS_LOOKED_AT = 200;

    /** A count above zero, however it is written. */
    private static final Pattern LIES_THERE = Pattern.compile("[^-−(]*[1-9].*");

    private final References references;
    private final List<FoundFile> files;
    private final HowToRead how;
    private Set<String> ownChannels = Set.of();
    private @Nullable String currency;
    private @Nullable LocalDate day;
    private @Nullable Map<String, Integer> stocked;

    Surroundings(References references, List<FoundFile> files, HowToRead how) {
        this.references = references;
        this.files = files;
        this.how = how;
    }

    /** The company's own files come before what is made of others'. */
    void ownRead(ShopFile file) {
        if (file == ShopFile.CHANNELS) {
            ownChannels = references.all(Kind.CHANNEL);
        }
    }

    String known(String what, String otherwise) {
        return switch (what) {
            case "location" -> location(otherwise);
            case "channel" ->
                ownChannels.contains(otherwise) || ownChannels.size() != 1
                        ? otherwise
                        : ownChannels.iterator().next();
            case "currency" -> currency();
            case "country" -> how.country().isEmpty() ? home().get(0) : how.country();
            case "zone" -> how.zone().isEmpty() ? home().get(1) : how.zone();
            case "language" -> GERMAN.contains(known("country", "")) ? "de" : "en";
            case "day" -> day().toString();
            default -> throw new IllegalArgumentException("Nothing is called @" + what);
        };
    }

    private String location(String preferred) {
        if (!preferred.isEmpty() && references.knows(Kind.LOCATION, preferred)) {
            return preferred;
        }
        Set<String> locations = references.all(Kind.LOCATION);
        return locations.isEmpty() || locations.contains("main")
                ? "main"
                : locations.stream()
                        .sorted()
                        .max(Comparator.comparingInt(location -> stocked().getOrDefault(location, 0)))
                        .orElseThrow();
    }

    /** How many items lie at each place, by the counts among the files. */
    private Map<String, Integer> stocked() {
        Map<String, Integer> known = stocked;
        if (known == null) {
            // An item that is counted each day is one item all the same.
            Map<String, Set<String>> found = new HashMap<>();
            for (FoundFile file : files) {
                Take location = counted(file, "location");
                Take onHand = counted(file, "on_hand");
                Take sku = counted(file, "sku");
                if (location != null && onHand != null && sku != null) {
                    rows(file, row -> {
                        if (LIES_THERE.matcher(onHand.of(row)).matches()) {
                            found.computeIfAbsent(location.of(row).strip(), place -> new HashSet<>())
                                    .add(sku.of(row).strip());
                        }
                    });
                }
            }
            known = new HashMap<>();
            for (Map.Entry<String, Set<String>> place : found.entrySet()) {
                known.put(place.getKey(), place.getValue().size());
            }
            stocked = known;
        }
        return known;
    }

    /** Where a file of counts says something; null where it is none. */
    private static @Nullable Take counted(FoundFile file, String column) {
        ForeignFile kind = file.foreign();
        if (kind == null) {
            return file.own() == ShopFile.STOCK ? own(file, ShopFile.STOCK, column) : null;
        }
        return kind.targets().stream()
                .filter(target -> target.file() == ShopFile.STOCK)
                .map(target -> target.columns().get(column))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Take own(FoundFile file, ShopFile as, String column) {
        int at = HeaderNames.in(as, file.header()).indexOf(column);
        return at < 0 ? null : new Take.Column(List.of(file.header().get(at)));
    }

    private static void rows(FoundFile file, Consumer<SourceRow> each) {
        ForeignFile kind = file.foreign();
        SourceRow row = new SourceRow(
                file.header(), file.spellings(), kind == null ? ForeignFile.NONE : kind, (what, otherwise) -> "");
        try (CsvLines lines = file.open()) {
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                row.read(cells);
                each.accept(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was there is gone: " + file.name(), e);
        }
    }

    private List<String> home() {
        return HOMES.getOrDefault(currency(), List.of("GB", "Europe/London"));
    }

    private String currency() {
        if (currency == null) {
            currency = !how.currency().isEmpty()
                    ? how.currency()
                    : !references.companyCurrency().isEmpty() ? references.companyCurrency() : written("EUR");
        }
        return currency;
    }

    /** What the company's own items are valued in; or what stands most in the other files. */
    private String written(String otherwise) {
        Map<String, Integer> found = new HashMap<>();
        for (FoundFile file : files) {
            int at = file.own() == null
                    ? file.headers().indexOf("currency")
                    : HeaderNames.in(file.own(), file.header()).indexOf("currency");
            int weight = file.own() == ShopFile.ITEMS ? ROWS_LOOKED_AT * files.size() : 1;
            try (CsvLines lines = file.open()) {
                List<String> cells = at < 0 ? null : lines.next();
                for (int i = 0; cells != null && i < ROWS_LOOKED_AT; i++) {
                    if (at < cells.size() && cells.get(at).strip().matches("[A-Z]{3}")) {
                        found.merge(cells.get(at).strip(), weight, Integer::sum);
                    }
                    cells = lines.next();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("A file that was there is gone: " + file.name(), e);
            }
        }
        return found.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    /** The last day of the sales that lie beside it, or today. */
    private LocalDate day() {
        LocalDate last = day;
        if (last == null) {
            for (FoundFile file : files) {
                LocalDate sold = lastSale(file);
                last = sold != null && (last == null || sold.isAfter(last)) ? sold : last;
            }
            last = last == null ? how.today() : last;
            day = last;
        }
        return last;
    }

    private @Nullable LocalDate lastSale(FoundFile file) {
        ForeignFile kind = file.foreign();
        Take date = kind == null
                ? file.own() == ShopFile.SALES ? own(file, ShopFile.SALES, "date") : null
                : kind.targets().stream()
                        .filter(target -> target.file() == ShopFile.SALES)
                        .map(target -> target.columns().get("date"))
                        .findFirst()
                        .orElse(null);
        if (date == null) {
            return null;
        }
        String[] last = {""};
        String today = how.today().toString().toLowerCase(Locale.ROOT);
        rows(file, row -> {
            String sold = date.of(row);
            if (sold.compareTo(last[0]) > 0 && sold.compareTo(today) <= 0 && sold.length() == 10) {
                last[0] = sold;
            }
        });
        try {
            return last[0].isEmpty() ? null : LocalDate.parse(last[0]);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
