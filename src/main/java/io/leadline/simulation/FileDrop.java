package io.leadline.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.exchange.Answers;
import io.leadline.exchange.ImportRun;
import io.leadline.exchange.ShopFile;
import io.leadline.exchange.ShopImports;
import io.leadline.exchange.UploadedShop;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Hands in files as the systems of a company do, each time in a folder of its own. */
@Component
public class FileDrop {

    private static final String WHOLE = "simulation-whole";

    private final ShopImports imports;
    private final DataFolder data;

    FileDrop(ShopImports imports, DataFolder data) {
        this.imports = imports;
        this.data = data;
    }

    /** The rows of some files, in the columns of {@link ShopFile}. */
    public static final class Files {

        private final Map<ShopFile, List<List<String>>> rows = new EnumMap<>(ShopFile.class);

        /** @param values in the order of {@link ShopFile#columns}; those at the end may be left out */
        public Files row(ShopFile file, Object... values) {
            List<String> row = new ArrayList<>();
            for (Object value : values) {
                row.add(value.toString());
            }
            rows.computeIfAbsent(file, f -> new ArrayList<>()).add(row);
            return this;
        }

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    public void handIn(Files files, String source) {
        handIn(files, source, lastDay -> {});
    }

    /**
     * Loads them as an upload is loaded.
     *
     * @param present told the last day of the files before anybody acts on what they say
     * @throws IllegalStateException if a row is refused: the simulation writes none that is wrong
     */
    public void handIn(Files files, String source, Consumer<LocalDate> present) {
        try {
            UploadedShop shop = UploadedShop.in(data.resolve("simulation"));
            try {
                for (Map.Entry<ShopFile, List<List<String>>> file : files.rows.entrySet()) {
                    write(shop, file.getKey(), file.getValue());
                }
                ImportRun run = imports.load(shop.folder(), source, Answers.NONE, present);
                if (run.wrong() > 0) {
                    throw new IllegalStateException(run.summary());
                }
            } finally {
                shop.delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands in files whose rows hang together, as what was sold and what is left of it: all of them or none. They lie whole
     * in a folder of their own before the first is loaded, and go when the last one is; see {@link #handInLeft}.
     */
    public void handInWhole(Files files, String source) {
        try {
            UploadedShop shop = UploadedShop.in(data.resolve("simulation"));
            for (Map.Entry<ShopFile, List<List<String>>> file : files.rows.entrySet()) {
                write(shop, file.getKey(), file.getValue());
            }
            load(WholeFolder.of(shop.folder(), data.resolve(WHOLE), source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads what a killed application left behind; rows that it had loaded already change nothing. */
    public void handInLeft() {
        try {
            for (WholeFolder left : WholeFolder.in(data.resolve(WHOLE))) {
                load(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(WholeFolder whole) throws IOException {
        ImportRun run = imports.load(whole.path(), whole.source());
        whole.remove();
        if (run.wrong() > 0) {
            throw new IllegalStateException(run.summary());
        }
    }

    private static void write(UploadedShop shop, ShopFile file, List<List<String>> rows) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(shop.folder().resolve(file.fileName()))) {
            List<String> columns = file.columns();
            writer.writeRecord(columns);
            for (List<String> row : rows) {
                List<String> padded = new ArrayList<>(row);
                while (padded.size() < columns.size()) {
                    padded.add("");
                }
                writer.writeRecord(padded);
            }
        }
    }
}
