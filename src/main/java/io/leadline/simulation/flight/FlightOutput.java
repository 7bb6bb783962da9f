package io.leadline.simulation.flight;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.identity.Role;
import io.leadline.ordering.PurchaseOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that a flight leaves: {@code days.csv}, {@code summary.csv}, {@code wrong.txt} and {@code report.html}. */
public final class FlightOutput {

    private final Path folder;

    public FlightOutput(Path folder) {
        this.folder = folder;
    }

    /** @param compare the folder of another flight; null for none */
    public void write(Flight flight, List<String> broken, double seconds, boolean clairvoyant, @Nullable Path compare)
            throws IOException {
        Files.createDirectories(folder);
        List<PurchaseOrder> orders = flight.orders();
        ToldDays told = ToldDays.of(flight.deck(), flight.times(), orders, flight.incidents());
        days(flight.book(), told);
        Map<String, Double> figures = FlightFigures.of(flight, orders, told, clairvoyant);
        figures.put("broken_invariants", (double) broken.size());
        figures.put("healed_invariants", (double) flight.healed().size());
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("summary.csv"))) {
            csv.writeRecord("figure", "value");
            figures.forEach((name, value) -> csv.writeRecord(name, String.format(Locale.ROOT, "%.4f", value)));
        }
        // Apart from the figures of the company: this is of the machine.
        Files.writeString(
                folder.resolve("flight.txt"),
                duration(flight.plan(), flight.book().pages().size(), flight.daysHere(), seconds));
        Files.write(folder.resolve("wrong.txt"), broken);
        Files.write(folder.resolve("healed.txt"), flight.healed());
        ReportPage report =
                new ReportPage(FlightFolder.read(folder), compare == null ? null : FlightFolder.read(compare), broken);
        Files.writeString(folder.resolve("report.html"), report.html());
    }

    /**
     * @param flown all days that are over
     * @param daysHere that took these seconds; fewer than all where others were lived before a kill
     */
    static String duration(FlightPlan plan, int flown, int daysHere, double seconds) {
        return String.format(
                Locale.ROOT,
                "%s, %d items, %d suppliers, seed %d: %d days%s in %.0f s, %.1f s a day%n",
                plan.worldName(),
                plan.items(),
                plan.suppliers(),
                plan.seed(),
                flown,
                daysHere == flown ? "" : ", the last " + daysHere + " of them, after a kill or a rest,",
                seconds,
                seconds / Math.max(1, daysHere));
    }

    private void days(Logbook book, ToldDays told) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("days.csv"))) {
            List<String> header = new ArrayList<>(
                    List.of("day", "wanted", "served", "fill_rate", "lost_margin", "stock_value", "cost"));
            Logbook.PARTIES.forEach(role -> header.add("touches_" + role.group()));
            header.addAll(ToldDays.COLUMNS);
            csv.writeRecord(header);
            for (Map.Entry<LocalDate, Logbook.Page> day : book.pages().entrySet()) {
                Logbook.Page page = day.getValue();
                List<String> row = new ArrayList<>();
                row.add(day.getKey().toString());
                row.add(String.valueOf(page.wanted));
                row.add(String.valueOf(page.served));
                row.add(String.format(Locale.ROOT, "%.4f", page.fillRate()));
                row.add(String.format(Locale.ROOT, "%.2f", page.lostMargin));
                row.add(String.format(Locale.ROOT, "%.2f", page.stockValue));
                double lines = told.on(day.getKey(), ToldDays.LINES_SENT);
                row.add(String.format(Locale.ROOT, "%.2f", Costs.ofDay(page, lines, Costs.RATES)));
                for (Role role : Logbook.PARTIES) {
                    row.add(String.valueOf(page.touches.getOrDefault(role, 0)));
                }
                for (String column : ToldDays.COLUMNS) {
                    row.add(String.format(Locale.ROOT, "%.2f", told.on(day.getKey(), column)));
                }
                csv.writeRecord(row);
            }
        }
    }
}
