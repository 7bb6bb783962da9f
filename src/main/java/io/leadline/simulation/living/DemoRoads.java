package io.leadline.simulation.living;

import io.leadline.exchange.demo.DemoFuture;
import io.leadline.shared.Sku;
import io.leadline.simulation.Chance;
import io.leadline.simulation.actors.Roads;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The generated shop's suppliers keep their word as the orders of its files say they did. */
final class DemoRoads implements Roads {

    private final Map<String, DemoFuture.Word> words =
            DemoFuture.words().stream().collect(Collectors.toMap(DemoFuture.Word::supplierId, Function.identity()));

    /** Mostly on time or a day early; when late, mostly by little and now and then by much. */
    int daysLate(String supplierId, Chance chance) {
        DemoFuture.Word word = word(supplierId);
        if (!chance.of("late").happens(word.lateChance())) {
            return -chance.of("early").below(2);
        }
        return 1
                + (int) Math.round(
                        -word.lateDays() * Math.log(1 - chance.of("days").uniform()));
    }

    @Override
    public LocalDate arrival(String supplierId, Sku sku, LocalDate ordered, long units, Chance chance) {
        return expected(supplierId, sku, ordered, units).plusDays(daysLate(supplierId, chance));
    }

    @Override
    public LocalDate expected(String supplierId, Sku sku, LocalDate ordered, long units) {
        return ordered.plusDays(word(supplierId).leadTimeDays());
    }

    private DemoFuture.Word word(String supplierId) {
        DemoFuture.Word word = words.get(supplierId);
        return word == null ? new DemoFuture.Word(supplierId, 14, 0.1, 2) : word;
    }
}
