package io.leadline.exchange;

import io.leadline.shared.SheetText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Mappings as a file that the page Import gives out and commands read, since these have no store: a row for each column of
 * ours, with all headers of theirs beside it.
 */
public final class MappingFile {

    /** Stands in no header of any file. */
    private static final String BETWEEN = "\t";

    private static final List<String> COLUMNS = List.of("headers", "file", "column", "from");

    private MappingFile() {}

    /** One column of one mapping. */
    public record Line(String headers, String file, String column, String from) {}

    public static List<Line> lines(List<FileMapping> mappings) {
        List<Line> lines = new ArrayList<>();
        for (FileMapping mapping : mappings) {
            new TreeMap<>(mapping.columns())
                    .forEach((column, from) -> lines.add(new Line(
                            String.join(BETWEEN, mapping.headers()),
                            mapping.file().fileName(),
                            column,
                            from)));
        }
        return lines;
    }

    /** @throws IllegalArgumentException naming the line and the value that are wrong */
    public static List<FileMapping> read(Path path) throws IOException {
        Map<String, ShopFile> files = new LinkedHashMap<>();
        Map<String, Map<String, String>> columns = new HashMap<>();
        try (CsvLines lines = new CsvLines(TextFile.at(path).reader())) {
            List<String> header = lines.header();
            if (!COLUMNS.equals(header)) {
                throw new IllegalArgumentException(path.getFileName() + " is no file of mappings: its header is not "
                        + String.join(",", COLUMNS) + ", as the page Import writes it");
            }
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                List<String> cell = cells.stream().map(SheetText::plain).toList();
                String place = path.getFileName() + ":" + lines.startLine();
                if (cell.size() != COLUMNS.size()) {
                    throw new IllegalArgumentException(place + " has " + cell.size() + " cells, not " + COLUMNS.size());
                }
                ShopFile file = ShopFile.named(cell.get(1))
                        .orElseThrow(() -> new IllegalArgumentException(
                                place + ": \"" + cell.get(1) + "\" is none of our files, such as sales.csv"));
                if (!file.columns().contains(cell.get(2))) {
                    throw new IllegalArgumentException(place + ": " + file.fileName() + " has no column \""
                            + cell.get(2) + "\", but " + String.join(", ", file.columns()));
                }
                files.put(cell.get(0), file);
                columns.computeIfAbsent(cell.get(0), headers -> new LinkedHashMap<>())
                        .put(cell.get(2), cell.get(3));
            }
        }
        List<FileMapping> mappings = new ArrayList<>();
        files.forEach((headers, file) -> mappings.add(
                new FileMapping(List.of(headers.split(BETWEEN, -1)), file, columns.getOrDefault(headers, Map.of()))));
        return mappings;
    }
}
