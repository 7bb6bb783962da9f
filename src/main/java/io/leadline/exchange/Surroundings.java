package io.leadline.exchange;

import io.leadline.exchange.References.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private final References references;
    private final List<FoundFile> files;
    private final HowToRead how;
    private Set<String> ownChannels = Set.of();
    private @Nullable String currency;
    private @Nullable LocalDate day;

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
                : locations.stream().sorted().findFirst().orElseThrow();
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

    private static @Nullable Take dayOfSale(FoundFile file) {
        int at = HeaderNames.in(ShopFile.SALES, file.header()).indexOf("date");
        return at < 0 ? null : new Take.Column(List.of(file.header().get(at)));
    }

    private @Nullable LocalDate lastSale(FoundFile file) {
        ForeignFile kind = file.foreign();
        Take date = kind == null
                ? file.own() == ShopFile.SALES ? dayOfSale(file) : null
                : kind.targets().stream()
                        .filter(target -> target.file() == ShopFile.SALES)
                        .map(target -> target.columns().get("date"))
                        .findFirst()
                        .orElse(null);
        if (date == null) {
            return null;
        }
        String last = "";
        String today = how.today().toString().toLowerCase(Locale.ROOT);
        SourceRow row = new SourceRow(
                file.header(), file.spellings(), kind == null ? ForeignFile.NONE : kind, (what, otherwise) -> "");
        try (CsvLines lines = file.open()) {
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                row.read(cells);
                String sold = date.of(row);
                if (sold.compareTo(last) > 0 && sold.compareTo(today) <= 0 && sold.length() == 10) {
                    last = sold;
                }
            }
            return last.isEmpty() ? null : LocalDate.parse(last);
        } catch (DateTimeException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was there is gone: " + file.name(), e);
        }
    }
}
