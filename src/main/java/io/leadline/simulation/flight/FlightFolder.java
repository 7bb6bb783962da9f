package io.leadline.simulation.flight;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a flight left in its folder.
 *
 * @param figures of {@code summary.csv}
 * @param days of {@code days.csv}, by column
 */
record FlightFolder(String name, Map<String, Double> figures, List<Map<String, String>> days) {

    static FlightFolder read(Path folder) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Map<String, String> row : rows(folder.resolve("summary.csv"))) {
            figures.put(row.getOrDefault("figure", ""), Double.valueOf(row.getOrDefault("value", "0")));
        }
        return new FlightFolder(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                figures,
                rows(folder.resolve("days.csv")));
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row -> rows.add(row.getFieldsAsMap()));
        }
        return rows;
    }

    double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /** One column, a number for each day. */
    List<Double> column(String name) {
        return days.stream()
                .map(day -> Double.valueOf(day.getOrDefault(name, "0")))
                .toList();
    }

    /** Of each seven days, what was served of what was asked for, in percent. */
    List<Double> weeklyFill() {
        List<Double> wanted = column("wanted");
        List<Double> served = column("served");
        List<Double> weeks = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += 7) {
            int to = Math.min(from + 7, wanted.size());
            double asked = sum(wanted.subList(from, to));
            weeks.add(asked == 0 ? 100 : 100 * sum(served.subList(from, to)) / asked);
        }
        return weeks;
    }

    /** Of each seven days, what everybody in the office did. */
    List<Double> weeklyTouches() {
        List<Double> weeks = new ArrayList<>();
        for (int from = 0; from < days.size(); from += 7) {
            double sum = 0;
            for (Map<String, String> day : days.subList(from, Math.min(from + 7, days.size()))) {
                sum += day.entrySet().stream()
                        .filter(cell -> cell.getKey().startsWith("touches_"))
                        .mapToDouble(cell -> Double.parseDouble(cell.getValue()))
                        .sum();
            }
            weeks.add(sum);
        }
        return weeks;
    }

    /** Added up from the first day on. */
    List<Double> lostSoFar() {
        double sum = 0;
        List<Double> all = new ArrayList<>();
        for (double day : column("lost_margin")) {
            sum += day;
            all.add(sum);
        }
        return all;
    }

    private static double sum(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).sum();
    }
}
