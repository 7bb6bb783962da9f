package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.planning.PortfolioQuery.Sort;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.SalesFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PortfolioRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final PortfolioRows rows = new PortfolioRows(List.of(
            row("LAMP").named("Green lamp").stock(10).sold(120).lost(30).toRow(),
            row("MUG").named("Blue mug").stock(400).sold(10).excess(250).toRow(),
            row("SOAP").named("Soap").stock(0).sold(900).lost(70).toRow(),
            row("TRAY").named("Old tray").stock(5).sold(0).dead().toRow()));

    @Test
    void stockoutsAreRankedByTheMarginTheyCost() {
        var page = rows.search(PortfolioQuery.all().with(Lens.STOCKOUT), 0, 10);

        assertThat(page.rows()).extracting(row -> row.subject().sku()).containsExactly("SOAP", "LAMP");
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void aPageIsCutOutOfWhatIsFound() {
        var page = rows.search(query("", "", Sort.NAME, false), 1, 2);

        assertThat(page.rows()).extracting(row -> row.subject().sku()).containsExactly("LAMP", "TRAY");
        assertThat(page.total()).isEqualTo(4);
    }

    @Test
    void aPartOfTheNameOrTheSkuFindsAnItem() {
        assertThat(rows.search(query(" Blue ", "", Sort.NAME, false), 0, 10).rows())
                .extracting(row -> row.subject().sku())
                .containsExactly("MUG");
        assertThat(rows.search(query("soa", "", Sort.NAME, false), 0, 10).rows())
                .extracting(row -> row.subject().sku())
                .containsExactly("SOAP");
    }

    @Test
    void totalsCountWhatTheFiltersShowForEachLens() {
        PortfolioTotals totals = rows.totals(query("", "A", Sort.MONEY, true), TODAY);

        assertThat(totals.all().plans()).isEqualTo(4);
        assertThat(totals.all().stockValue()).isEqualTo((10 + 400 + 5) * 2.0);
        assertThat(totals.byLens().get(Lens.STOCKOUT).money()).isEqualTo(100);
        assertThat(totals.byLens().get(Lens.DEAD).plans()).isEqualTo(1);
        assertThat(totals.byClass()).containsOnlyKeys("AX");
        assertThat(rows.totals(query("", "C", Sort.MONEY, true), TODAY).all().plans())
                .isZero();
    }

    @Test
    void aNewerPlanTakesThePlaceOfTheOneBefore() {
        PortfolioRows newer = rows.with(List.of(
                row("SOAP").named("Soap").stock(90).sold(900).lost(0).toRow(),
                row("NEW").named("New").stock(1).toRow()));

        assertThat(newer.size()).isEqualTo(5);
        assertThat(newer.search(PortfolioQuery.all().with(Lens.STOCKOUT), 0, 10).rows())
                .extracting(row -> row.subject().sku())
                .containsExactly("LAMP");
    }

    @Test
    void aPlanThatNoRunRenewsIsShownNoLonger() {
        assertThat(rows.since(TODAY).size()).isEqualTo(4);
        assertThat(rows.since(TODAY.plusDays(1)).size()).isZero();
    }

    @Test
    void whatWasOrderedMeanwhileIsNoChange() {
        PlanRow ordered = row("A").before(24).open(24).toRow();
        PlanRow given = row("A").before(24).open(0).toRow();

        assertThat(ordered.change()).isZero();
        assertThat(given.change()).isEqualTo(-24);
    }

    @Test
    void forecastsAreWorthTheErrorTheyTakeAwayAndPeopleWhatTheyTakeOfTheRest() {
        PortfolioTotals.Forecasts forecasts = new PortfolioRows(List.of(
                        row("A").errors(new ForecastErrors(20, 10, 4, 4, false)).toRow(),
                        row("B").errors(new ForecastErrors(20, 10, 6, 3, true)).toRow(),
                        row("C").toRow()))
                .totals(PortfolioQuery.all(), TODAY)
                .forecasts();

        assertThat(forecasts.plans()).isEqualTo(2);
        assertThat(forecasts.byMethod()).isEqualTo(0.5);
        assertThat(forecasts.changed()).isEqualTo(1);
        assertThat(forecasts.byPeople()).isEqualTo(0.5);
    }

    @Test
    void theLastForecastWhoseWeekIsOverIsHeldAgainstWhatWasWanted() {
        List<Double> recent = new java.util.ArrayList<>(java.util.Collections.nCopies(7, 1.0));
        recent.addAll(java.util.Collections.nCopies(7, 2.0));
        SalesFigures sales = new SalesFigures(
                new DemandClass(DemandClass.Value.A, DemandClass.Variability.X),
                0,
                0,
                null,
                0,
                recent,
                TODAY.minusDays(1));
        PastForecast over = new PastForecast(TODAY.minusDays(7), new double[] {10}, new double[] {13});
        PastForecast running = new PastForecast(TODAY.minusDays(1), new double[] {99}, new double[] {99});

        assertThat(ForecastErrors.of(List.of(over, running), sales)).contains(new ForecastErrors(14, 7, 4, 1, true));
        assertThat(ForecastErrors.of(List.of(running), sales)).isEmpty();
    }

    @Test
    void moneyOfOtherCurrenciesIsAddedByTheExchangeRateAndLeftOutWithoutOne() {
        Map<String, Double> worth = Map.of("GBP", 1.0, "EUR", 0.5);
        PortfolioRows mixed = new PortfolioRows(Stream.of(
                        row("LAMP").stock(10).sold(120).lost(30),
                        row("MUG").stock(400).sold(10).excess(250).lost(80).in("EUR"),
                        row("SOAP").stock(7).sold(900).lost(70).excess(90).in("USD"))
                .map(builder -> builder.toRow().in(worth, "GBP"))
                .toList());

        PortfolioTotals totals = mixed.totals(PortfolioQuery.all(), TODAY);

        assertThat(totals.all().plans()).isEqualTo(3);
        assertThat(totals.all().unvalued()).isEqualTo(1);
        assertThat(totals.all().stockValue()).isEqualTo(10 * 2 + 400 * 2 * 0.5);
        assertThat(totals.all().turns()).isEqualTo((120 * 2 + 10 * 2 * 0.5) / 420);
        assertThat(totals.stake(Lens.STOCKOUT).money()).isEqualTo(30 + 80 * 0.5);
        assertThat(totals.stake(Lens.STOCKOUT).plans()).isEqualTo(3);
        assertThat(totals.stake(Lens.EXCESS).money()).isEqualTo(250 * 0.5);
        // Forty pounds are more than thirty, and what nobody can value comes last.
        assertThat(mixed.search(PortfolioQuery.all().with(Lens.STOCKOUT), 0, 10).rows())
                .extracting(row -> row.subject().sku())
                .containsExactly("MUG", "LAMP", "SOAP");
    }

    private static PortfolioQuery query(String text, String demandClass, Sort sort, boolean descending) {
        return new PortfolioQuery(Lens.ALL, text, demandClass, "", "", "", null, sort, descending);
    }

    private static Builder row(String sku) {
        return new Builder(sku);
    }

    private static final class Builder {
        private final String sku;
        private String name = "";
        private double stock;
        private double open;
        private double sold;
        private double lost;
        private double excess;
        private double before;
        private @Nullable ForecastErrors errors;
        private boolean dead;
        private String currency = "GBP";

        private Builder(String sku) {
            this.sku = sku;
        }

        Builder named(String text) {
            name = text;
            return this;
        }

        Builder stock(double units) {
            stock = units;
            return this;
        }

        Builder open(double units) {
            open = units;
            return this;
        }

        Builder sold(double perYear) {
            sold = perYear;
            return this;
        }

        Builder lost(double margin) {
            lost = margin;
            return this;
        }

        Builder excess(double value) {
            excess = value;
            return this;
        }

        Builder before(double quantity) {
            before = quantity;
            return this;
        }

        Builder errors(ForecastErrors of) {
            errors = of;
            return this;
        }

        Builder in(String of) {
            currency = of;
            return this;
        }

        Builder dead() {
            dead = true;
            return this;
        }

        PlanRow toRow() {
            return new PlanRow(
                    new PlanRow.Subject(sku, "DC", name, "things", "AX"),
                    TODAY,
                    new PlanRow.Advice(Decision.COVERED, 0, "S1", null, false),
                    new PlanRow.Stock(stock, open),
                    new PlanRow.Sales(sold, sold / 13, dead ? null : TODAY.minusDays(3), sold / 52, errors),
                    new PlanRow.Excess(excess / 2, Overstock.Remedy.NONE, dead),
                    new PlanRow.Worth(2, lost, excess, 0, currency, currency, true),
                    before > 0 ? new PlanRow.Before(Decision.ORDER, before) : null);
        }
    }
}
