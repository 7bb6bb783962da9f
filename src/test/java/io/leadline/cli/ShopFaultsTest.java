package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.exchange.ShopFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is missing, empty or wrong in whatever file: a list of it, and no stack trace. */
class ShopFaultsTest {

    /** What can happen to a file, by name: its lines become others, or it goes. */
    private static final Map<String, UnaryOperator<List<String>>> DAMAGES = Map.of(
            "empty", lines -> List.of(),
            "header alone", lines -> List.of(lines.getFirst()),
            "foreign header",
                    lines -> Stream.concat(
                                    Stream.of(lines.getFirst().replaceAll("\\w+", "Foreign $0 column")),
                                    lines.stream().skip(1))
                            .toList(),
            "every row wrong",
                    lines -> lines.stream()
                            .map(line -> line.equals(lines.getFirst()) ? line : "?" + line.replaceAll("[^,]", "?"))
                            .toList(),
            "a name of a million characters", lines -> List.of(lines.getFirst(), "x".repeat(1_000_000) + lines.get(1)),
            "no text", lines -> List.of("\0\1\2\3", "\uFFFF"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aSmallShop() {
        write("locations.csv", "location,name,kind,country,time_zone", "DC,Centre,warehouse,GB,Europe/London");
        write("channels.csv", "channel,name,kind,served_from,buffer_units", "web,Shop,web,DC,0");
        write(
                "items.csv",
                "sku,name,unit_cost,unit_price,currency",
                "FAST,Fast mover,4,9,GBP",
                "SET,Two of them,8,17,GBP");
        write("kits.csv", "kit,part,quantity", "SET,FAST,2");
        write(
                "suppliers.csv",
                "supplier,name,email,country,time_zone,language,currency",
                "S1,One,one@example.com,GB,Europe/London,en,GBP");
        write("terms.csv", "supplier,sku,price_breaks,lead_time_days", "S1,FAST,1:4,14");
        write("order-policies.csv", "scope,id,answer_within_days", "all,,3");
        write("exchange-rates.csv", "currency,per_company_currency,as_of", "EUR,1.2,2026-01-01");
        write("closures.csv", "party,starts_on,ends_on,reason", "S1,2026-05-01,2026-05-02,May");
        write("promotions.csv", "promotion,starts_on,ends_on,discount_percent", "Easter,2026-04-01,2026-04-06,10");
        write("outside-series.csv", "series,date,value,known_ahead", "degrees,2026-03-31,12.5,no");
        write("stock.csv", "as_of,location,sku,on_hand", "2026-03-31,DC,FAST,5");
        write(
                "purchase-history.csv",
                "order,line,supplier,sku,ordered_on,received_on,quantity_ordered,quantity_received",
                "P1,1,S1,FAST,2026-02-01,2026-02-15,60,60");
        write(
                "sales.csv",
                Stream.concat(
                                Stream.of("date,sku,channel,units"),
                                LocalDate.of(2026, 1, 1)
                                        .datesUntil(LocalDate.of(2026, 4, 1))
                                        .map(day -> day + ",FAST,web," + (2 + day.getDayOfMonth() % 3)))
                        .toArray(String[]::new));
        write("policy.json", "{\"target\": 0.95}");
    }

    static List<ShopFile> files() {
        return List.of(ShopFile.values());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsNotThereIsNoAccident(ShopFile file) throws IOException {
        Files.delete(folder.resolve(file.fileName()));

        runBoth(file + " missing");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatCannotBeUsedIsNamed(ShopFile file) throws IOException {
        List<String> right = Files.readAllLines(folder.resolve(file.fileName()));
        DAMAGES.forEach((name, damage) -> {
            write(file.fileName(), damage.apply(right).toArray(String[]::new));

            int exit = runBoth(file + " " + name);

            if (!name.equals("header alone")) {
                assertThat(exit).describedAs(file + " " + name).isEqualTo(2);
                assertThat(errors()).anyMatch(line -> line.startsWith(file.fileName()));
            }
        });
    }

    @Test
    void withoutItemsSalesOrTermsTheReasonComesFirst() throws IOException {
        for (String file : List.of("items.csv", "sales.csv", "terms.csv")) {
            aSmallShop();
            Files.delete(folder.resolve(file));
            err.reset();

            assertThat(run("plan", "--import", folder.toString(), "--output", target()))
                    .isEqualTo(2);
            assertThat(errors().get(1)).startsWith(file + ",").contains("MISSING_FILE");
            assertThat(err.toString(StandardCharsets.UTF_8)).contains(file + ": The file is not there");
        }
    }

    @Test
    void theColumnThatIsMissingIsToldBeforeThoseThatAreNotKnown() {
        write("items.csv", "Handle,Title,Body,Vendor,Type,Tags,sku,A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P", "x,x");

        run("plan", "--import", folder.toString(), "--output", target());

        assertThat(errors().get(1)).startsWith("items.csv,1,unit_cost,,MISSING_COLUMN");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.matches("[\\w-]+\\.csv:\\d+ .*"))
                .first()
                .asString()
                .startsWith("items.csv:1 unit_cost");
    }

    @Test
    void rowsThatHangOnAnotherFileSayWhatToCorrectFirst() {
        write("items.csv", "sku,name,unit_cost,unit_price,currency", "FAST,Fast mover,4,9", "SLOW,Slow,4,9,GBP");

        run("plan", "--import", folder.toString(), "--output", target());

        assertThat(errors())
                .anyMatch(line -> line.startsWith("terms.csv") && line.contains("Correct items.csv:2 first"));

        write("items.csv", "sku,unit_cost,unit_price,currency", "FAST,4,9,GBP");

        run("plan", "--import", folder.toString(), "--output", target());

        assertThat(errors()).anyMatch(line -> line.startsWith("terms.csv") && line.contains("Correct items.csv first"));
    }

    @Test
    void everyCommandTellsHowItIsCalled() {
        Main.COMMANDS.keySet().forEach(name -> tells("leadline " + name, name, "--help"));
        Main.BENCHMARKS.keySet().forEach(name -> tells("leadline bench " + name, "bench", name, "--help"));
        tells("leadline bench", "bench", "--help");
    }

    @Test
    void everyCommandRefusesWhatItDoesNotKnow() {
        Main.COMMANDS.keySet().stream()
                .filter(name -> !name.equals("run"))
                .forEach(name -> assertThat(run(name, "--nothing-like-this"))
                        .describedAs(name)
                        .isEqualTo(2));
        Main.BENCHMARKS
                .keySet()
                .forEach(name -> assertThat(run("bench", name, "--nothing-like-this"))
                        .describedAs(name)
                        .isEqualTo(2));
    }

    /** Each benchmark that reads files, asked for those of a folder that is not there. */
    @ParameterizedTest
    @CsvSource({"planning, --data", "forecast, --data", "leadtime, --data", "portal, --import"})
    void aBenchmarkWithoutItsFolderSaysSo(String name, String option) {
        String missing = folder.resolve("not-there").toString();

        assertThat(run("bench", name, option, missing)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("leadline bench " + name + ": ")
                .contains(missing)
                .doesNotContain("does not know yet");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private void tells(String beginning, String... args) {
        out.reset();
        assertThat(run(args)).describedAs(beginning).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: " + beginning);
    }

    private int runBoth(String what) {
        int exit = run("plan", "--import", folder.toString(), "--output", target());
        assertThat(errors()).describedAs(what).isNotEmpty();
        int other = run(
                "backtest",
                "--import",
                folder.toString(),
                "--from",
                "2026-03-01",
                "--to",
                "2026-03-20",
                "--policy",
                folder.resolve("policy.json").toString(),
                "--seeds",
                "1",
                "--output",
                target());
        assertThat(List.of(exit, other)).describedAs(what).doesNotContain(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).describedAs(what).doesNotContain("\tat ", "reason that");
        return exit;
    }

    private int run(String... args) {
        return Main.run(
                Arrays.asList(args),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String target() {
        return folder.resolve("out").toString();
    }

    private List<String> errors() {
        try {
            return Files.readAllLines(folder.resolve("out/errors.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String... lines) {
        try {
            Files.writeString(folder.resolve(file), Arrays.stream(lines).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
