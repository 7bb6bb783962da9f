package io.leadline.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of file that another program writes, and what becomes of it here.
 *
 * @param key by which its texts are found; that of a person's own mapping begins with {@code own}
 * @param needs the headers that tell it, each in one of its spellings
 * @param carryBy the column that names the order whose first row alone holds some cells; empty if each row is whole
 * @param carried those cells
 * @param conditions which rows are facts of ours
 */
record ForeignFile(
        String key,
        List<List<String>> needs,
        List<String> carryBy,
        List<String> carried,
        List<Condition> conditions,
        List<Target> targets) {

    private static final List<String> CONDITIONS = List.of("skip ", "keep ", "must ", "free ", "head ");

    /** For rows of our own files. */
    static final ForeignFile NONE = new ForeignFile("", List.of(), List.of(), List.of(), List.of(), List.of());

    /** What one row has to hold to count. */
    record Condition(Rule rule, List<String> headers, List<String> values) {

        enum Rule {
            SKIP,
            KEEP,
            MUST,
            /** Nothing stands there, such as the day of a cancellation. */
            FREE,
            /** It is no heading of a group of rows, such as {@code Lamps (2)}, above those that have a key. */
            HEAD
        }

        boolean allows(SourceRow row) {
            if (rule == Rule.HEAD) {
                return !row.isHeading(headers);
            }
            String cell = row.cell(headers).toLowerCase(Locale.ROOT);
            boolean one = Stream.of(cell.split(",")).map(String::strip).anyMatch(values::contains);
            return switch (rule) {
                case SKIP -> !one;
                case KEEP -> one || cell.isEmpty();
                case MUST -> !cell.isEmpty();
                case FREE -> cell.isEmpty();
                case HEAD -> true;
            };
        }
    }

    /**
     * A file of ours that it brings rows for.
     *
     * @param onlyNew what is known already stays as it is
     * @param alone only where no other file brings rows for it
     * @param sum rows for the same thing are added up
     * @param money where the currency of its amounts stands; empty if nowhere
     */
    record Target(
            ShopFile file,
            boolean onlyNew,
            boolean alone,
            boolean sum,
            List<String> money,
            List<Condition> conditions,
            Map<String, Take> columns) {}

    /** Whether a file with these headers is of this kind. */
    boolean fits(Set<String> headers) {
        return needs.stream()
                .allMatch(spellings ->
                        spellings.stream().anyMatch(one -> headers.contains(one.toLowerCase(Locale.ROOT))));
    }

    /** What a person said of a file that is not known: each column of ours, and the header it is read from. */
    static ForeignFile own(FileMapping mapping) {
        Map<String, Take> columns = new LinkedHashMap<>();
        mapping.columns()
                .forEach((column, header) -> columns.put(
                        column,
                        header.startsWith(FileMapping.FIXED)
                                ? new Take.Fixed(header.substring(FileMapping.FIXED.length()))
                                : new Take.Column(List.of(header))));
        List<List<String>> needs = mapping.headers().stream().map(List::of).toList();
        Target target = new Target(mapping.file(), false, false, false, List.of(), List.of(), columns);
        return new ForeignFile("own", needs, List.of(), List.of(), List.of(), List.of(target));
    }

    /** One of the sections of {@code foreign-files.txt}. */
    static ForeignFile read(String key, List<String> lines) {
        List<List<String>> needs = List.of();
        List<String> carryBy = List.of();
        List<String> carried = List.of();
        List<Condition> conditions = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (String line : lines) {
            String rest = line.substring(line.indexOf(' ') + 1).strip();
            if (line.startsWith("needs ")) {
                needs = Arrays.stream(rest.split(";"))
                        .map(ForeignFile::spellings)
                        .toList();
            } else if (line.startsWith("carry ")) {
                carryBy = spellings(rest.substring(0, rest.indexOf(':')));
                carried = Arrays.stream(rest.substring(rest.indexOf(':') + 1).split(","))
                        .map(String::strip)
                        .toList();
            } else if (line.startsWith("-> ")) {
                Set<String> words = Set.of(rest.split(" "));
                targets.add(new Target(
                        ShopFile.named(rest.split(" ")[0]).orElseThrow(),
                        words.contains("new"),
                        words.contains("alone"),
                        words.contains("sum"),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new LinkedHashMap<>()));
            } else if (line.startsWith("money ")) {
                targets.getLast().money().addAll(spellings(rest));
            } else if (CONDITIONS.stream().anyMatch(line::startsWith)) {
                Condition condition = condition(line, rest);
                (targets.isEmpty() ? conditions : targets.getLast().conditions()).add(condition);
            } else {
                int at = line.indexOf('=');
                targets.getLast()
                        .columns()
                        .put(
                                line.substring(0, at).strip(),
                                Take.read(line.substring(at + 1).strip()));
            }
        }
        return new ForeignFile(key, needs, carryBy, carried, List.copyOf(conditions), List.copyOf(targets));
    }

    private static Condition condition(String line, String rest) {
        Condition.Rule rule = Condition.Rule.valueOf(line.substring(0, 4).toUpperCase(Locale.ROOT));
        int colon = rest.indexOf(": ");
        return new Condition(
                rule,
                spellings(colon < 0 ? rest : rest.substring(0, colon)),
                colon < 0
                        ? List.of()
                        : Arrays.stream(rest.substring(colon + 1).split(","))
                                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                                .toList());
    }

    private static List<String> spellings(String text) {
        return Arrays.stream(text.split("\\|")).map(String::strip).collect(Collectors.toList());
    }
}
