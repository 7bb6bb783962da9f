package io.leadline.demand.forecast;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Reads results of other programs from the shared data folder; tests are skipped where there is none. */
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

    private static final Path FILE = Path.of("../shared/data/forecast_cases_dev.csv");
    private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\": (\\[[^\\]]*\\]|[^,}]+)");

    private ForecastCases() {}

    static List<Case> all() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(FILE), "no shared data here");
        List<Case> cases = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            for (NamedCsvRecord row : rows) {
                cases.add(new Case(
                        Integer.parseInt(row.getField("id")),
                        row.getField("method"),
                        numbers(row.getField("values")),
                        Integer.parseInt(row.getField("horizon")),
                        entries(row.getField("expected")),
                        Double.parseDouble(row.getField("tolerance"))));
            }
        }
        return cases;
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
