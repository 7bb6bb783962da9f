package io.leadline.studio.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.demand.EventCalendar;
import io.leadline.demand.ItemSales;
import io.leadline.demand.LearnedDemand;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.DemandHistories;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.PlanSettings;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayItemsTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
    private static final LocalDate FROM = LocalDate.of(2030, 10, 1);
    private static final LocalDate TO = LocalDate.of(2031, 2, 28);
    private static final LocalDate SPIKE = LocalDate.of(2030, 12, 5);
    private static final Replay REPLAY = new Replay(FROM.minusDays(56), FROM, TO);
    private static final List<Channel> CHANNELS = List.of(
            new Channel("web", "Web", ChannelKind.WEB, "DC", 0),
            new Channel("market", "Market", ChannelKind.MARKETPLACE, "FC", 0));

    /** Every item but the first sells fifty times as much on some days after the date, and from then on costs half. */
    private static List<ItemSales> shop(boolean spiked) {
        Random random = new Random(11);
        return IntStream.range(0, 30)
                .mapToObj(i -> new ItemSales(
                        new Sku("I" + i),
                        List.of(series(i, "web", random, spiked), series(i, "market", random, spiked))))
                .toList();
    }

    private static DailySales series(int item, String channel, Random random, boolean spiked) {
        int days = (int) (TO.toEpochDay() - FIRST.toEpochDay() + 1);
        double[] units = new double[days];
        double[] revenue = new double[days];
        for (int day = 0; day < days; day++) {
            units[day] = random.nextInt(6) * (day % 7 == 5 ? 2 : 1);
            boolean after = spiked && item > 0 && day > SPIKE.toEpochDay() - FIRST.toEpochDay();
            units[day] *= after && day % 7 == 2 ? 50 : 1;
            revenue[day] = units[day] * (after ? 5 : 10);
        }
        return new DailySales(new Sku("I" + item), channel, FIRST, units, revenue, new double[days]);
    }

    @Test
    void whatOthersSellInTheFutureIsNotLearnedBeforeIt() {
        List<Replay.Ordered> quiet = orders(shop(false));
        List<Replay.Ordered> spiked = orders(shop(true));

        assertThat(upTo(SPIKE, spiked)).isNotEmpty().isEqualTo(upTo(SPIKE, quiet));
        assertThat(spiked).isNotEqualTo(quiet);
    }

    @Test
    void knowledgeEndsBeforeTheDayItIsUsedOn() {
        Set<LocalDate> asked = ConcurrentHashMap.newKeySet();
        PastKnowledge knowledge = new PastKnowledge(last -> {
            asked.add(last);
            return learn(shop(false), last);
        });

        for (LocalDate day = FROM; day.isBefore(FROM.plusDays(60)); day = day.plusDays(1)) {
            LocalDate now = day;
            knowledge.before(day);
            assertThat(asked).allMatch(last -> last.isBefore(now));
        }
        assertThat(asked).hasSizeBetween(3, 4);
    }

    @Test
    void anOrderOfThePastIsSharedByTheDemandBeforeIt() {
        DailySales web = constant("web", 3);
        DailySales market = constant("market", 1);
        PurchaseLine line = new PurchaseLine(
                "H1",
                "1",
                "S",
                new Sku("I0"),
                FROM,
                null,
                FROM.plusDays(9),
                Quantity.of(80),
                Quantity.of(80),
                Money.of("4.50", "GBP"));
        ReplayItems replay =
                new ReplayItems(CHANNELS, KnownLeadTimes.NONE, FROM, TO, ReplayForecasts.learning(NOTHING), Map.of());
        List<ReplayItems.Draft> drafts = replay.drafts(new ReplayItems.Facts(
                item(0), new ItemSales(new Sku("I0"), List.of(web, market)), List.of(terms(0)), List.of(line)));

        List<ReplayItem> items = replay.items(drafts, new DemandClasses.Bounds(1, 1));

        assertThat(items).extracting(i -> i.place().location()).containsExactly("DC", "FC");
        assertThat(items.get(0).purchases().getFirst().received()).isCloseTo(60, within(1e-9));
        assertThat(items.get(1).purchases().getFirst().received()).isCloseTo(20, within(1e-9));
        assertThat(items.get(0).purchases().getFirst().paidAboveValue()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void moneyIsCountedInTheCompanysCurrencyWhereARateIsKnown() {
        Item euros =
                new Item(new Sku("I0"), "Thing", "things", "piece", Money.of("4", "EUR"), Money.of("10", "EUR"), 1, 1);
        ItemSales sold = new ItemSales(new Sku("I0"), List.of(constant("web", 3)));
        ReplayItems.Facts facts = new ReplayItems.Facts(euros, sold, List.of(terms(0)), List.of());
        ReplayItems known = new ReplayItems(
                CHANNELS,
                KnownLeadTimes.NONE,
                FROM,
                TO,
                ReplayForecasts.learning(NOTHING),
                Map.of("GBP", 1.0, "EUR", 0.5));
        ReplayItems unknown = new ReplayItems(
                CHANNELS, KnownLeadTimes.NONE, FROM, TO, ReplayForecasts.learning(NOTHING), Map.of("GBP", 1.0));

        ReplayItem valued =
                known.items(known.drafts(facts), new DemandClasses.Bounds(1, 1)).getFirst();
        ReplayItem asItIs = unknown.items(unknown.drafts(facts), new DemandClasses.Bounds(1, 1))
                .getFirst();

        assertThat(valued.unitCost()).isEqualTo(2);
        assertThat(valued.unitMargin()).isEqualTo(3);
        assertThat(valued.offers().getFirst().worth()).isEqualTo(1);
        assertThat(known.drafts(facts).getFirst().valuePerYear(FROM))
                .isEqualTo(unknown.drafts(facts).getFirst().valuePerYear(FROM) / 2);
        assertThat(asItIs.unitCost()).isEqualTo(4);
        assertThat(asItIs.offers().getFirst().worth()).isNaN();
    }

    private static final PastKnowledge NOTHING = new PastKnowledge(last -> learn(List.of(), last));

    private static DailySales constant(String channel, double units) {
        int days = (int) (TO.toEpochDay() - FIRST.toEpochDay() + 1);
        double[] all = new double[days];
        java.util.Arrays.fill(all, units);
        return new DailySales(new Sku("I0"), channel, FIRST, all, new double[days], new double[days]);
    }

    private static List<Replay.Ordered> orders(List<ItemSales> shop) {
        PastKnowledge knowledge = new PastKnowledge(last -> learn(shop, last));
        ReplayItems replay =
                new ReplayItems(CHANNELS, KnownLeadTimes.NONE, FROM, TO, ReplayForecasts.learning(knowledge), Map.of());
        List<ReplayItem> items = replay.items(
                replay.drafts(new ReplayItems.Facts(item(0), shop.getFirst(), List.of(terms(0)), List.of())),
                new DemandClasses.Bounds(1, 1));
        List<Replay.Ordered> orders = new ArrayList<>();
        items.forEach(item -> REPLAY.run(item, new PlannedRule("planned", PlanSettings.DEFAULT), 1, orders));
        return orders;
    }

    /** As planning learns: from all items up to the day. */
    private static LearnedDemand learn(List<ItemSales> shop, LocalDate last) {
        List<ItemFacts> facts = IntStream.range(0, shop.size())
                .mapToObj(i -> new ItemFacts(item(i), shop.get(i), List.of(terms(i)), List.of(), Map.of()))
                .toList();
        DemandHistories histories = new DemandHistories(FIRST, last, PlanBasis.channelsAt(CHANNELS));
        return LearnedDemand.learn(histories.teachers(facts), EventCalendar.EMPTY, PlanBasis.PROTECTION_DAYS, last);
    }

    private static List<Replay.Ordered> upTo(LocalDate day, List<Replay.Ordered> orders) {
        return orders.stream().filter(o -> !o.day().isAfter(day)).toList();
    }

    private static Item item(int i) {
        return new Item(
                new Sku("I" + i), "Item " + i, "cups", "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 0.4, 1);
    }

    private static Terms terms(int i) {
        return new Terms(
                "S",
                new Sku("I" + i),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                Quantity.of(5),
                Quantity.of(5),
                14);
    }
}
