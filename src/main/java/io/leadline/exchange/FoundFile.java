package io.leadline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of a folder, or a sheet of a workbook, and what it was taken for.
 *
 * @param name as people know it
 * @param sheet whether it is one of a workbook, whose numbers are no texts
 * @param above how many lines stand above the header: a title, a company's name, the day of a report
 * @param header empty if there is none
 * @param own the file of ours that it is; null if it is another program's or not known
 * @param foreign what another program's file it is
 * @param spellings of each column that is not written as ours
 * @param questions what it leaves open
 */
record FoundFile(
        String name,
        TextFile text,
        boolean sheet,
        char separator,
        int above,
        List<String> header,
        @Nullable ShopFile own,
        @Nullable ForeignFile foreign,
        List<@Nullable Spelling> spellings,
        List<Question> questions) {

    FoundFile {
        header = List.copyOf(header);
        spellings = Collections.unmodifiableList(new ArrayList<>(spellings));
        questions = List.copyOf(questions);
    }

    /** How the file begins, before anything is said of it. */
    static FoundFile at(String name, Path path) throws IOException {
        return Objects.requireNonNull(at(name, TextFile.at(path), false, 0));
    }

    /** The same of a sheet of a workbook. */
    static FoundFile sheet(String name, Path path) throws IOException {
        return Objects.requireNonNull(at(name, TextFile.at(path), true, 0));
    }

    /** The same, if the header stood some lines lower; null if there are not as many. */
    @Nullable
    FoundFile lower(int lines) throws IOException {
        return at(name, text, sheet, lines);
    }

    private static @Nullable FoundFile at(String name, TextFile text, boolean sheet, int above) throws IOException {
        try (CsvLines lines = new CsvLines(text.reader())) {
            if (!lines.skip(above)) {
                return null;
            }
            List<String> header = lines.header();
            if (header == null && above > 0) {
                return null;
            }
            List<String> names = header == null ? List.of() : header;
            return new FoundFile(
                    name,
                    text,
                    sheet,
                    lines.separator(),
                    above,
                    names,
                    null,
                    null,
                    Collections.nCopies(names.size(), null),
                    List.of());
        }
    }

    FoundFile taken(@Nullable ShopFile asOwn, @Nullable ForeignFile asForeign) {
        return new FoundFile(name, text, sheet, separator, above, header, asOwn, asForeign, spellings, questions);
    }

    FoundFile spelled(List<@Nullable Spelling> found, List<Question> open) {
        return new FoundFile(name, text, sheet, separator, above, header, own, foreign, found, open);
    }

    /** Lower case, without marks and blanks around. */
    List<String> headers() {
        return header.stream().map(SourceRow::name).toList();
    }

    /** As our own files are written: with a line between words. */
    static String ours(String header) {
        return SourceRow.name(header).replace(' ', '_');
    }

    /** Whether its headers are ours, as the format writes them. */
    boolean hasColumnsOf(ShopFile file) {
        Set<String> names = new HashSet<>();
        header.forEach(one -> names.add(ours(one)));
        return names.containsAll(file.required());
    }

    /** Whether its headers are what people call ours. */
    boolean meansColumnsOf(ShopFile file) {
        return HeaderNames.in(file, header).containsAll(file.required());
    }

    /** Whether it brings rows for a file of ours. */
    boolean brings(ShopFile file) {
        return own == file
                || foreign != null
                        && foreign.targets().stream().anyMatch(target -> target.file() == file && !target.alone());
    }

    CsvLines open() throws IOException {
        CsvLines lines = new CsvLines(text.reader());
        lines.skip(above);
        lines.header();
        return lines;
    }

    long bytes() throws IOException {
        return Files.size(text.path());
    }
}
