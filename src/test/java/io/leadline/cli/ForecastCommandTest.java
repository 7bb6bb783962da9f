package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastCommandTest {

    private record Answer(int exitCode, List<String> out, String err) {}

    @Test
    void everySeriesGetsItsStepsWithIntervals() {
        Answer answer = run(rows("a", 20) + rows("b", 30), "--horizon", "3");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).hasSize(7);
        assertThat(answer.out().getFirst()).isEqualTo("series,step,method,mean,lo80,hi80,lo95,hi95");
        assertThat(answer.out().get(1)).startsWith("a,1,");
        assertThat(answer.out().get(6)).startsWith("b,3,");
    }

    @Test
    void levelsAndMethodAreTheCallers() {
        Answer answer = run("s,1,4\ns,2,8\n", "--horizon", "2", "--method", "naive", "--levels", "97.5");

        assertThat(answer.out().getFirst()).isEqualTo("series,step,method,mean,lo97.5,hi97.5");
        assertThat(answer.out().get(1)).startsWith("s,1,naive,8,");
    }

    @Test
    void wrongRowsAreNamedWithLineFieldValueAndRemedyAndNothingIsWritten() {
        Answer answer = run(
                "a,2026-01-01,3\na,2026-01-02,x\na,2026-01-03,NaN\na,2026-01-04,-4\na,2026-13-05,5\n,2026-01-06,5\n"
                        + "a,7,5\na,2026-01-01,9\n",
                "--horizon",
                "2");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("line 3, value: \"x\" – write a number")
                .contains("line 4, value: \"NaN\" – write a finite number")
                .contains("line 5, value: \"-4\" – demand is not negative")
                .contains("line 6, period: \"2026-13-05\" – write a date")
                .contains("line 7, series: \"\" – name the series")
                .contains("line 8, period: \"7\" – the file began with dates")
                .contains("line 9, period: \"2026-01-01\" – series a has this period in line 2 already");
    }

    @Test
    void skipBadGoesOnWithTheRest() {
        Answer answer = run(rows("a", 10) + "a,11,oops\n", "--horizon", "1", "--skip-bad");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).hasSize(2);
        assertThat(answer.err()).contains("line 12, value: \"oops\"").contains("1 bad rows left out");
    }

    @Test
    void periodsMayComeInAnyOrder() {
        String backwards = "a,3,30\na,1,10\na,2,20\n";

        assertThat(run(backwards, "--horizon", "1", "--method", "naive").out().get(1))
                .startsWith("a,1,naive,30");
    }

    @Test
    void aPeriodWithoutARowIsUnknownOrZeroAsAsked() {
        String gappy = "a,1,6\na,2,6\na,4,6\nb,1,1\nb,6,1\n";

        assertThat(run(gappy, "--horizon", "1", "--method", "mean", "--gaps", "missing")
                        .out()
                        .get(1))
                .startsWith("a,1,mean,6,");
        assertThat(run(gappy, "--horizon", "1", "--method", "mean", "--gaps", "zero")
                        .out()
                        .get(1))
                .startsWith("a,1,mean,3,");
    }

    @Test
    void monthsAreStepsWhateverTheirLength() {
        Answer answer = run("a,2026-01-31,1\na,2026-02-28,2\na,2026-03-31,3\n", "--horizon", "1", "--method", "drift");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out().get(1)).startsWith("a,1,drift,4,");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 28, 29, 30, 31})
    void monthsAreMonthsOnWhateverDayTheyAreDated(int day) {
        Answer answer = run(months(date -> date.withDayOfMonth(Math.min(day, date.lengthOfMonth()))), "--horizon", "3");

        assertThat(answer.out().subList(1, 4))
                .isEqualTo(run(months(date -> date), "--horizon", "3").out().subList(1, 4));
    }

    @Test
    void lastWorkingDaysAreMonthsToo() {
        Answer answer = run(
                months(date -> {
                    LocalDate last = date.withDayOfMonth(date.lengthOfMonth());
                    return last.minusDays(Math.max(0, last.getDayOfWeek().getValue() - 5));
                }),
                "--horizon",
                "3");

        assertThat(answer.out().subList(1, 4))
                .isEqualTo(run(months(date -> date), "--horizon", "3").out().subList(1, 4));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void weekdaysWithoutRowsAreClosedWhateverIsWrittenOfHolidays(boolean holidays) {
        StringBuilder rows = new StringBuilder();
        for (int day = 0; day < 364; day++) {
            LocalDate date = LocalDate.of(2025, 1, 6).plusDays(day);
            boolean holiday = holidays && (day == 101 || day == 200);
            if (date.getDayOfWeek().getValue() < 6) {
                rows.append("a,")
                        .append(date)
                        .append(',')
                        .append(holiday ? 0 : 94 + day * 5 % 13)
                        .append('\n');
            }
        }

        Answer answer = run(rows.toString(), "--horizon", "14");

        // The last row is a Friday's, so the weekend comes first.
        assertThat(means(answer)).hasSize(14);
        assertThat(sum(answer)).isCloseTo(1000, within(20.0));
        for (int closed : new int[] {0, 1, 7, 8}) {
            assertThat(means(answer).get(closed)).isZero();
        }
        assertMeansInsideTheirBands(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 29})
    void ordersAtEqualDistancesComeOnceADistance(int daysAfterTheLast) {
        StringBuilder rows = new StringBuilder();
        for (int day = 0; day <= 360 + daysAfterTheLast; day++) {
            rows.append("a,").append(LocalDate.of(2025, 1, 1).plusDays(day)).append(',');
            rows.append(day % 30 == 0 ? 100 : 0).append('\n');
        }

        Answer answer = run(rows.toString(), "--horizon", "30");

        assertThat(sum(answer)).isCloseTo(100, within(1.0));
        assertThat(means(answer).get(29 - daysAfterTheLast)).isCloseTo(100, within(1.0));
        assertMeansInsideTheirBands(answer);
    }

    @Test
    void ordersThatComeAMonthApartOrSoAreExpectedAroundTheirDay() {
        StringBuilder rows = new StringBuilder();
        SplittableRandom random = new SplittableRandom(7);
        int next = 0;
        for (int day = 0; day < 720; day++) {
            boolean order = day == next;
            next += order ? 27 + random.nextInt(7) : 0;
            rows.append("a,").append(LocalDate.of(2024, 1, 1).plusDays(day)).append(',');
            rows.append(order ? 80 + random.nextInt(41) : 0).append('\n');
        }

        Answer answer = run(rows.toString(), "--horizon", "60");

        assertThat(sum(answer)).isCloseTo(200, within(40.0));
        assertMeansInsideTheirBands(answer);
    }

    @Test
    void whatHasStoppedForAYearExpectsNextToNothing() {
        StringBuilder rows = new StringBuilder();
        for (int week = 0; week < 156; week++) {
            rows.append("a,").append(LocalDate.of(2023, 1, 2).plusWeeks(week)).append(',');
            rows.append(week < 104 ? 30 + week * 7 % 11 : 0).append('\n');
        }

        assertThat(sum(run(rows.toString(), "--horizon", "8"))).isLessThan(0.1);
    }

    @Test
    void aSummerItemHasNotStoppedInWinter() {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 63; month++) {
            LocalDate date = LocalDate.of(2021, 1, 1).plusMonths(month);
            boolean summer = date.getMonthValue() >= 4 && date.getMonthValue() <= 9;
            rows.append("a,")
                    .append(date)
                    .append(',')
                    .append(summer ? 95 + month % 11 : 0)
                    .append('\n');
        }

        List<Double> means = means(run(rows.toString(), "--horizon", "12"));

        assertThat(means.subList(0, 6)).allSatisfy(mean -> assertThat(mean).isCloseTo(100, within(6.0)));
        assertThat(means.subList(6, 12)).containsOnly(0.0);
    }

    @Test
    void isoWeeksQuartersAndTimesAreSteps() {
        assertStepsOfOne("a,2026-W52,1\na,2026-W53,2\na,2027-W01,3\n");
        assertStepsOfOne("a,2025-Q4,1\na,2026-Q1,2\na,2026-Q2,3\n");
        assertStepsOfOne("a,2026-03-31T22:00,1\na,2026-03-31T23:00:00,2\na,2026-04-01 00:00,3\n");
        assertStepsOfOne(
                "a,2026-03-28T00:00:00+01:00,1\na,2026-03-29T00:00:00+01:00,2\na,2026-03-30T00:00:00+02:00,3\n");
        assertThat(run("a,2025-W53,1\n", "--horizon", "1").err()).contains("write a date");
        assertThat(run("a,2026-Q1,1\na,2026-03-31T22:00,1\n", "--horizon", "1").err())
                .contains("the file began with dates");
    }

    private static void assertStepsOfOne(String rows) {
        assertThat(means(run(rows, "--horizon", "2", "--method", "drift"))).containsExactly(4.0, 5.0);
    }

    private static void assertMeansInsideTheirBands(Answer answer) {
        answer.out().stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(field -> assertThat(Double.parseDouble(field[3]))
                        .isBetween(Double.parseDouble(field[4]), Double.parseDouble(field[5])));
    }

    private static List<Double> means(Answer answer) {
        return answer.out().stream()
                .skip(1)
                .map(line -> Double.parseDouble(line.split(",")[3]))
                .toList();
    }

    private static double sum(Answer answer) {
        return means(answer).stream().mapToDouble(mean -> mean).sum();
    }

    private static String months(UnaryOperator<LocalDate> dated) {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 48; month++) {
            LocalDate date = dated.apply(LocalDate.of(2022, 1, 1).plusMonths(month));
            rows.append("a,")
                    .append(date)
                    .append(',')
                    .append(120 + month * 7 % 11)
                    .append('\n');
        }
        return rows.toString();
    }

    @Test
    void emptyFilesHeaderlessFilesAndWrongOptionsAreToldPlainly() {
        assertThat(raw("", "--horizon", "1").err()).contains("there are no rows with data");
        assertThat(raw("x,y\n1,2\n", "--horizon", "1").err()).contains("header: \"x,y\"");
        assertThat(raw("series,period,value\n", "--horizon", "1").exitCode()).isEqualTo(2);
        assertThat(run("a,1,1\n", "--horizon", "0").err()).contains("--horizon needs a whole number from 1");
        assertThat(run("a,1,1\n").err()).contains("--horizon");
        assertThat(run("a,1,1\n", "--horizon", "1", "--method", "magic").err()).contains("no method \"magic\"");
        assertThat(run("a,1,1\n", "--horizon", "1", "--levels", "120").err()).contains("--levels");
        assertThat(run("a,1,1\na,900000000,1\na,3,1\n", "--horizon", "1").err()).contains("check both");
        assertThat(run("", "--horizon", "1", "--input", "no-such-file").err()).contains("no file no-such-file");
    }

    @Test
    void aByteOrderMarkAndQuotedNamesAreRead() {
        Answer answer = raw("\uFEFFseries,period,value\n\"a,b\",1,2\n\"a,b\",2,2\n", "--horizon", "1");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out().get(1)).startsWith("\"a,b\",1,");
    }

    @Test
    void aLargeFileIsReadFromAndWrittenToDisk(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("series,period,value\n");
        for (int s = 0; s < 2000; s++) {
            for (int t = 1; t <= 60; t++) {
                text.append("item")
                        .append(s)
                        .append(',')
                        .append(t)
                        .append(',')
                        .append((s + t * 7) % 13)
                        .append('\n');
            }
        }
        Path input = Files.writeString(folder.resolve("in.csv"), text);
        Path output = folder.resolve("out.csv");

        Answer answer = run("", "--input", input.toString(), "--output", output.toString(), "--horizon", "4");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).contains("2000 of 2000 series");
        try (var lines = Files.lines(output)) {
            assertThat(lines.count()).isEqualTo(8001);
        }
    }

    private static String rows(String series, int n) {
        StringBuilder text = new StringBuilder();
        for (int t = 1; t <= n; t++) {
            text.append(series)
                    .append(',')
                    .append(t)
                    .append(',')
                    .append(10 + t * 7 % 5)
                    .append('\n');
        }
        return text.toString();
    }

    private static Answer run(String rows, String... args) {
        return raw("series,period,value\n" + rows, args);
    }

    private static Answer raw(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = ForecastCommand.run(
                List.of(args),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(
                exitCode, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }
}
