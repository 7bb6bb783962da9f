package io.leadline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a folder in the shop format, file after file and row after row, in memory that does not grow with the sales. A
 * wrong row is reported and left out; nothing stops the rest.
 */
public final class ShopFiles {

    private static final Logger log = LoggerFactory.getLogger(ShopFiles.class);

    private static final int ROWS_BETWEEN_PROGRESS = 20_000;
    private static final int MOST_SHOWN = 80;

    private final Path folder;
    private final FolderContents contents;
    private final ShopRows rows;
    private final References references;
    private final PastDays past;
    private final RowParser parser;
    private final Surroundings surroundings;

    /** One of what a file of another program brings. */
    private record Source(FoundFile found, ForeignFile kind, ForeignFile.Target target) {}

    private ShopFiles(Path folder, FolderContents contents, Known known, PastDays past, ShopRows rows, HowToRead how) {
        this.folder = folder;
        this.contents = contents;
        this.rows = rows;
        this.references = new References(known);
        this.past = past;
        this.parser = new RowParser(references, past, rows);
        this.surroundings = new Surroundings(references, contents.files(), how);
    }

    /** Reads everything there is, with nothing known beside. */
    public static Optional<LocalDate> read(Path folder, Known known, ShopRows rows) throws IOException {
        return read(folder, known, HowToRead.usual(), rows);
    }

    /**
     * Reads everything there is.
     *
     * @param folder may also be inside a zip file that was opened as a file system
     * @param known what rows may refer to beside the files themselves
     * @param how what people said about files like these, and their today
     * @param rows takes what was read
     * @return the last day on which something happened in the files: sale, count, order or receipt; empty if nothing did
     */
    public static Optional<LocalDate> read(Path folder, Known known, HowToRead how, ShopRows rows) throws IOException {
        LocalDate today = PastDays.today().isBefore(how.today()) ? how.today() : PastDays.today();
        try (FolderContents contents = FolderContents.of(folder, how, rows::error)) {
            boolean first = known.skus().isEmpty();
            PastDays past = new PastDays(first ? FirstDates.latest(ownFiles(contents), today) : today);
            return new ShopFiles(folder, contents, known, past, rows, how).read();
        }
    }

    private static Map<ShopFile, Path> ownFiles(FolderContents contents) {
        Map<ShopFile, Path> own = new EnumMap<>(ShopFile.class);
        contents.files().forEach(file -> {
            if (file.own() != null) {
                own.put(file.own(), file.text().path());
            }
        });
        return own;
    }

    /** What would be read, before anything is. */
    public static Understanding look(Path folder, Known known, HowToRead how) throws IOException {
        List<RowError> unreadable = new ArrayList<>();
        try (FolderContents contents = FolderContents.of(folder, how, unreadable::add)) {
            return Understanding.of(contents.files(), known, unreadable);
        }
    }

    /** Whether a folder holds at least one file that may be one of a shop. */
    public static boolean isShop(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(
                    path -> FolderContents.isReadable(path.getFileName().toString()) && Files.isRegularFile(path));
        }
    }

    private Optional<LocalDate> read() throws IOException {
        Set<FoundFile> open = new HashSet<>();
        for (FoundFile file : contents.files()) {
            if (file.own() == null
                    && (file.foreign() == null || file.foreign().targets().isEmpty())) {
                rows.error(unused(file));
            }
            file.questions().forEach(question -> rows.error(question.error()));
            if (!file.questions().isEmpty()) {
                open.add(file);
            }
        }
        for (ShopFile file : ShopFile.values()) {
            FileCount count = new FileCount(0, 0);
            List<FoundFile> own = contents.files().stream()
                    .filter(found -> found.own() == file)
                    .toList();
            if (!own.isEmpty() && (own.size() > 1 || moreThanOnce(file))) {
                notice(file.fileName(), 0, "", Problem.DUPLICATE_FILE, file.fileName());
                references.leftOut(file);
                own = List.of();
            }
            for (FoundFile found : own) {
                count = open.contains(found) ? count : count.plus(read(file, found));
            }
            surroundings.ownRead(file);
            List<Source> sources = sources(file, open);
            Set<List<String>> unknownRevenue = new HashSet<>();
            for (Source source : sources) {
                findOtherCurrencies(source, unknownRevenue);
            }
            for (Source source : sources) {
                count = count.plus(translate(source, unknownRevenue));
            }
            rows.ends(file, count);
        }
        for (ShopFile file : ShopFile.values()) {
            past.odd(file).ifPresent(day -> tellOdd(file, day));
        }
        if (past.arePeriods(ShopFile.SALES)) {
            String name = ShopFile.SALES.fileName();
            rows.error(new RowError(name, 0, "date", "", Problem.SUMS_OF_PERIODS, List.of()));
        }
        return past.last();
    }

    private RowError unused(FoundFile file) {
        FoundFile instead =
                file.foreign() == null ? contents.readInsteadOf(file).orElse(null) : null;
        ShopFile kind = instead == null ? null : instead.own();
        if (instead != null && kind != null) {
            List<String> facts = List.of(kind.fileName(), instead.name());
            return new RowError(file.name(), 0, "", "", Problem.SECOND_FILE, facts);
        }
        Problem problem = file.foreign() == null ? Problem.UNKNOWN_FILE : Problem.FILE_WITHOUT_ROWS;
        return new RowError(file.name(), 0, "", "", problem, List.of());
    }

    /** The files of other programs that bring rows for one of ours. */
    private List<Source> sources(ShopFile file, Set<FoundFile> open) {
        List<Source> sources = new ArrayList<>();
        for (FoundFile found : contents.files()) {
            ForeignFile foreign = found.foreign();
            if (foreign == null || open.contains(found)) {
                continue;
            }
            for (ForeignFile.Target target : foreign.targets()) {
                boolean another = target.alone()
                        && contents.files().stream().anyMatch(other -> other != found && other.brings(file));
                if (target.file() == file && !another) {
                    sources.add(new Source(found, foreign, target));
                }
            }
        }
        return sources;
    }

    /** Before any row counts: the one of another currency may be the last of its day, or in another file. */
    private void findOtherCurrencies(Source source, Set<List<String>> unknownRevenue) {
        if (source.target.money().isEmpty()) {
            return;
        }
        try (CsvLines lines = source.found.open()) {
            Translation translation = translation(source, unknownRevenue);
            for (List<String> fields = lines.next(); fields != null; fields = lines.next()) {
                if (!Cells.isBlank(fields)) {
                    translation.row(lines.startLine(), fields);
                }
            }
        } catch (IOException e) {
            log.debug("{} cannot be read, as is told when its rows are", source.found.name(), e);
        }
    }

    private Translation translation(Source source, Set<List<String>> unknownRevenue) {
        return new Translation(source.found, source.kind, source.target, references, surroundings, unknownRevenue);
    }

    private FileCount translate(Source source, Set<List<String>> unknownRevenue) {
        FoundFile found = source.found;
        ForeignFile.Target target = source.target;
        references.startFile();
        parser.reads(found.name());
        try (CsvLines lines = found.open()) {
            rows.begins(target.file(), found.bytes());
            Translation translation = translation(source, unknownRevenue);
            FileCount count = read(target.file(), found.name(), lines, translation);
            addedUp(found.name());
            if (translation.otherCurrency() > 0) {
                List<String> facts = List.of(Long.toString(translation.otherCurrency()), translation.currency());
                rows.error(new RowError(found.name(), 0, "", "", Problem.OTHER_CURRENCY, facts));
            }
            return count;
        } catch (IOException e) {
            notice(found.name(), 0, "", Problem.UNREADABLE_FILE, String.valueOf(e.getMessage()));
            return new FileCount(0, 0);
        }
    }

    private FileCount read(ShopFile file, String name, CsvLines lines, Translation translation) throws IOException {
        long count = 0;
        long wrong = 0;
        for (List<String> fields = lines.next(); fields != null; fields = lines.next()) {
            Row row = fields.isEmpty() || Cells.isBlank(fields) ? null : translation.row(lines.startLine(), fields);
            if (fields.isEmpty() || row != null) {
                boolean passed = row != null && Totals.is(fields, translation.keys(row));
                wrong += passed || row != null && take(file, name, row) ? 0 : 1;
                count += passed ? 0 : 1;
                total(passed, name, lines.startLine(), fields);
            }
            if (fields.isEmpty()) {
                rows.error(new RowError(name, lines.startLine(), "", "", Problem.UNCLOSED_QUOTE, List.of()));
            }
        }
        for (Row row : translation.summed()) {
            wrong += take(file, name, row) ? 0 : 1;
            count++;
        }
        return new FileCount(count, wrong);
    }

    private FileCount read(ShopFile file, FoundFile found) {
        references.startFile();
        parser.reads(found.name());
        try {
            rows.begins(file, found.bytes());
            if (!found.text().asAsked()) {
                notice(
                        found.name(),
                        0,
                        "",
                        Problem.NOT_UTF8,
                        found.text().charset().name());
            }
            try (CsvLines lines = found.open()) {
                Map<String, Integer> columns = columns(file, found);
                if (columns == null) {
                    references.leftOut(file);
                    return new FileCount(0, 0);
                }
                FileCount count = read(file, found, lines, columns);
                addedUp(found.name());
                return count;
            }
        } catch (IOException e) {
            notice(found.name(), 0, "", Problem.UNREADABLE_FILE, String.valueOf(e.getMessage()));
            references.leftOut(file);
            return new FileCount(0, 0);
        }
    }

    /** What a row says of what its numbers are. */
    private static List<String> keys(ShopFile file, List<String> fields, Map<String, Integer> columns) {
        List<String> keys = new ArrayList<>();
        for (String key : file.keys()) {
            Integer at = columns.get(key);
            if (at != null) {
                keys.add(at < fields.size() ? fields.get(at) : "");
            }
        }
        return keys;
    }

    private static boolean isKeyless(List<String> keys) {
        return keys.size() > 1 && keys.stream().allMatch(String::isBlank);
    }

    /** Sums at the end, and headers that come again on each page, are no rows; it is told all the same. */
    private void total(boolean passed, String name, long line, List<String> fields) {
        if (passed) {
            String shown = String.join(" ", fields).strip();
            String start = shown.substring(0, Math.min(shown.length(), MOST_SHOWN));
            rows.error(new RowError(name, line, "", start, Problem.NO_ROW, List.of()));
        }
    }

    private void addedUp(String name) {
        long addedUp = parser.addedUp();
        if (addedUp > 0) {
            notice(name, 0, "", Problem.ADDED_UP, Long.toString(addedUp));
        }
        long returned = parser.returned();
        if (returned > 0) {
            notice(name, 0, "", Problem.RETURNED, Long.toString(returned));
        }
    }

    private FileCount read(ShopFile file, FoundFile found, CsvLines lines, Map<String, Integer> columns)
            throws IOException {
        boolean spelled = found.spellings().stream().anyMatch(Objects::nonNull);
        long count = 0;
        long wrong = 0;
        for (List<String> fields = lines.next(); fields != null; fields = lines.next()) {
            if (!fields.isEmpty() && Cells.isBlank(fields)) {
                continue;
            }
            List<String> cells = spelled ? plain(fields, found.spellings()) : fields;
            if (!read(file, found, lines.startLine(), cells, fields, columns)) {
                wrong++;
            }
            if (++count % ROWS_BETWEEN_PROGRESS == 0) {
                rows.progress(file, lines.characters());
            }
        }
        return new FileCount(count, wrong);
    }

    private static List<String> plain(List<String> fields, List<@Nullable Spelling> spellings) {
        List<String> plain = new ArrayList<>(fields);
        for (int i = 0; i < Math.min(fields.size(), spellings.size()); i++) {
            Spelling spelling = spellings.get(i);
            if (spelling != null && !fields.get(i).isBlank()) {
                plain.set(i, spelling.plain(Letters.code(fields.get(i))));
            }
        }
        return plain;
    }

    private boolean read(
            ShopFile file,
            FoundFile found,
            long line,
            List<String> fields,
            List<String> written,
            Map<String, Integer> columns) {
        if (fields.isEmpty()) {
            rows.error(new RowError(found.name(), line, "", "", Problem.UNCLOSED_QUOTE, List.of()));
            return false;
        }
        int expected = found.header().size();
        List<String> keys = keys(file, fields, columns);
        if (Totals.is(fields, keys) || fields.equals(found.header()) || isKeyless(keys)) {
            total(true, found.name(), line, fields);
            return true;
        }
        List<String> cells = fields.size() == expected ? fields : Cells.fitted(fields, expected);
        if (cells.isEmpty()) {
            parser.remember(file, new Row(line, fields, columns));
            rows.error(new RowError(
                    found.name(),
                    line,
                    "",
                    String.join(",", fields),
                    Problem.WRONG_FIELD_COUNT,
                    List.of(Integer.toString(fields.size()), Integer.toString(expected))));
            return false;
        }
        return take(file, found.name(), new Row(line, cells, written, columns));
    }

    private boolean take(ShopFile file, String name, Row row) {
        references.startRow();
        try {
            row.check();
            parser.parse(file, row);
            return true;
        } catch (WrongField e) {
            references.dropRow();
            parser.remember(file, row);
            rows.error(new RowError(name, row.line, e.field, e.value, e.problem, e.facts));
            return false;
        } catch (IllegalArgumentException e) {
            // A guard of the record itself that no check above foresaw: its message carries the values.
            references.dropRow();
            parser.remember(file, row);
            notice(name, row.line, "", Problem.NOT_ACCEPTED, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Where each column stands; null if the file cannot be read. */
    private @Nullable Map<String, Integer> columns(ShopFile file, FoundFile found) {
        List<String> header = found.header();
        String fileName = found.name();
        if (header.isEmpty()) {
            notice(fileName, 0, "", Problem.EMPTY_FILE, String.join(",", file.columns()));
            return null;
        }
        if (found.separator() != ',') {
            String shown = found.separator() == '\t' ? "TAB" : String.valueOf(found.separator());
            notice(fileName, 1, "", Problem.OTHER_SEPARATOR, shown);
        }
        long at = 1 + found.above();
        if (found.above() > 0) {
            notice(fileName, at, "", Problem.LINES_ABOVE, Integer.toString(found.above()));
        }
        Map<String, Integer> columns = new HashMap<>();
        List<String> names = HeaderNames.in(file, header);
        for (int i = 0; i < header.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty()) {
                if (columns.putIfAbsent(name, i) != null) {
                    notice(fileName, at, name, Problem.DUPLICATE_COLUMN, String.join(",", file.columns()));
                    return null;
                }
                if (!name.equals(FoundFile.ours(header.get(i)))) {
                    notice(fileName, at, header.get(i), Problem.OTHER_HEADER, name);
                }
                Spelling spelling = found.spellings().get(i);
                if (spelling != null && !spelling.example().isEmpty()) {
                    notice(fileName, at, name, Problem.OTHER_SPELLING, spelling.example());
                }
            } else if (!header.get(i).isBlank()) {
                notice(fileName, at, header.get(i), Problem.UNKNOWN_COLUMN, String.join(", ", file.columns()));
            }
        }
        for (String required : file.required()) {
            if (!columns.containsKey(required)) {
                notice(fileName, 1, required, Problem.MISSING_COLUMN, String.join(",", file.columns()));
                return null;
            }
        }
        return columns;
    }

    private void tellOdd(ShopFile file, LocalDate day) {
        String last = past.last().map(LocalDate::toString).orElse("");
        rows.error(new RowError(file.fileName(), 0, "", day.toString(), Problem.ODD_LAST_DAY, List.of(last)));
    }

    private void notice(String file, long line, String field, Problem problem, String fact) {
        rows.error(new RowError(file, line, field, "", problem, List.of(fact)));
    }

    /** Whether the folder, or the zip file that it was unpacked from, has it again under the same name. */
    private boolean moreThanOnce(ShopFile file) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString().toLowerCase(Locale.ROOT))
                            .filter(name ->
                                    name.equals(file.fileName()) || name.equals(file.fileName() + UploadedShop.AGAIN))
                            .count()
                    > 1;
        }
    }
}
