package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aSmallShop() throws IOException {
        write("locations.csv", "location,name,kind,country,time_zone", "DC,Centre,warehouse,GB,Europe/London");
        write("channels.csv", "channel,name,kind,served_from,buffer_units", "web,Shop,web,DC,0");
        write(
                "items.csv",
                "sku,name,category,unit,unit_cost,unit_price,currency,weight_kg",
                "FAST,Fast mover,toys,piece,4,9,GBP,0.5",
                "SLOW,Slow mover,toys,piece,2,3,GBP,1");
        write(
                "suppliers.csv",
                "supplier,name,email,country,time_zone,language,currency,min_order_value",
                "S1,One,one@example.com,GB,Europe/London,en,GBP,0",
                "S2,Two,two@example.com,GB,Europe/London,en,GBP,0");
        write(
                "terms.csv",
                "supplier,sku,rank,price_breaks,moq,order_multiple,lead_time_days",
                "S1,FAST,1,1:4,10,10,14",
                "S2,FAST,2,1:3,10,10,14",
                "S1,SLOW,1,1:2,10,10,14");
        StringBuilder sales = new StringBuilder("date,sku,channel,units\n");
        for (LocalDate day = LocalDate.of(2030, 1, 1); day.isBefore(LocalDate.of(2030, 7, 1)); day = day.plusDays(1)) {
            sales.append(day)
                    .append(",FAST,web,")
                    .append(2 + day.getDayOfMonth() % 3)
                    .append('\n');
            sales.append(day).append(",SLOW,web,1\n");
        }
        Files.writeString(folder.resolve("sales.csv"), sales);
        Files.writeString(folder.resolve("cheapest.json"), "{\"target\": 0.95}");
        Files.writeString(folder.resolve("preferred.json"), "{\"target\": 0.95, \"suppliers\": \"preferred\"}");
    }

    @Test
    void whatTheShopDidStandsBesideThePoliciesWithTheSameCosts() throws IOException {
        write(
                "purchase-history.csv",
                "order,line,supplier,sku,ordered_on,promised_on,received_on,quantity_ordered,quantity_received,unit_price",
                "P1,1,S1,FAST,2030-04-20,2030-05-04,2030-05-04,60,60,4.20",
                "P2,1,S1,FAST,2030-05-10,2030-05-24,2030-05-28,100,100,4.20");

        assertThat(run("--policy", "cheapest.json", "--policy", "preferred.json", "--shipping-per-kg", "2"))
                .isZero();

        Map<String, String> did = row("what you did");
        assertThat(Double.parseDouble(did.get("order_lines"))).isEqualTo(1);
        assertThat(Double.parseDouble(did.get("shipping_cost"))).isCloseTo(100 * 0.5 * 2, within(1e-6));
        // 0.20 too much for each unit that was sold of those bought.
        assertThat(Double.parseDouble(did.get("price_difference"))).isBetween(1.0, 32.0);
        // SLOW was never bought: its part of the demand, one of four units a day, is not covered.
        assertThat(Double.parseDouble(did.get("demand_covered"))).isCloseTo(0.75, within(0.01));
        assertThat(Double.parseDouble(row("cheapest.json").get("price_difference")))
                .isNegative();
        assertThat(Double.parseDouble(row("preferred.json").get("price_difference")))
                .isZero();
        for (String policy : List.of("cheapest.json", "preferred.json", "what you did")) {
            Map<String, String> costs = row(policy);
            double sum = List.of("holding", "ordering", "shipping", "handling").stream()
                            .mapToDouble(part -> Double.parseDouble(costs.get(part + "_cost")))
                            .sum()
                    + Double.parseDouble(costs.get("price_difference"))
                    + Double.parseDouble(costs.get("lost_margin"));
            assertThat(Double.parseDouble(costs.get("cost"))).isCloseTo(sum, within(0.05));
        }
    }

    @Test
    void withoutPurchasesItSaysSoAndLeavesTheRowOut() throws IOException {
        assertThat(run("--policy", "cheapest.json")).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("what you did: no data");
        assertThat(Files.readString(folder.resolve("out/summary.csv"))).doesNotContain("what you did");
    }

    @Test
    void aWrongCostOrSupplierChoiceIsNamed() throws IOException {
        assertThat(run("--policy", "cheapest.json", "--order-cost", "-1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--order-cost \"-1\"");

        Files.writeString(folder.resolve("odd.json"), "{\"suppliers\": \"nearest\"}");
        assertThat(run("--policy", "odd.json")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("suppliers").contains("nearest");
    }

    private Map<String, String> row(String policy) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/summary.csv"));
        String[] names = lines.getFirst().split(",");
        String[] values = lines.stream()
                .filter(line -> line.startsWith(policy + ",all,"))
                .findFirst()
                .orElseThrow()
                .split(",");
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }

    private int run(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--import",
                folder.toString(),
                "--from",
                "2030-05-01",
                "--to",
                "2030-06-30",
                "--seeds",
                "2",
                "--output",
                folder.resolve("out").toString()));
        for (int i = 0; i < more.length; i++) {
            args.add(more[i].endsWith(".json") ? folder.resolve(more[i]).toString() : more[i]);
        }
        return BacktestCommand.run(
                args, InputStream.nullInputStream(), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }
}
