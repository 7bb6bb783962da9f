package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.studio.backtest.PlannedRule;
import io.leadline.studio.backtest.ReplayItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aSmallShop() throws IOException {
        write("locations.csv", "location,name,kind,country,time_zone", "DC,Centre,warehouse,GB,Europe/London");
        write("channels.csv", "channel,name,kind,served_from,buffer_units", "web,Shop,web,DC,0");
        write(
                "items.csv",
                "sku,name,category,unit,unit_cost,unit_price,currency",
                "FAST,Fast mover,toys,piece,4,9,GBP",
                "FULL,Full shelf,toys,piece,4,9,GBP",
                "LONE,Nobody sells it to us,toys,piece,4,9,GBP");
        write(
                "suppliers.csv",
                "supplier,name,email,country,time_zone,language,currency,min_order_value",
                "S1,One,one@example.com,GB,Europe/London,en,GBP,100");
        write(
                "terms.csv",
                "supplier,sku,rank,price_breaks,moq,order_multiple,lead_time_days",
                "S1,FAST,1,1:4,10,10,14",
                "S1,FULL,1,1:4,10,10,14");
        write("stock.csv", "as_of,location,sku,on_hand", "2030-03-31,DC,FAST,5", "2030-03-31,DC,FULL,5000");
        StringBuilder sales = new StringBuilder("date,sku,channel,units\n");
        for (LocalDate day = LocalDate.of(2030, 1, 1); day.isBefore(LocalDate.of(2030, 4, 1)); day = day.plusDays(1)) {
            for (String sku : List.of("FAST", "FULL", "LONE")) {
                sales.append(day)
                        .append(',')
                        .append(sku)
                        .append(",web,")
                        .append(2 + day.getDayOfMonth() % 3)
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("sales.csv"), sales);
    }

    @Test
    void whatIsShortIsProposedInTheSuppliersMultiples() throws IOException {
        assertThat(plan()).isZero();

        List<String> proposals = Files.readAllLines(folder.resolve("out/proposals.csv"));
        assertThat(proposals).hasSize(2);
        assertThat(proposals.get(1)).startsWith("S1,DC,").contains(",FAST,");
        BigDecimal quantity = new BigDecimal(proposals.get(1).split(",")[5]);
        assertThat(quantity.remainder(BigDecimal.TEN)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void everyItemIsExplainedWhetherOrderedOrNot() throws IOException {
        plan();

        List<JsonNode> explanations = Files.readAllLines(folder.resolve("out/explanations.jsonl")).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(explanations)
                .extracting(
                        e -> e.get("sku").asString() + " " + e.get("decision").asString())
                .containsExactly("FAST ORDER", "FULL COVERED", "LONE NO_SUPPLIER");
        for (JsonNode explanation : explanations) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode term : explanation.get("because")) {
                sum = sum.add(term.get("amount").decimalValue());
            }
            assertThat(sum).isEqualByComparingTo(explanation.get("quantity").decimalValue());
        }
    }

    @Test
    void aRepeatedPlanIsIdentical() throws IOException {
        plan();
        byte[] first = Files.readAllBytes(folder.resolve("out/explanations.jsonl"));
        plan();

        assertThat(Files.readAllBytes(folder.resolve("out/explanations.jsonl"))).isEqualTo(first);
    }

    @Test
    void aWrongRowIsListedAndTheRestIsPlanned() throws IOException {
        write("stock.csv", "as_of,location,sku,on_hand", "2030-03-31,DC,FAST,many");

        assertThat(plan()).isEqualTo(2);
        assertThat(plan("--skip-bad")).isZero();
        assertThat(Files.readString(folder.resolve("out/errors.csv"))).contains("stock.csv,2,on_hand,many");
        assertThat(Files.readAllLines(folder.resolve("out/explanations.jsonl"))).hasSize(3);
    }

    @Test
    void suppliersInOtherCurrenciesAreComparedByTheFolderOfRates() throws IOException {
        write(
                "suppliers.csv",
                "supplier,name,email,country,time_zone,language,currency,min_order_value",
                "S1,One,one@example.com,GB,Europe/London,en,GBP,0",
                "S2,Two,two@example.com,DE,Europe/Berlin,de,EUR,0");
        write(
                "terms.csv",
                "supplier,sku,rank,price_breaks,moq,order_multiple,lead_time_days",
                "S1,FAST,1,1:4,10,10,14",
                "S2,FAST,2,1:6,10,10,14");
        assertThat(plan()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/proposals.csv")).get(1))
                .startsWith("S1,");

        write("exchange-rates.csv", "currency,per_company_currency,as_of", "EUR,2,2030-01-01", "EUR,1,2031-01-01");

        assertThat(plan()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/proposals.csv")).get(1))
                .startsWith("S2,");
        assertThat(ShopFolder.read(folder).worth(LocalDate.of(2030, 3, 31)))
                .containsEntry("EUR", 0.5)
                .containsEntry("GBP", 1.0);
    }

    @Test
    void theBackTestForecastsFromThePastOnly() throws IOException {
        LocalDate spike = LocalDate.of(2030, 3, 1);
        List<DemandOutlook> quiet = outlooks(spike);
        String more = "\n" + spike + ",LONE,web,900\n";
        Files.writeString(folder.resolve("sales.csv"), more.strip() + "\n", StandardOpenOption.APPEND);
        write(
                "promotions.csv",
                "promotion,channel,category,sku,starts_on,ends_on,discount_percent",
                "Easter,,toys,,2030-06-01,2030-06-10,50");
        List<DemandOutlook> spiked = outlooks(spike);

        assertThat(quiet).hasSizeGreaterThan(10);
        for (int i = 0; i < quiet.size(); i++) {
            assertThat(spiked.get(i).unitsPerDay())
                    .startsWith(java.util.Arrays.copyOf(quiet.get(i).unitsPerDay(), 60));
        }
    }

    /** Of an item that is not hit by the spike itself, on the days up to it. */
    private List<DemandOutlook> outlooks(LocalDate until) throws IOException {
        ReplayItem item =
                ReplayShop.items(ShopFolder.read(folder), LocalDate.of(2030, 2, 1), LocalDate.of(2030, 3, 31)).stream()
                        .filter(one -> one.place().sku().value().equals("FAST"))
                        .findFirst()
                        .orElseThrow();
        return LocalDate.of(2030, 2, 10)
                .datesUntil(until.plusDays(1))
                .map(day -> item.forecasting()
                        .outlook(
                                day,
                                new double
                                        [(int) (day.toEpochDay() - item.first().toEpochDay())],
                                PlannedRule.AUTO))
                .toList();
    }

    @Test
    void aFolderWithoutAShopIsRefused() {
        assertThat(run("--import", folder.resolve("nowhere").toString(), "--output", "x"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere");
    }

    private int plan(String... more) {
        List<String> args = new java.util.ArrayList<>(List.of(
                "--import", folder.toString(), "--output", folder.resolve("out").toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        return PlanCommand.run(
                List.of(args),
                InputStream.nullInputStream(),
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }
}
