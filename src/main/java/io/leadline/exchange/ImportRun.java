package io.leadline.exchange;

import io.leadline.shared.Saved;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import of a shop folder.
 *
 * @param source where the files came from, as people know it
 * @param fingerprint the same for the same contents of the files
 * @param files those that were there, in the order they were read
 * @param wrong rows left out and files that could not be read
 * @param notices things worth knowing that left nothing out
 * @param lastDay the last day on which something happened in the files
 */
public record ImportRun(
        String id,
        String source,
        String fingerprint,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<FileResult> files,
        long wrong,
        long notices,
        @Nullable LocalDate lastDay) {

    /** The source of the generated shop. */
    public static final String GENERATED = "demo";

    /** How the sources of what the generated shop sells begin, day by day in a demonstration. */
    public static final String TILL = "demo till ";

    /** What a company's own folder is called; one that has the generated shop's name is told apart from it. */
    public static String own(String folder) {
        return isGenerated(folder) ? "./" + folder : folder;
    }

    public enum State {
        RUNNING,
        DONE,
        /** The store or the disk failed; what was loaded until then stays, and the import can be repeated. */
        FAILED,
        /** The application stopped in the middle; the import can be repeated. */
        INTERRUPTED
    }

    public ImportRun {
        files = List.copyOf(files);
    }

    /** Whether nothing in it is a company's own. */
    public boolean isGenerated() {
        return isGenerated(source);
    }

    static boolean isGenerated(String source) {
        return source.equals(GENERATED) || source.startsWith(TILL);
    }

    public Saved saved() {
        return files.stream().map(FileResult::saved).reduce(Saved.NOTHING, Saved::plus);
    }

    public Duration took() {
        return finishedAt == null ? Duration.ZERO : Duration.between(startedAt, finishedAt);
    }

    ImportRun ended(
            State how, Instant at, Iterable<FileResult> results, long wrongRows, long told, @Nullable LocalDate last) {
        List<FileResult> all = new java.util.ArrayList<>();
        results.forEach(all::add);
        return new ImportRun(id, source, fingerprint, how, startedAt, at, all, wrongRows, told, last);
    }

    /** One line for the console and the log. */
    public String summary() {
        Saved saved = saved();
        String loaded = String.format(
                java.util.Locale.ENGLISH,
                "Import of %s: %,d %s new, %,d changed, %,d unchanged, %,d wrong",
                source,
                saved.added(),
                saved.added() == 1 ? "row" : "rows",
                saved.changed(),
                saved.same(),
                wrong);
        return wrong == 0 ? loaded : loaded + "; see " + ImportErrorsFile.NAME + " in the data folder";
    }
}
