package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.demand.ItemUnits;
import io.leadline.demand.SalesHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Twenty cups came in on the 1st; web and marketplace sold five each on the 2nd, and four each on the 3rd. One was sold on the day
 * before anything is known of the shelf.
 */
class RuleTrialsTest {

    private static final Sku CUP = new Sku("cup");
    private static final LocalDate FIRST = LocalDate.of(2030, 3, 1);
    private static final List<Channel> CHANNELS = List.of(
            new Channel("market", "Marketplace", ChannelKind.MARKETPLACE, "DC", 0),
            new Channel("web", "Web shop", ChannelKind.WEB, "DC", 0));

    private record Clock() implements BusinessClock {

        @Override
        public Instant now() {
            return noon(FIRST.plusDays(3));
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    @Test
    void eachDayIsTriedWithWhatLayThereThen() {
        // On the 2nd lay 20 and on the 3rd 10: of those nine at least stay for others.
        RuleTrial trial = trials().of(RuleSet.NONE.with(rule(9)), sku -> true);

        assertThat(trial.days().to()).isEqualTo(FIRST.plusDays(2));
        assertThat(trial.days().days()).isEqualTo(RuleTrials.DAYS);
        assertThat(trial.items()).isEqualTo(1);
        assertThat(trial.unknown()).isEqualTo(Quantity.of(1));
        RuleTrial.OfChannel market = trial.channels().getFirst();
        RuleTrial.OfChannel web = trial.channels().getLast();
        assertThat(web.refused()).isEqualTo(Quantity.ZERO);
        assertThat(web.sold()).isEqualTo(Quantity.of(10));
        assertThat(market.sold()).isEqualTo(Quantity.of(9));
        assertThat(market.refusedNow()).isEqualTo(Quantity.ZERO);
        assertThat(market.refused())
                .as("of the four of the 3rd, when ten lay there in the morning, one is above the nine")
                .isEqualTo(Quantity.of(3));
        assertThat(market.kept().plus(market.refused())).isEqualTo(market.sold());
    }

    @Test
    void whatTheRuleIsNotAboutIsNotTried() {
        RuleTrial trial = trials().of(RuleSet.NONE.with(rule(99)), sku -> false);

        assertThat(trial.channels()).isEmpty();
        assertThat(trial.items()).isZero();
    }

    private static ChannelRule rule(int buffer) {
        return new ChannelRule("market", ChannelRule.Scope.ALL, 5, null, buffer, null);
    }

    private static RuleTrials trials() {
        List<Movement> moved = List.of(
                moved("s4", MovementKind.SALE, 4, 2),
                moved("s3", MovementKind.SALE, 4, 2),
                moved("s2", MovementKind.SALE, 5, 1),
                moved("s1", MovementKind.SALE, 5, 1),
                moved("r", MovementKind.RECEIPT, 20, 0));
        ItemSales sales = new ItemSales(CUP, List.of(series("market", 0, 0, 5, 4), series("web", 1, 0, 5, 4)));
        Stock stock = only(Stock.class, call -> switch (call) {
            case "levels" -> List.of(new StockLevel("DC", CUP, Quantity.of(2), Quantity.ZERO, Quantity.ZERO));
            case "movements" -> new MovementsPage(moved, Optional.empty());
            default -> throw new UnsupportedOperationException(call);
        });
        SalesHistory history = only(SalesHistory.class, call -> switch (call) {
            case "lastDay" -> Optional.of(FIRST.plusDays(2));
            case "unitsIn" -> Stream.of(new ItemUnits(CUP, Map.of("market", 9.0, "web", 10.0)));
            case "findAll" -> List.of(sales);
            default -> throw new UnsupportedOperationException(call);
        });
        ChannelRules rules =
                only(ChannelRules.class, call -> new Selling(CHANNELS, RuleIndex.NONE, FIRST.plusDays(3), sku -> ""));
        return new RuleTrials(new NoneFound(history), stock, rules, provider(Incoming.NONE), new Clock());
    }

    /** Where nothing is asked for, nothing is found. */
    private record NoneFound(SalesHistory known) implements SalesHistory {

        @Override
        public Optional<ItemSales> find(Sku sku) {
            return known.find(sku);
        }

        @Override
        public List<ItemSales> findAll(java.util.Collection<Sku> skus) {
            return skus.isEmpty() ? List.of() : known.findAll(skus);
        }

        @Override
        public Stream<ItemSales> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stream<ItemUnits> unitsIn(Period days) {
            return known.unitsIn(days);
        }

        @Override
        public Map<Sku, LocalDate> firstDays() {
            throw new UnsupportedOperationException();
        }

        @Override
        public DailySales daily(Sku sku, String location, Period period) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LocalDate> firstDay() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return known.lastDay();
        }

        @Override
        public Optional<LocalDate> lastDay(String channel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public io.leadline.shared.Saved put(java.util.Collection<io.leadline.demand.DailySale> sales) {
            throw new UnsupportedOperationException();
        }
    }

    /** From the day before the first on. */
    private static DailySales series(String channel, double... units) {
        return new DailySales(
                CUP, channel, FIRST.minusDays(1), units, new double[units.length], new double[units.length]);
    }

    private static Movement moved(String id, MovementKind kind, int units, int day) {
        return new Movement(id, kind, "DC", CUP, Quantity.of(units), "test", noon(FIRST.plusDays(day)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static <T> ObjectProvider<T> provider(T one) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Stream.of(one);
            }
        };
    }

    private static <T> T only(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, parts) -> answers.apply(method.getName())));
    }
}
