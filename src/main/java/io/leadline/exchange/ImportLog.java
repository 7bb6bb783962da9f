package io.leadline.exchange;

import io.leadline.shared.Page;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was imported when, and what was wrong with it. */
public interface ImportLog {

    /** How many errors of one import are kept for the portal; the file has them all. */
    int ERRORS_KEPT = 20_000;

    void save(ImportRun run);

    /** Adds to the errors of a run, up to {@link #ERRORS_KEPT}. */
    void addErrors(String runId, List<RowError> errors);

    Optional<ImportRun> find(String runId);

    /** The latest runs, newest first. */
    List<ImportRun> latest(int limit);

    /** Whether any run brought files of a company's own. */
    boolean anyOwn();

    /** Marks the runs a crash cut off. */
    void interruptRunning();

    Page<RowError> errors(ErrorQuery query);

    /** All kept errors of a run in the order of the files. */
    Stream<RowError> allErrors(String runId);

    /**
     * Which errors a list shows.
     *
     * @param text part of field, value, cause or remedy; empty for all
     * @param file empty for all
     * @param locale the language the causes and remedies are searched in
     */
    record ErrorQuery(
            String runId,
            String text,
            String file,
            Sort sort,
            boolean descending,
            int offset,
            int limit,
            Locale locale) {

        public enum Sort {
            ORDER,
            FIELD,
            VALUE,
            PROBLEM
        }
    }
}
