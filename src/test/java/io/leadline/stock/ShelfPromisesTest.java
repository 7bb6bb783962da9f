package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What channels may promise of one shelf: as tables, and what holds for any shelf and any rules. */
class ShelfPromisesTest {

    /**
     * Channels are {@code name:priority:share:buffer:cap}, what they have promised and what is set aside for them
     * {@code name=units}, {@code -} for nothing.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before there were rules,          10, -,          -,     web:5:-:0:- market:5:-:3:-,             web=10"
                + " market=7",
        "a buffer is above what is free,   10, web=8,      -,     web:5:-:0:- market:5:-:3:-,             web=2"
                + " market=0",
        "parts are of what lies there,     10, -,          -,     web:5:60:0:- market:5:40:0:-,           web=6"
                + " market=4",
        "what is promised counts,          10, web=5,      -,     web:5:60:0:- market:5:40:0:-,           web=1"
                + " market=4",
        "one that had more takes none,     10, web=8,      -,     web:5:60:0:- market:5:40:0:-,           web=0"
                + " market=2",
        "the last unit is the first's,      1, -,          -,     web:2:50:0:- market:1:50:0:-,           web=0"
                + " market=1",
        "of the same priority by id,        1, -,          -,     web:5:50:0:- market:5:50:0:-,           web=0"
                + " market=1",
        "units that rounding leaves,       11, -,          -,     a:3:33:0:- b:2:33:0:- c:1:34:0:-,       a=3 b=4 c=4",
        "what parts leave is for all,      10, -,          -,     web:5:60:0:- shop:5:-:0:- app:5:-:1:-,  web=6 shop=4"
                + " app=3",
        "what parts leave and none wants,  10, -,          -,     web:5:60:0:-,                           web=6",
        "others' promises are not its own, 10, shop=4,     -,     web:5:60:0:- shop:5:-:0:-,              web=6 shop=0",
        "a part that is promised away,     10, shop=7,     -,     web:5:60:0:- shop:5:-:0:-,              web=3 shop=0",
        "a cap is with what is promised,   10, web=2,      -,     web:5:-:0:5,                            web=3",
        "what a cap cuts is for all,       10, -,          -,     web:5:60:0:2 shop:5:-:0:-,              web=2 shop=8",
        "a part leaves its buffer too,     10, -,          -,     web:5:60:5:- market:5:40:0:-,           web=5"
                + " market=4",
        "set aside comes first,            10, -,          pop=4, pop:5:0:0:- web:5:60:0:- shop:5:-:0:-,  pop=4 web=3"
                + " shop=3",
        "set aside and sold in part,       10, pop=3,      pop=4, pop:5:0:0:- web:5:-:0:-,                pop=1 web=6",
        "set aside and more of the rest,   10, pop=5,      pop=4, pop:5:-:0:- web:5:-:0:-,                pop=5 web=5",
        "set aside more than there is,      3, -,          pop=4, pop:5:0:0:- web:5:-:0:-,                pop=3 web=0",
        "nothing there,                    -2, -,          -,     web:5:-:0:- market:5:50:0:-,            web=0"
                + " market=0",
        "of a channel that is gone,        10, gone=4,     -,     web:5:50:0:- market:5:50:0:-,           web=1"
                + " market=5",
        "half units,                       2.5, -,         -,     web:1:50:0:- market:2:50:0:-,           web=1.5"
                + " market=1"
    })
    void eachChannelIsToldWhatItMayPromise(
            String why, String onHand, String promised, String setAside, String channels, String told) {
        Map<String, Quantity> all = ShelfPromises.of(
                new ShelfPromises.Shelf(Quantity.of(onHand), units(promised), units(setAside)), terms(channels));

        assertThat(new TreeMap<>(all)).as(why).isEqualTo(new TreeMap<>(units(told)));
    }

    @Test
    void whoIsNotServedFromThereIsToldNothing() {
        assertThat(ShelfPromises.of(new ShelfPromises.Shelf(Quantity.of(3), Map.of(), Map.of()), terms("web:5:-:0:-")))
                .containsOnlyKeys("web");
    }

    /** Whatever is asked for, in whatever order: never more is promised than lies there, and never more than was told. */
    @RepeatedTest(60)
    void nothingIsOversoldWhoeverAsksInWhateverOrder(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        List<ChannelTerms> channels = channels(random);
        int onHand = random.nextInt(60);
        Map<String, Quantity> setAside = setAside(random, channels, onHand);
        Map<String, Quantity> promised = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            ShelfPromises.Shelf shelf = new ShelfPromises.Shelf(Quantity.of(onHand), promised, setAside);
            Map<String, Quantity> told = ShelfPromises.of(shelf, channels);
            holds(shelf, channels, told);
            ChannelTerms asker = channels.get(random.nextInt(channels.size()));
            Quantity wanted = Quantity.of(1 + random.nextInt(6));
            if (random.nextInt(4) == 0) {
                promised.computeIfPresent(
                        asker.channel(), (channel, units) -> units.minus(wanted).max(Quantity.ZERO));
            } else if (wanted.compareTo(told.get(asker.channel())) <= 0) {
                promised.merge(asker.channel(), wanted, Quantity::plus);
            }
            assertThat(sum(promised)).as("promised").isLessThanOrEqualTo(onHand);
        }
    }

    private static void holds(ShelfPromises.Shelf shelf, List<ChannelTerms> channels, Map<String, Quantity> told) {
        double free = shelf.free().doubleValue();
        double own = channels.stream()
                .filter(channel -> channel.sharePercent() != null)
                .mapToDouble(channel -> told.get(channel.channel()).toDouble())
                .sum();
        double common = channels.stream()
                .filter(channel -> channel.sharePercent() == null)
                .mapToDouble(channel -> told.get(channel.channel()).toDouble())
                .max()
                .orElse(0);
        assertThat(own + (own > 0 && common > 0 ? 0 : common))
                .as("%s %s", shelf, channels)
                .isLessThanOrEqualTo(free);
        assertThat(told.values()).allSatisfy(units -> {
            assertThat(units.isNegative()).isFalse();
            assertThat(units.toDouble()).isLessThanOrEqualTo(free);
        });
        channels.forEach(channel -> {
            Integer cap = channel.capUnits();
            Quantity has = shelf.promised().getOrDefault(channel.channel(), Quantity.ZERO);
            if (cap != null && told.get(channel.channel()).isPositive()) {
                assertThat(told.get(channel.channel()).plus(has).toDouble()).isLessThanOrEqualTo(cap);
            }
        });
    }

    /** Parts that come to a hundred percent leave no whole unit that nobody may sell. */
    @RepeatedTest(40)
    void allIsDealtWherePartsComeToTheWhole(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        int first = random.nextInt(101);
        int second = random.nextInt(101 - first);
        List<ChannelTerms> channels = List.of(
                new ChannelTerms("a", 1 + random.nextInt(9), first, 0, null),
                new ChannelTerms("b", 1 + random.nextInt(9), second, 0, null),
                new ChannelTerms("c", 1 + random.nextInt(9), 100 - first - second, 0, null));
        int onHand = random.nextInt(200);

        assertThat(sum(ShelfPromises.of(new ShelfPromises.Shelf(Quantity.of(onHand), Map.of(), Map.of()), channels)))
                .isEqualTo(onHand);
    }

    private static double sum(Map<String, Quantity> units) {
        return units.values().stream().mapToDouble(Quantity::toDouble).sum();
    }

    private static List<ChannelTerms> channels(Random random) {
        int left = 100;
        List<ChannelTerms> channels = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            Integer share = random.nextBoolean() ? random.nextInt(left + 1) : null;
            left -= share == null ? 0 : share;
            channels.add(new ChannelTerms(
                    "c" + i,
                    1 + random.nextInt(9),
                    share,
                    random.nextInt(4),
                    random.nextInt(3) == 0 ? random.nextInt(20) : null));
        }
        return channels;
    }

    private static Map<String, Quantity> setAside(Random random, List<ChannelTerms> channels, int onHand) {
        return channels.stream()
                .filter(channel -> random.nextInt(3) == 0)
                .collect(Collectors.toMap(
                        ChannelTerms::channel, channel -> Quantity.of(random.nextInt(1 + onHand / 2))));
    }

    private static List<ChannelTerms> terms(String text) {
        return Arrays.stream(text.split(" "))
                .map(one -> one.split(":"))
                .map(ShelfPromisesTest::terms)
                .toList();
    }

    private static ChannelTerms terms(String[] parts) {
        return new ChannelTerms(
                parts[0], Integer.parseInt(parts[1]), number(parts[2]), Integer.parseInt(parts[3]), number(parts[4]));
    }

    private static @Nullable Integer number(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }

    private static Map<String, Quantity> units(String text) {
        return text.equals("-")
                ? Map.of()
                : Arrays.stream(text.split(" "))
                        .map(one -> one.split("="))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> Quantity.of(parts[1])));
    }
}
