package io.leadline.simulation.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    @TempDir
    Path folder;

    private FlightFolder flight(String name, double fill) throws IOException {
        Path into = Files.createDirectories(folder.resolve(name));
        Files.writeString(into.resolve("summary.csv"), "figure,value\nfill_rate," + fill + "\norders,12\nmails,30\n");
        StringBuilder days = new StringBuilder("day,wanted,served,lost_margin,stock_value,touches_buyer\n");
        for (int day = 1; day <= 20; day++) {
            days.append("2025-03-%02d,100,%d,3.50,%d,2%n".formatted(day, Math.round(100 * fill), 9_000 - day * 10));
        }
        Files.writeString(into.resolve("days.csv"), days);
        return FlightFolder.read(into);
    }

    @Test
    void showsTwoFlightsBesideEachOtherInBothLanguagesAndNeedsNothingElse() throws IOException {
        String html = new ReportPage(flight("policy <A>", 0.95), flight("policy B", 0.9), List.of()).html();

        assertThat(html)
                .contains("policy &lt;A>", "policy B", "95.0 %", "90.0 %")
                .contains("Served of what was asked for", "Bedient von dem, was verlangt wurde")
                .doesNotContain("http://", "https://", "<script", "NaN");
        assertThat(html.split("<svg", -1)).hasSize(1 + 2 * 4);
    }

    @Test
    void saysWhatDoesNotAgree() throws IOException {
        String html = new ReportPage(flight("a", 1), null, List.of("O-1 is CLOSED and 1 processes of it run")).html();

        assertThat(html).contains("O-1 is CLOSED");
    }

    @Test
    void weeksAreAddedUpFromTheFirstDay() throws IOException {
        FlightFolder flight = flight("a", 0.5);

        assertThat(flight.weeklyFill()).containsExactly(50.0, 50.0, 50.0);
        assertThat(flight.weeklyTouches()).containsExactly(14.0, 14.0, 12.0);
        assertThat(flight.lostSoFar().getLast()).isEqualTo(70);
    }
}
