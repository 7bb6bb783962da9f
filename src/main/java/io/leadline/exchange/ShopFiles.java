package io.leadline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder in the shop format, file after file and row after row, in memory that does not grow with the sales. A
 * wrong row is reported and left out; nothing stops the rest.
 */
public final class ShopFiles {

    private static final int ROWS_BETWEEN_PROGRESS = 20_000;

    private final Path folder;
    private final ShopRows rows;
    private final References references;
    private final PastDays past;
    private final RowParser parser;

    private ShopFiles(Path folder, Known known, PastDays past, ShopRows rows) {
        this.folder = folder;
        this.rows = rows;
        this.references = new References(known);
        this.past = past;
        this.parser = new RowParser(references, past, rows);
    }

    /**
     * Reads everything there is.
     *
     * @param folder may also be inside a zip file that was opened as a file system
     * @param known what rows may refer to beside the files themselves
     * @param rows takes what was read
     * @return the last day on which something happened in the files: sale, count, order or receipt; empty if nothing did
     */
    public static Optional<LocalDate> read(Path folder, Known known, ShopRows rows) throws IOException {
        return read(folder, known, LocalDate.MIN, rows);
    }

    /** @param present the day that is today for who asks, should it be later than that of the clock */
    public static Optional<LocalDate> read(Path folder, Known known, LocalDate present, ShopRows rows)
            throws IOException {
        LocalDate today = PastDays.today().isBefore(present) ? present : PastDays.today();
        boolean first = known.skus().isEmpty();
        PastDays past = new PastDays(first ? FirstDates.latest(filesIn(folder), today) : today);
        return new ShopFiles(folder, known, past, rows).read();
    }

    /** Whether a folder holds at least one file of the format. */
    public static boolean isShop(Path folder) throws IOException {
        return !filesIn(folder).isEmpty();
    }

    private Optional<LocalDate> read() throws IOException {
        Map<ShopFile, Path> files = filesIn(folder);
        try (Stream<Path> all = Files.list(folder)) {
            all.map(path -> path.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .filter(name -> ShopFile.named(name).isEmpty())
                    .filter(name -> !name.equals(ImportErrorsFile.NAME))
                    .sorted()
                    .forEach(name -> rows.error(new RowError(name, 0, "", "", Problem.UNKNOWN_FILE, List.of())));
        }
        for (ShopFile file : ShopFile.values()) {
            Path path = files.get(file);
            if (path != null && moreThanOnce(file)) {
                notice(file, 0, "", Problem.DUPLICATE_FILE, file.fileName());
                path = null;
            }
            rows.ends(file, path == null ? new FileCount(0, 0) : read(file, path));
        }
        for (ShopFile file : ShopFile.values()) {
            past.odd(file).ifPresent(day -> tellOdd(file, day));
        }
        return past.last();
    }

    private FileCount read(ShopFile file, Path path) {
        references.startFile();
        try {
            rows.begins(file, Files.size(path));
            TextFile text = TextFile.at(path);
            if (!text.asAsked()) {
                notice(file, 0, "", Problem.NOT_UTF8, text.charset().name());
            }
            try (CsvLines lines = new CsvLines(text.reader())) {
                Map<String, Integer> columns = columns(file, lines);
                return columns == null ? new FileCount(0, 0) : read(file, lines, columns);
            }
        } catch (IOException e) {
            notice(file, 0, "", Problem.UNREADABLE_FILE, String.valueOf(e.getMessage()));
            return new FileCount(0, 0);
        }
    }

    private FileCount read(ShopFile file, CsvLines lines, Map<String, Integer> columns) throws IOException {
        int width = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        long count = 0;
        long wrong = 0;
        for (List<String> fields = lines.next(); fields != null; fields = lines.next()) {
            if (!read(file, lines.startLine(), fields, columns, width)) {
                wrong++;
            }
            if (++count % ROWS_BETWEEN_PROGRESS == 0) {
                rows.progress(file, lines.characters());
            }
        }
        long addedUp = parser.addedUp();
        if (addedUp > 0) {
            notice(file, 0, "", Problem.ADDED_UP, Long.toString(addedUp));
        }
        return new FileCount(count, wrong);
    }

    private boolean read(ShopFile file, long line, List<String> fields, Map<String, Integer> columns, int width) {
        if (fields.isEmpty()) {
            rows.error(new RowError(file.fileName(), line, "", "", Problem.UNCLOSED_QUOTE, List.of()));
            return false;
        }
        int expected = columns.getOrDefault("", width);
        List<String> cells = fields.size() == expected ? fields : Cells.fitted(fields, expected);
        if (cells.isEmpty()) {
            parser.remember(file, new Row(line, fields, columns));
            rows.error(new RowError(
                    file.fileName(),
                    line,
                    "",
                    String.join(",", fields),
                    Problem.WRONG_FIELD_COUNT,
                    List.of(Integer.toString(fields.size()), Integer.toString(expected))));
            return false;
        }
        Row row = new Row(line, cells, columns);
        try {
            row.check();
            parser.parse(file, row);
            return true;
        } catch (WrongField e) {
            parser.remember(file, row);
            rows.error(new RowError(file.fileName(), line, e.field, e.value, e.problem, e.facts));
            return false;
        } catch (IllegalArgumentException e) {
            // A guard of the record itself that no check above foresaw: its message carries the values.
            parser.remember(file, row);
            notice(file, line, "", Problem.NOT_ACCEPTED, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Where each column stands, and under the empty name how many there are; null if the file cannot be read. */
    private @Nullable Map<String, Integer> columns(ShopFile file, CsvLines lines) throws IOException {
        List<String> header = lines.header();
        if (header == null || header.isEmpty()) {
            notice(file, 0, "", Problem.EMPTY_FILE, String.join(",", file.columns()));
            return null;
        }
        if (lines.separator() != ',') {
            String shown = lines.separator() == '\t' ? "TAB" : String.valueOf(lines.separator());
            notice(file, 1, "", Problem.OTHER_SEPARATOR, shown);
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            if (file.columns().contains(name)) {
                if (columns.putIfAbsent(name, i) != null) {
                    notice(file, 1, name, Problem.DUPLICATE_COLUMN, String.join(",", file.columns()));
                    return null;
                }
            } else if (!name.isEmpty()) {
                notice(file, 1, header.get(i), Problem.UNKNOWN_COLUMN, String.join(", ", file.columns()));
            }
        }
        for (String required : file.required()) {
            if (!columns.containsKey(required)) {
                notice(file, 1, required, Problem.MISSING_COLUMN, String.join(",", file.columns()));
                return null;
            }
        }
        columns.put("", header.size());
        return columns;
    }

    private void tellOdd(ShopFile file, LocalDate day) {
        String last = past.last().map(LocalDate::toString).orElse("");
        rows.error(new RowError(file.fileName(), 0, "", day.toString(), Problem.ODD_LAST_DAY, List.of(last)));
    }

    private void notice(ShopFile file, long line, String field, Problem problem, String fact) {
        if (problem.isOfFile()) {
            references.leftOut(file);
        }
        rows.error(new RowError(file.fileName(), line, field, "", problem, List.of(fact)));
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

    private static Map<ShopFile, Path> filesIn(Path folder) throws IOException {
        Map<ShopFile, Path> files = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(path ->
                            ShopFile.named(path.getFileName().toString()).ifPresent(file -> files.put(file, path)));
        }
        return files;
    }
}
