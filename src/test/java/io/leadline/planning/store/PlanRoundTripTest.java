package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PastForecast;
import io.leadline.planning.PlanRow;
import io.leadline.planning.PlanRows;
import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemCard;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.NextLot;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.SalesFigures;
import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.StockLayer;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.Term;
import io.leadline.replenishment.Turnover;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is read of a plan is what was written of it, through the bytes that a store keeps; figures of terms are kept to the
 * third decimal.
 */
class PlanRoundTripTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final DocumentCodec CODEC = new DocumentCodec();

    private final Random random = new Random(20300301);

    @Test
    void everyPlanComesBackAsItWas() {
        plans().forEach(kept -> {
            KeptPlan read = PlanDocuments.read(stored(PlanDocuments.write(kept)));

            assertThat(read.plan()).isEqualTo(kept.plan());
            assertThat(read).usingRecursiveComparison().ignoringFields("plan").isEqualTo(kept);
        });
    }

    @Test
    void everyRowComesBackAsItWas() {
        plans().map(PlanRows::of)
                .forEach(row ->
                        assertThat(PlanRowText.read(PlanRowText.write(row))).isEqualTo(row));
    }

    /** A later version may know values that this one does not, and the other way round. */
    @Test
    void aRowIsReadByItsNames() {
        PlanRow row = PlanRowText.read("colour=red\tname=Cup = mug\tday=2030-03-01\tdecision=ORDER\tsku=MUG\t");

        assertThat(row.subject()).isEqualTo(new PlanRow.Subject("MUG", "", "Cup = mug", "", ""));
        assertThat(row.advice()).isEqualTo(new PlanRow.Advice(Decision.ORDER, 0, "", null, false));
        assertThat(row.sales().errors()).isNull();
        assertThat(row.before()).isNull();
    }

    private Turnover turnover() {
        if (random.nextInt(5) == 0) {
            return Turnover.UNKNOWN;
        }
        List<StockLayer> layers = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new StockLayer(
                        maybeDay(),
                        1 + random.nextInt(50),
                        random.nextBoolean() ? "" : "PO-" + i,
                        random.nextBoolean() ? Stamp.NONE : new Stamp("B" + i, maybeDay())))
                .toList();
        List<Turnover.OnChannel> channels = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Turnover.OnChannel(
                        "channel-" + i, any(Pace.values()), trend(), tenths(), random.nextInt(9), maybeDay()))
                .toList();
        return new Turnover(
                any(Pace.values()), trend(), any(PurchasingChange.values()), Ageing.of(layers, DAY), channels, layers);
    }

    private SalesTrend trend() {
        SalesTrend.Direction direction = any(SalesTrend.Direction.values());
        return direction == SalesTrend.Direction.UNKNOWN
                ? SalesTrend.UNKNOWN
                : new SalesTrend(direction, random.nextInt(8));
    }

    private static Document stored(Document document) {
        return new RawBsonDocument(document, CODEC).decode(CODEC);
    }

    private Stream<KeptPlan> plans() {
        return IntStream.range(0, 500).mapToObj(i -> kept(plan("SKU-" + i)));
    }

    private KeptPlan kept(Plan plan) {
        List<PastForecast> past = new ArrayList<>();
        for (int week = random.nextInt(5); week > 0; week--) {
            double[] method = {tenths(), tenths(), tenths(), tenths()};
            double[] changed = {tenths(), tenths(), tenths(), tenths()};
            past.add(new PastForecast(DAY.minusWeeks(week), method, random.nextBoolean() ? method : changed));
        }
        KeptPlan.Before before = random.nextBoolean()
                ? null
                : new KeptPlan.Before("R-1", any(Decision.values()), quantity(), List.of(term(quantity())));
        return new KeptPlan(plan, "R-2", DAY, before, past);
    }

    private Plan plan(String sku) {
        Quantity ordered = random.nextBoolean() ? quantity() : Quantity.ZERO;
        Term more = term(quantity());
        PlanExample example = PlanExample.aPlan(sku)
                .at("L" + random.nextInt(3))
                .ordering(ordered, more, term(ordered.minus(more.amount())))
                .deciding(any(Decision.values()))
                .needed(day())
                .runningOut(maybeDay())
                .missing(
                        random.nextBoolean()
                                ? null
                                : new MissedTarget(0.95, tenths() / 100, any(MissedTarget.Why.values())))
                .stock(new StockPosition(quantity(), quantity(), supply()))
                .sold(new SalesFigures(
                        new DemandClass(any(DemandClass.Value.values()), any(DemandClass.Variability.values())),
                        random.nextDouble() * 1000,
                        random.nextInt(20),
                        maybeDay(),
                        random.nextInt(3),
                        series(SalesFigures.RECENT_DAYS, true),
                        DAY.minusDays(1)))
                .tooMuch(overstock());
        List<Double> demand = series(13, false);
        example.forecast(new WeeklyForecast(
                "level-mix", demand, series(13, false), random.nextBoolean() ? demand : series(13, false)));
        if (random.nextInt(4) > 0) {
            example.offered(offer(new Sku(sku)));
        }
        Plan plan = example.toPlan();
        return new Plan(
                plan.advice(),
                new ItemCard("Name = of " + sku, random.nextBoolean() ? "" : "things", money(), random.nextDouble(), 0),
                plan.forecast(),
                plan.stock(),
                plan.sales(),
                new NextLot(quantity(), random.nextDouble() * 200, random.nextInt(900), random.nextDouble() * 50),
                plan.overstock(),
                turnover());
    }

    private Offer offer(Sku sku) {
        Terms terms = new Terms(
                "S-" + random.nextInt(9),
                sku,
                1 + random.nextInt(3),
                List.of(
                        new PriceBreak(Quantity.of(1), Money.of("1.2345", "GBP")),
                        new PriceBreak(Quantity.of("100.5"), Money.of("1000", "GBP"))),
                quantity(),
                Quantity.of("0.5"),
                random.nextInt(90),
                quantity());
        LeadTime leadTime = random.nextBoolean() ? LeadTime.stated(terms.leadTimeDays()) : leadTime();
        return new Offer(
                terms,
                leadTime,
                random.nextBoolean() ? leadTime : leadTime(),
                random.nextBoolean() ? Double.NaN : random.nextDouble());
    }

    private LeadTime leadTime() {
        return new LeadTime(
                random.nextInt(90),
                random.nextDouble() * 90,
                random.nextDouble(),
                random.nextInt(9),
                random.nextBoolean()
                        ? List.of()
                        : LeadTime.LEVELS.stream()
                                .map(level -> level * random.nextDouble())
                                .toList());
    }

    private List<ExpectedSupply> supply() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new ExpectedSupply(i == 0 ? StockPosition.IN_TRANSIT : "O-" + i, quantity(), day()))
                .toList();
    }

    private Overstock overstock() {
        return random.nextBoolean()
                ? Overstock.none("GBP", random.nextBoolean())
                : new Overstock(
                        random.nextDouble() * 100,
                        money(),
                        random.nextDouble() * 3650,
                        money(),
                        any(Overstock.Remedy.values()),
                        List.of(new Overstock.Option(any(Overstock.Remedy.values()), random.nextDouble(), money())),
                        random.nextBoolean());
    }

    private static Term term(Quantity amount) {
        return new DemandTerm.Demand(amount, 14.125, 7, 0.5, "level mix");
    }

    private List<Double> series(int length, boolean withGaps) {
        List<Double> series = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            series.add(withGaps && random.nextInt(9) == 0 ? Double.NaN : random.nextDouble() * 50);
        }
        return series;
    }

    private Quantity quantity() {
        return new Quantity(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)));
    }

    private Money money() {
        return new Money(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)), "GBP");
    }

    private double tenths() {
        return random.nextInt(500) / 10.0;
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(300));
    }

    private @Nullable LocalDate maybeDay() {
        return random.nextBoolean() ? null : day();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
