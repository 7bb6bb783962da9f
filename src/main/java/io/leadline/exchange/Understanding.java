package io.leadline.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of files before they are loaded.
 *
 * @param missing what a plan needs, and neither the files nor what is stored has
 * @param unreadable files that could not be opened at all
 */
public record Understanding(List<Seen> files, List<ShopFile> missing, List<RowError> unreadable) {

    private static final List<ShopFile> NEEDED = List.of(
            ShopFile.LOCATIONS,
            ShopFile.CHANNELS,
            ShopFile.ITEMS,
            ShopFile.SUPPLIERS,
            ShopFile.TERMS,
            ShopFile.STOCK,
            ShopFile.SALES);

    private static final int ROWS_SHOWN = 5;

    /**
     * One file, or sheet.
     *
     * @param kind the key of its kind's name; empty if it is not known
     * @param lines its first rows, as they stand there
     * @param uses what becomes of its columns
     * @param unused columns that nothing is taken from
     * @param absent columns without which the file cannot be read
     */
    public record Seen(
            String name,
            String kind,
            String charset,
            String separator,
            List<String> header,
            List<List<String>> lines,
            List<Use> uses,
            List<String> unused,
            List<String> absent,
            List<Question> questions) {

        public boolean isKnown() {
            return !kind.isEmpty();
        }

        /** Headers as a mapping keeps them. */
        public List<String> headers() {
            return header.stream().map(SourceRow::name).toList();
        }
    }

    /**
     * A column of ours, and what it is made of.
     *
     * @param from headers of theirs; or a text in quotes that is taken for every row
     * @param spelling an example of how it is written; empty if as ours
     */
    public record Use(ShopFile file, String column, List<String> from, String spelling) {}

    public Understanding {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
        unreadable = List.copyOf(unreadable);
    }

    /** Whether nothing stands in the way of loading. */
    public boolean isClear() {
        return files.stream().allMatch(file -> file.questions().isEmpty());
    }

    static Understanding of(List<FoundFile> files, Known known, List<RowError> unreadable) throws IOException {
        List<Seen> seen = new ArrayList<>();
        Set<ShopFile> there = EnumSet.noneOf(ShopFile.class);
        for (FoundFile file : files) {
            Seen one = seen(file);
            seen.add(one);
            if (one.absent.isEmpty()) {
                one.uses.forEach(use -> there.add(use.file));
            }
        }
        if (!known.locations().isEmpty()) {
            there.add(ShopFile.LOCATIONS);
        }
        if (!known.channels().isEmpty()) {
            there.add(ShopFile.CHANNELS);
        }
        if (!known.skus().isEmpty()) {
            // What a company has stored once needs no new file.
            there.addAll(List.of(ShopFile.ITEMS, ShopFile.STOCK, ShopFile.SALES, ShopFile.TERMS));
        }
        if (!known.supplierCurrencies().isEmpty()) {
            there.add(ShopFile.SUPPLIERS);
        }
        return new Understanding(
                seen, NEEDED.stream().filter(file -> !there.contains(file)).toList(), unreadable);
    }

    private static Seen seen(FoundFile file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (CsvLines all = file.open()) {
            for (List<String> line = all.next(); line != null && lines.size() < ROWS_SHOWN; line = all.next()) {
                lines.add(List.copyOf(line));
            }
        }
        List<Use> uses = uses(file);
        Set<String> used = uses.stream()
                .flatMap(use -> use.from().stream())
                .map(SourceRow::name)
                .collect(Collectors.toCollection(HashSet::new));
        ForeignFile foreign = file.foreign();
        if (foreign != null) {
            Stream.concat(foreign.carryBy().stream(), foreign.carried().stream())
                    .map(SourceRow::name)
                    .forEach(used::add);
            foreign.conditions()
                    .forEach(condition -> used.addAll(condition.headers().stream()
                            .map(header -> header.toLowerCase(Locale.ROOT))
                            .toList()));
        }
        ShopFile own = file.own();
        return new Seen(
                file.name(),
                own != null ? "leadline" : foreign != null ? foreign.key() : "",
                file.text().charset().name(),
                String.valueOf(file.separator()),
                file.header(),
                lines,
                uses,
                file.header().stream()
                        .filter(header -> !header.isBlank() && !used.contains(SourceRow.name(header)))
                        .toList(),
                own == null
                        ? List.of()
                        : own.required().stream()
                                .filter(column -> uses.stream()
                                        .noneMatch(use -> use.column().equals(column)))
                                .toList(),
                file.questions());
    }

    private static List<Use> uses(FoundFile file) {
        List<Use> uses = new ArrayList<>();
        ShopFile own = file.own();
        List<String> names = own == null ? List.of() : HeaderNames.in(own, file.header());
        for (int i = 0; own != null && i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty()) {
                uses.add(new Use(
                        own,
                        name,
                        List.of(file.header().get(i)),
                        example(file.spellings().get(i))));
            }
        }
        ForeignFile foreign = file.foreign();
        for (ForeignFile.Target target : foreign == null ? List.<ForeignFile.Target>of() : foreign.targets()) {
            for (Map.Entry<String, Take> column : target.columns().entrySet()) {
                List<String> there = column.getValue()
                        .headers()
                        .filter(header -> file.headers().contains(header.toLowerCase(Locale.ROOT)))
                        .toList();
                String spelling = there.isEmpty()
                        ? ""
                        : example(file.spellings()
                                .get(file.headers().indexOf(there.getFirst().toLowerCase(Locale.ROOT))));
                uses.add(new Use(
                        target.file(),
                        column.getKey(),
                        there.isEmpty() ? column.getValue().assumed().stream().toList() : there,
                        spelling));
            }
        }
        return uses.stream().filter(use -> !use.from.isEmpty()).toList();
    }

    private static String example(@Nullable Spelling spelling) {
        return spelling == null ? "" : spelling.example();
    }
}
