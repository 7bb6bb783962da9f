package io.leadline.planning.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.planning.PlanRow;
import io.leadline.planning.PolicyDay;
import io.leadline.planning.home.StockFigures.Costly;
import io.leadline.planning.home.StockFigures.Day;
import io.leadline.planning.home.StockFigures.Soon;
import io.leadline.planning.home.StockFigures.Week;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void withoutPlansNothingIsSaid() {
        StockFigures figures = figures();

        assertThat(figures.plans()).isZero();
        assertThat(figures.target()).isZero();
        assertThat(figures.suppliers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        days, coming, soon, uncovered, week, nothing
        -4, 0, 1, 1, 0, 1
        0, 5, 1, 0, 0, 0
        13, 0, 1, 1, 1, 1
        14, 0, 0, 0, 2, 1
        55, 5, 0, 0, 7, 0
        56, 0, 0, 0, -1, 0
        """, useHeadersInDisplayName = true)
    void anItemRunsOutInItsWeekAndSoonWithinFourteenDays(
            int days, double coming, int soon, int uncovered, int week, int nothing) {
        StockFigures figures = figures(row("S1", TODAY.plusDays(days), coming, 30, true));

        assertThat(figures.soon()).isEqualTo(new Soon(soon, uncovered, pounds(soon == 0 ? "0" : "30")));
        for (int at = 0; at < figures.weeks().size(); at++) {
            assertThat(figures.weeks().get(at))
                    .isEqualTo(new Week(TODAY.plusWeeks(at), at == week ? 1 : 0, at == week ? nothing : 0));
        }
    }

    @Test
    void moneyWithoutARateIsLeftOutAndItsItemIsCounted() {
        StockFigures figures = figures(row("S1", TODAY, 0, 30, true), row("S1", TODAY, 0, 99, false));

        assertThat(figures.soon()).isEqualTo(new Soon(2, 2, pounds("30")));
        assertThat(figures.stock()).isEqualTo(pounds("20"));
        assertThat(figures.excess()).isEqualTo(pounds("7"));
    }

    @Test
    void suppliersStandByTheMarginThatTheirItemsLose() {
        StockFigures figures = figures(
                row("S1", TODAY, 0, 30, true),
                row("S2", TODAY, 5, 50, true),
                row("S1", TODAY, 0, 40, true),
                row("S3", TODAY, 0, 0, true),
                row("", TODAY, 0, 500, true));

        assertThat(figures.suppliers())
                .containsExactly(new Costly("S1", 2, 0, pounds("70")), new Costly("S2", 1, 1, pounds("50")));
    }

    @Test
    void theTargetIsWeightedByWhatSellsAndOnlyTargetsOfServiceCount() {
        StockFigures figures = StockFigures.of(
                Stream.of(sold("AX", 300), sold("CZ", 100), sold("BY", 1000)),
                List.of(),
                demandClass -> switch (demandClass) {
                    case "AX" -> new ServiceTarget.FillRate(0.98);
                    case "CZ" -> new ServiceTarget.Economy(0.90);
                    default -> new ServiceTarget.ShortageCost(3);
                },
                TODAY,
                "GBP");

        assertThat(figures.target()).isEqualTo(0.96);
    }

    @Test
    void aDayTellsTheShareOfTheDemandThatHadStockAndNoDayIsToldThatIsStillToCome() {
        StockFigures figures = StockFigures.of(
                Stream.empty(),
                List.of(
                        new PolicyDay(TODAY.minusDays(1), 1, 1234.4, 50, 48, 3, 9),
                        new PolicyDay(TODAY, 1, 1300, 0, 0, 0, 0),
                        new PolicyDay(TODAY.plusDays(1), 1, 1300, 50, 50, 0, 0)),
                demandClass -> null,
                TODAY,
                "GBP");

        assertThat(figures.days()).containsExactly(new Day(TODAY.minusDays(1), 1234, 0.96));
    }

    private static StockFigures figures(PlanRow... rows) {
        return StockFigures.of(Stream.of(rows), List.of(), demandClass -> null, TODAY, "GBP");
    }

    private static PlanRow sold(String demandClass, double perYear) {
        return row("S1", demandClass, null, 0, 0, true, perYear);
    }

    private static PlanRow row(
            String supplier, @Nullable LocalDate stockout, double coming, double margin, boolean known) {
        return row(supplier, "AX", stockout, coming, margin, known, 100);
    }

    private static PlanRow row(
            String supplier,
            String demandClass,
            @Nullable LocalDate stockout,
            double coming,
            double margin,
            boolean known,
            double perYear) {
        return new PlanRow(
                new PlanRow.Subject("I-1", "DC", "Lamp", "things", demandClass),
                TODAY,
                new PlanRow.Advice(Decision.COVERED, 0, supplier, stockout, coming > 0),
                new PlanRow.Stock(10, coming),
                new PlanRow.Sales(perYear, perYear / 13, TODAY.minusDays(3), perYear / 52, null),
                new PlanRow.Excess(0, Overstock.Remedy.NONE, false),
                new PlanRow.Worth(2, margin, 7, 0, "GBP", "GBP", known),
                null);
    }

    private static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }
}
