package io.leadline.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the public data sets that forecasts are measured on, each split into what was known and what came. */
final class ForecastData {

    /** @param known history, oldest first; @param came the steps that followed */
    record Split(String id, double[] known, double[] came) {}

    private static final int LARGE_FIELD = 1 << 24;

    private final Path folder;

    ForecastData(Path folder) {
        this.folder = folder;
    }

    boolean has(String file) {
        return Files.isReadable(folder.resolve(file));
    }

    /** A competition's series, split by its organisers. */
    List<Split> competition(String file) throws IOException {
        List<Split> splits = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().maxBufferSize(LARGE_FIELD).ofNamedCsvRecord(folder.resolve(file))) {
            for (NamedCsvRecord row : rows) {
                splits.add(new Split(
                        row.getField("series_id"),
                        numbers(row.getField("train_json")),
                        numbers(row.getField("test_json"))));
            }
        }
        return splits;
    }

    /** Monthly parts with all months known; the last are held out. */
    List<Split> carParts(int heldOut) throws IOException {
        List<Split> splits = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(folder.resolve("carparts_monthly_dev.csv"))) {
            for (CsvRecord row : rows) {
                List<String> fields = row.getFields();
                if (row.getStartingLineNumber() > 1 && !fields.contains("")) {
                    splits.add(split(
                            fields.getFirst(),
                            fields.stream()
                                    .skip(1)
                                    .mapToDouble(Double::parseDouble)
                                    .toArray(),
                            heldOut));
                }
            }
        }
        return splits;
    }

    /** Units per item and whole week, Monday to Sunday; the last weeks are held out. */
    List<Split> shopWeeks(int heldOut) throws IOException {
        Map<String, double[]> days = new LinkedHashMap<>();
        LocalDate[] ends = shopDays(days);
        LocalDate monday = ends[0].plusDays((8 - ends[0].getDayOfWeek().getValue()) % 7);
        int first = (int) ChronoUnit.DAYS.between(ends[0], monday);
        int weeks = (int) (ChronoUnit.DAYS.between(monday, ends[1]) + 1) / 7;
        List<Split> splits = new ArrayList<>();
        days.forEach((sku, units) -> {
            double[] sums = new double[weeks];
            for (int day = 0; day < 7 * weeks; day++) {
                sums[day / 7] += units[first + day];
            }
            splits.add(split(sku, sums, heldOut));
        });
        return splits;
    }

    /** Units per item and day, from the first day of the file to the last; returns both days. */
    LocalDate[] shopDays(Map<String, double[]> into) throws IOException {
        List<NamedCsvRecord> sales = new ArrayList<>();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("shop/sales.csv"))) {
            for (NamedCsvRecord row : rows) {
                LocalDate day = LocalDate.parse(row.getField("date"));
                first = day.isBefore(first) ? day : first;
                last = day.isAfter(last) ? day : last;
                sales.add(row);
            }
        }
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        for (NamedCsvRecord row : sales) {
            int day = (int) ChronoUnit.DAYS.between(first, LocalDate.parse(row.getField("date")));
            into.computeIfAbsent(row.getField("sku"), sku -> new double[days])[day] +=
                    Double.parseDouble(row.getField("units"));
        }
        return new LocalDate[] {first, last};
    }

    private static Split split(String id, double[] values, int heldOut) {
        int known = values.length - heldOut;
        return new Split(id, Arrays.copyOf(values, known), Arrays.copyOfRange(values, known, values.length));
    }

    private static double[] numbers(String json) {
        return Arrays.stream(json.substring(1, json.length() - 1).split(","))
                .mapToDouble(text -> Double.parseDouble(text.trim()))
                .toArray();
    }
}
