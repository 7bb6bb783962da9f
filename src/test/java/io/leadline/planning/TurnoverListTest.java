package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.planning.TurnoverQuery.Sort;
import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.Turnover;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnoverListTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final SalesTrend UP = new SalesTrend(SalesTrend.Direction.RISING, 0.5);
    private static final PortfolioRows ROWS = new PortfolioRows(List.of(
            row("CUP", "AX", 100, 1200, Pace.FAST, PurchasingChange.FOLLOW_RISE, new Ageing(100, 0, 0, 0, 0, 0)),
            row("POT", "AX", 50, 100, Pace.NORMAL, PurchasingChange.KEEP, new Ageing(0, 30, 0, 20, 0, 0)),
            row("VASE", "CZ", 20, 0, Pace.DEAD, PurchasingChange.STOP_REORDERING, new Ageing(0, 0, 0, 0, 20, 0))));

    @Test
    void moneyIsSummedByClassPaceChangeAndAge() {
        TurnoverList list = TurnoverList.of(ROWS, TurnoverQuery.ALL);

        assertThat(list.ofClass("AX").stockValue()).isEqualTo(300, within(1e-9));
        assertThat(list.ofClass("AX").turns()).isEqualTo(1300 / 150.0, within(1e-9));
        assertThat(list.ofClass("BY").places()).isZero();
        assertThat(list.of(Pace.DEAD).oldValue()).isEqualTo(40, within(1e-9));
        assertThat(list.of(Pace.FAST).rising()).isEqualTo(1);
        assertThat(list.of(PurchasingChange.STOP_REORDERING).places()).isEqualTo(1);
        assertThat(list.value(Ageing.Band.QUARTER)).isEqualTo(60, within(1e-9));
        assertThat(list.all().places()).isEqualTo(3);
    }

    @Test
    void whatIsLookedAtNarrowsTheListAndNotTheSums() {
        TurnoverList list = TurnoverList.of(
                ROWS, new TurnoverQuery("", "A", "", "", "", "", null, null, Ageing.Band.YEAR, Sort.STOCK, true));

        assertThat(list.rows()).extracting(row -> row.subject().sku()).containsExactly("POT");
        assertThat(list.of(Pace.DEAD).places()).isEqualTo(1);
    }

    @Test
    void aChannelSaysItsOwnPaceAndLeavesOutWhatItNeverSold() {
        TurnoverQuery shop = new TurnoverQuery("", "", "", "", "", "shop", Pace.SLOW, null, null, Sort.NAME, false);

        TurnoverList list = TurnoverList.of(ROWS, shop);

        assertThat(list.rows()).extracting(row -> row.subject().sku()).containsExactly("CUP");
        assertThat(list.all().places()).isEqualTo(1);
        assertThat(list.of(Pace.FAST).places()).isZero();
    }

    @Test
    void aHundredThousandArePagedWithoutBeingFoundAgain() {
        List<PlanRow> many = IntStream.range(0, 100_000)
                .mapToObj(i -> row("I-%06d".formatted(i), "BY", i, 10, Pace.SLOW, PurchasingChange.KEEP, Ageing.NONE))
                .toList();

        TurnoverList list = TurnoverList.of(new PortfolioRows(many), TurnoverQuery.ALL);

        assertThat(list.page(99_990, 50).rows()).hasSize(10);
        assertThat(list.page(0, 2).rows())
                .extracting(row -> row.subject().sku())
                .containsExactly("I-099999", "I-099998");
        assertThat(list.page(200_000, 50).rows()).isEmpty();
    }

    private static PlanRow row(
            String sku,
            String demandClass,
            double stock,
            double perYear,
            Pace pace,
            PurchasingChange change,
            Ageing ageing) {
        List<Turnover.OnChannel> channels = sku.equals("CUP")
                ? List.of(new Turnover.OnChannel("shop", Pace.SLOW, SalesTrend.UNKNOWN, 1, 0, null))
                : List.of();
        return new PlanRow(
                new PlanRow.Subject(sku, "DC", sku, "things", demandClass),
                TODAY,
                new PlanRow.Advice(Decision.COVERED, 0, "", null, false),
                new PlanRow.Stock(stock, 0),
                new PlanRow.Sales(perYear, 0, TODAY, perYear / 52, null),
                new PlanRow.Excess(0, Overstock.Remedy.NONE, pace == Pace.DEAD),
                new PlanRow.Worth(2, 0, 0, 0, "GBP", "", true),
                null,
                new Turnover(pace, pace == Pace.FAST ? UP : SalesTrend.UNKNOWN, change, ageing, channels, List.of()));
    }
}
