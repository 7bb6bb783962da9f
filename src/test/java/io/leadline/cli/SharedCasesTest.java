package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.KitPart;
import io.leadline.exchange.RowError;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.suite.SharedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small shops that others reported as planned or read wrongly, each with its right answer. Generated ones of the same kinds:
 *
 * <p>01, 02, 03, 04, 05c, 07, 09, 11 {@code SupplyCasesTest}; 06, 15c, 19, 42 {@code ShopFilesTest}; 08 {@code SeasonsTest}; 10 {@code
 * KitDemandTest}; 12b, 13, 30c {@code RhythmTest} and {@code ForecastCommandTest}; 14 {@code ForecastCommandTest}; 15a, 15b, 16, 17
 * {@code ForeignFilesTest}; 18 {@code NastyFilesTest} and {@code SpellingTest}; 20 {@code LimitsTest}; 40 {@code TakenOverOrderTest};
 * 41 {@code ShopImportsTest}; 43 {@code ShopFaultsTest}.
 */
class SharedCasesTest {

    private static final List<String> SEEN = List.of(
            "01-", "02-", "02b-", "03-", "04-", "04b-", "05c-", "06-", "06b-", "07-", "08b-", "08i-", "09-", "10-",
            "11-", "12b-", "13-", "14-", "15a-", "15b-", "15c-", "16-", "17-", "18a-", "18b-", "18c-", "19-", "20-",
            "30c-", "40-", "41-", "42-", "43-");

    /** An item of a case, and between how many units are ordered on the last day of its files. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        01-zero-stated-lead-time                      | A    | 100 | 230
        02-stock-and-import-item-of-one-supplier      | A    | 120 | 150
        02-stock-and-import-item-of-one-supplier      | B    | 100 | 230
        02b-two-suppliers                             | B    | 100 | 230
        03-order-never-closed                         | A    | 120 | 150
        04-partly-received-order                      | A    | 0   | 0
        04b-open-order                                | A    | 0   | 0
        05c-supplier-closes-before-the-next-review    | A    | 200 | 450
        06-daily-stock-history                        | A    | 120 | 150
        06b-only-the-last-day                         | A    | 120 | 150
        07-slow-and-fast-line-in-one-order            | FAST | 110 | 150
        07-slow-and-fast-line-in-one-order            | SLOW | 200 | 400
        08b-christmas-item-on-20-december             | XMAS | 0   | 0
        08i-summer-and-winter-items-on-20-september   | SUMMER | 0 | 0
        08i-summer-and-winter-items-on-20-september   | WINTER | 440 | 780
        09-new-item-never-stocked                     | NEW  | 85  | 200
        09-new-item-never-stocked                     | OLD  | 0   | 0
        11-negative-stock                             | A    | 130 | 180
        12b-sales-stopped-shelf-full                  | GONE | 0   | 0
        15c-a-row-for-each-order-line                 | A1   | 120 | 150
        18c-german-spreadsheet                        | A1   | 1   | 400
        19-one-sale-in-2062                           | A    | 120 | 150
        20-perishable-below-minimum-order-value       | MILK | 0   | 150
        40-portal-shop                                | OPEN | 0   | 0
        40-portal-shop                                | PART | 0   | 0
        40-portal-shop                                | FAST | 110 | 150
        42-future-row-and-umlaut-domain               | A    | 120 | 160
        """)
    void theRightQuantityIsOrdered(String folder, String skuBegins, double least, double most) throws IOException {
        ShopFolder shop = ShopFolder.read(SharedData.of("cases/" + folder));
        LocalDate day = shop.lastDay().orElseThrow();

        List<Double> ordered = PlanShop.make(shop, day, PlanSettings.DEFAULT).items().stream()
                .filter(plan -> plan.place().sku().value().startsWith(skuBegins))
                .map(Plan::advice)
                .map(advice -> advice.orders() ? advice.quantity().toDouble() : 0.0)
                .toList();

        assertThat(ordered).isNotEmpty().allSatisfy(units -> assertThat(units).isBetween(least, most));
    }

    @Test
    void aFastLineDoesNotWaitForASlowOneAndAnOrderGoesOutAheadOfAClosure() throws IOException {
        assertThat(dates("07-slow-and-fast-line-in-one-order"))
                .isEqualTo(List.of(LocalDate.of(2026, 4, 7), LocalDate.of(2026, 5, 19)));
        assertThat(dates("05c-supplier-closes-before-the-next-review"))
                .allSatisfy(day -> assertThat(day).isBetween(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 16)));
    }

    @Test
    void aKitIsTakenFromItsParts() throws IOException {
        ShopFolder shop = ShopFolder.read(SharedData.of("cases/10-kit-sold-parts-bought"));
        for (String part : List.of("PART1", "PART2")) {
            shop.kitPart(new KitPart(new Sku("KIT"), new Sku(part), Quantity.of(1)));
        }

        PlanShop plan = PlanShop.make(shop, shop.lastDay().orElseThrow(), PlanSettings.DEFAULT);

        assertThat(plan.items())
                .filteredOn(item -> item.place().sku().value().startsWith("PART"))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.advice().reorderPoint()).isBetween(60.0, 180.0));
    }

    /** What is told to be wrong of the files, notices apart, and how many items are read all the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        15a-shopify-orders-export       | 0 | MISSING_FILE NO_ROWS UNKNOWN_REFERENCE
        15b-shopify-exports-renamed     | 2 | MISSING_FILE
        16-woocommerce-product-export   | 2 | MISSING_FILE
        17-amazon-reports               | 1 | MISSING_FILE
        18a-trailing-columns-missing    | 3 | MISSING_FILE
        18b-sep-line                    | 1 | MISSING_FILE
        18c-german-spreadsheet          | 1 |
        19-one-sale-in-2062             | 1 | NOT_YET
        41-portal-negative-count        | 0 | MISSING_FILE UNKNOWN_REFERENCE
        42-future-row-and-umlaut-domain | 1 | NOT_YET
        43-no-sales-file                | 1 | MISSING_FILE
        """)
    void whatIsWrongIsToldAndTheRestIsRead(String folder, int items, String wrong) throws IOException {
        ShopFolder shop = ShopFolder.read(SharedData.of("cases/" + folder));

        assertThat(shop.items).hasSize(items);
        Set<String> told = new TreeSet<>();
        shop.errors.stream()
                .map(RowError::problem)
                .filter(problem -> !problem.isNotice())
                .forEach(problem -> told.add(problem.name()));
        assertThat(told).isEqualTo(wrong == null ? Set.of() : Set.of(wrong.split(" ")));
    }

    /** What is expected in so many steps. */
    @ParameterizedTest
    @CsvSource({
        "13-monday-to-friday-noZero, 14, 960, 1040",
        "14-months-on-the-30, 3, 330, 420",
        "30c-monthly-orders-as-days, 30, 80, 120"
    })
    void theRightSumIsForecast(String folder, int steps, double least, double most) throws IOException {
        Path series = SharedData.of("cases/" + folder).resolve("series.csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = ForecastCommand.run(
                List.of("--horizon", String.valueOf(steps), "--input", series.toString()),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.split(",")[3]))
                        .sum())
                .isBetween(least, most);
    }

    @Test
    void everyCaseHasItsRow() throws IOException {
        try (Stream<Path> cases = Files.list(SharedData.of("cases"))) {
            assertThat(cases.map(path -> path.getFileName().toString()))
                    .allSatisfy(name -> assertThat(SEEN.stream().anyMatch(name::startsWith))
                            .as(name)
                            .isTrue());
        }
    }

    private static List<LocalDate> dates(String folder) throws IOException {
        ShopFolder shop = ShopFolder.read(SharedData.of("cases/" + folder));
        return PlanShop.make(shop, shop.lastDay().orElseThrow(), PlanSettings.DEFAULT)
                .orders()
                .getFirst()
                .dates();
    }
}
