package io.leadline.demand.forecast;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leadline.suite.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What our methods are held against. Ours are computed by the recursions as textbooks write them, on series made by a
 * formula; the shared folder has what other programs made of real ones.
 */
final class ForecastCases {

    /** One case: a history, a method in words, and what another program made of it. */
    record Case(int id, String method, double[] values, int horizon, Map<String, double[]> expected, double tolerance) {

        double parameter(String name) {
            Matcher matcher =
                    Pattern.compile(Pattern.quote(name) + "=([0-9.]*[0-9])").matcher(method);
            if (!matcher.find()) {
                throw new IllegalArgumentException("Case " + id + " has no " + name + ": " + method);
            }
            return Double.parseDouble(matcher.group(1));
        }

        /** A given number, or one that stands for "not in this model". */
        double given(String name, double absent) {
            double value = expected.get(name)[0];
            return Double.isNaN(value) ? absent : value;
        }

        int season() {
            if (method.contains("season=12") || method.contains("m=12")) {
                return 12;
            }
            return method.contains("m=4") ? 4 : 1;
        }

        @Override
        public String toString() {
            return id + ": " + method;
        }
    }

    static final String SHARED = "forecast_cases_dev.csv";

    private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\": (\\[[^\\]]*\\]|[^,}]+)");

    private ForecastCases() {}

    static List<Case> own() throws IOException {
        InputStream file = Objects.requireNonNull(ForecastCases.class.getResourceAsStream("cases.csv"));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(ForecastCases::of).toList();
        }
    }

    static List<Case> shared() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(SharedData.of(SHARED))) {
            return rows.stream().map(ForecastCases::of).toList();
        }
    }

    private static Case of(NamedCsvRecord row) {
        return new Case(
                Integer.parseInt(row.getField("id")),
                row.getField("method"),
                numbers(row.getField("values")),
                Integer.parseInt(row.getField("horizon")),
                entries(row.getField("expected")),
                Double.parseDouble(row.getField("tolerance")));
    }

    private static Map<String, double[]> entries(String json) {
        Map<String, double[]> entries = new LinkedHashMap<>();
        Matcher matcher = ENTRY.matcher(json);
        while (matcher.find()) {
            String text = matcher.group(2);
            entries.put(matcher.group(1), numbers(text.startsWith("[") ? text : "[" + text + "]"));
        }
        return entries;
    }

    private static double[] numbers(String json) {
        return Arrays.stream(json.substring(1, json.length() - 1).split(","))
                .map(String::trim)
                .mapToDouble(text -> text.equals("null") ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }
}
