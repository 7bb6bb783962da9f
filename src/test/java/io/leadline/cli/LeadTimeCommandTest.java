package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTimeCommandTest {

    private static final String HEAD = "line_id,vendor,po_date,promised_date,actual_date,quantity\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void linesThatAreOpenThatDayAreForeseenAndNoOthers() throws IOException {
        write(HEAD + past() + "open,A,2026-02-01,2026-03-10,2026-03-12,5\nordered later,A,2026-03-02,2026-03-20,,5\n"
                + "never came,A,2026-01-05,2026-02-10,,5\n");

        assertThat(run("2026-03-01")).isZero();

        assertThat(predictions().getFirst())
                .isEqualTo("line_id,vendor,item,promised_date,p50,p80,p95,p_late,lines,row");
        assertThat(predictions().stream().skip(1).map(line -> line.split(",")[0]))
                .containsExactly("open", "never came");
        assertThat(predictions().get(2)).contains(",1.0000,");
        assertThat(Files.readAllLines(folder.resolve("errors.csv"))).hasSize(1);
    }

    @Test
    void theTruthOfLaterDaysIsComparedWhenAskedFor() throws IOException {
        write(HEAD + past() + "open,A,2026-02-01,2026-03-10,2026-03-12,5\n");

        assertThat(run("2026-03-01", "--truth")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("| Leadline | 1 | 1.000 |", "said to be late");
    }

    @Test
    void columnsOfOthersAreUnderstoodByAMapping() throws IOException {
        write("Nr;Wer;Zugesagt;Gekommen\n1;A;2026-01-10;2026-01-10\n2;A;2026-03-10;\n");
        Path mapping = folder.resolve("mapping.csv");
        Files.writeString(
                mapping, "column,from\nline_id,Nr\nvendor,Wer\npromised_date,Zugesagt\nactual_date,gekommen\n");

        assertThat(run("2026-03-01", "--mapping", mapping.toString())).isZero();

        assertThat(predictions().get(1)).startsWith("2,A,,2026-03-10,");
    }

    @Test
    void shipmentsOfAWarehouseAreUnderstoodWithout() throws IOException {
        write("shipment_id,product_line,category,planned_ship_date,actual_ship_date,lateness_days,lines,units\n"
                + "1,a,x,2026-01-10,2026-01-10,0,1,1\n2,a,x,2026-03-10,,,1,1\n");

        assertThat(run("2026-03-01")).isZero();

        assertThat(predictions().get(1)).startsWith("2,,a,2026-03-10,");
    }

    @Test
    void wrongRowsAreNamedAndTheOthersForeseen() throws IOException {
        write(HEAD + past()
                + "a,A,,31.12.2026,,5\nb,A,,2026-02-30,,5\n,A,,2026-03-10,,5\nc,A,,,,5\nd,A,,2026-03-10,,-5\n"
                + "e,A,,2026-03-10,,x\nf,A\ngood,A,,2026-03-10,,5\n");

        assertThat(run("2026-03-01")).isEqualTo(2);

        assertThat(Files.readAllLines(folder.resolve("errors.csv"))).hasSize(8);
        assertThat(predictions()).hasSize(2);
        assertThat(run("2026-03-01", "--skip-bad")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "\u0000\u0001\u0002\u0003",
                "line_id",
                "line_id,promised_date\n1,2026-03-10\n",
                "line_id,promised_date,promised_date,actual_date\n1,2026-03-10,2026-03-10,\n",
                "line_id,promised_date,actual_date\n\"1,2026-03-10,\n",
                "line_id,promised_date,actual_date\n1,+999999999-12-31,\n",
                "{\"line_id\": 1}",
                "PK\u0003\u0004"
            })
    void nastyFilesAreRefusedWithASentence(String content) throws IOException {
        write(content);

        assertThat(run("2026-03-01")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .doesNotContain("\tat ", "reason that")
                .isNotBlank();
    }

    @Test
    void optionsThatAreWrongAreNamed() throws IOException {
        write(HEAD);

        assertThat(run("yesterday")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--asof \"yesterday\" is no day");
        assertThat(run("2026-03-01", "--mapping", folder.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.csv");
    }

    private static String past() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            rows.append("p%d,A,2025-10-01,2025-12-%02d,2025-12-%02d,5%n".formatted(i, 1 + i % 20, 1 + i % 20 + i % 3));
        }
        return rows.toString();
    }

    private int run(String day, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "leadtime",
                "--input",
                folder.resolve("orders.csv").toString(),
                "--asof",
                day,
                "--output",
                folder.resolve("predictions.csv").toString()));
        args.addAll(Arrays.asList(more));
        return Main.run(
                args,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> predictions() throws IOException {
        return Files.readAllLines(folder.resolve("predictions.csv"));
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve("orders.csv"), content);
    }
}
