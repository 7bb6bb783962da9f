package io.leadline.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.shared.SheetText;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes {@code import-errors.csv}: what was wrong in a shop folder and what would be right, a row each. */
public final class ImportErrorsFile implements Closeable {

    public static final String NAME = "import-errors.csv";

    private final CsvWriter writer;

    /** Starts the file anew. */
    public ImportErrorsFile(Path file) throws IOException {
        writer = CsvWriter.builder().build(file);
        writer.writeRecord("file", "line", "field", "value", "problem", "cause", "remedy");
    }

    public void add(RowError error) {
        writer.writeRecord(
                SheetText.safe(error.file()),
                error.line() == 0 ? "" : Long.toString(error.line()),
                SheetText.safe(error.field()),
                SheetText.safe(error.value()),
                error.problem().name(),
                SheetText.safe(error.cause(Locale.ENGLISH)),
                SheetText.safe(error.remedy(Locale.ENGLISH)));
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of import errors could not be written", e);
        }
    }
}
