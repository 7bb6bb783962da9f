package io.leadline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of a folder, or a sheet of a workbook, and what it was taken for.
 *
 * @param name as people know it
 * @param header empty if there is none
 * @param own the file of ours that it is; null if it is another program's or not known
 * @param foreign what another program's file it is
 * @param spellings of each column that is not written as ours
 * @param questions what it leaves open
 */
record FoundFile(
        String name,
        TextFile text,
        char separator,
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
    static FoundFile at(String name, java.nio.file.Path path) throws IOException {
        TextFile text = TextFile.at(path);
        try (CsvLines lines = new CsvLines(text.reader())) {
            List<String> header = lines.header();
            List<String> names = header == null ? List.of() : header;
            return new FoundFile(
                    name,
                    text,
                    lines.separator(),
                    names,
                    null,
                    null,
                    Collections.nCopies(names.size(), null),
                    List.of());
        }
    }

    FoundFile taken(@Nullable ShopFile asOwn, @Nullable ForeignFile asForeign) {
        return new FoundFile(name, text, separator, header, asOwn, asForeign, spellings, questions);
    }

    FoundFile spelled(List<@Nullable Spelling> found, List<Question> open) {
        return new FoundFile(name, text, separator, header, own, foreign, found, open);
    }

    /** Lower case, without marks and blanks around. */
    List<String> headers() {
        return header.stream().map(SourceRow::name).toList();
    }

    /** As our own files are written: with a line between words. */
    static String ours(String header) {
        return SourceRow.name(header).replace(' ', '_');
    }

    boolean hasColumnsOf(ShopFile file) {
        Set<String> names = new HashSet<>();
        header.forEach(one -> names.add(ours(one)));
        return names.containsAll(file.required());
    }

    /** Whether it brings rows for a file of ours. */
    boolean brings(ShopFile file) {
        return own == file
                || foreign != null
                        && foreign.targets().stream().anyMatch(target -> target.file() == file && !target.alone());
    }

    CsvLines open() throws IOException {
        CsvLines lines = new CsvLines(text.reader());
        lines.header();
        return lines;
    }

    long bytes() throws IOException {
        return Files.size(text.path());
    }
}
