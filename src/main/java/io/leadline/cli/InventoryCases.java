package io.leadline.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leadline.replenishment.model.Models;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Counts the published inventory cases that are answered inside their tolerance. */
final class InventoryCases {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private InventoryCases() {}

    static void print(Path file, PrintStream out) throws IOException {
        if (!Files.isReadable(file)) {
            out.println("inventory cases: not there, see --data");
            return;
        }
        int good = 0;
        int all = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                all++;
                good += answered(row) ? 1 : 0;
            }
        }
        out.println("inventory cases inside tolerance: " + good + " of " + all);
    }

    private static boolean answered(NamedCsvRecord row) {
        Map<?, ?> expected = JSON.readValue(row.getField("expected"), Map.class);
        @SuppressWarnings("unchecked") // names in a JSON object are strings
        Map<String, Object> inputs = JSON.readValue(row.getField("inputs"), Map.class);
        double tolerance = Double.parseDouble(row.getField("tolerance"));
        Map<String, Object> result = Models.solve(row.getField("model"), inputs);
        return expected.entrySet().stream().allMatch(e -> close(result.get(e.getKey()), e.getValue(), tolerance));
    }

    private static boolean close(@Nullable Object actual, Object expected, double tolerance) {
        if (expected instanceof List<?> list) {
            if (!(actual instanceof List<?> other) || other.size() != list.size()) {
                return false;
            }
            for (int i = 0; i < list.size(); i++) {
                if (!close(other.get(i), list.get(i), tolerance)) {
                    return false;
                }
            }
            return true;
        }
        double value = ((Number) expected).doubleValue();
        return actual instanceof Number number
                && Math.abs(number.doubleValue() - value) <= tolerance * Math.max(1, Math.abs(value));
    }
}
