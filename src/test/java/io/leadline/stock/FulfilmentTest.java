package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where goods leave. */
class FulfilmentTest {

    /** Places are {@code name:cost:sku=units,…}; picks {@code name:sku=units}; {@code none} where there is too little. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the first that has all     | cup=2       | DC:-:cup=5 ST:-:cup=9              | DC:cup=2",
                "another has all            | cup=7       | DC:-:cup=5 ST:-:cup=9              | ST:cup=7",
                "one parcel beats two       | cup=2 pot=1 | DC:-:cup=5 ST:-:cup=9,pot=1        | ST:cup=2 ST:pot=1",
                "split only where needed    | cup=2 pot=1 | DC:-:cup=5 ST:-:pot=1              | DC:cup=2 ST:pot=1",
                "an item in two parcels     | cup=12      | DC:-:cup=5 ST:-:cup=9              | DC:cup=5 ST:cup=7",
                "cheapest where all is known| cup=2       | DC:9:cup=5 ST:4:cup=9              | ST:cup=2",
                "the first if a cost is not | cup=2       | DC:9:cup=5 ST:-:cup=9              | DC:cup=2",
                "one dear parcel beats two  | cup=9       | DC:1:cup=5 ST:1:cup=5 XL:9:cup=9   | XL:cup=9",
                "the cheaper two            | cup=9       | DC:5:cup=5 ST:1:cup=5 XL:1:cup=5   | ST:cup=5 XL:cup=4",
                "costs of who cannot        | cup=9       | DC:9:cup=9 ST:-:cup=5              | DC:cup=9",
                "too little                 | cup=15      | DC:-:cup=5 ST:-:cup=9              | none",
                "too little of one          | cup=1 pot=1 | DC:-:cup=5 ST:-:cup=9              | none"
            })
    void goodsLeaveInAsFewParcelsAsItTakesAndTheCheapest(String why, String goods, String places, String picks) {
        String planned = Fulfilment.plan(lines(goods), places(places))
                .map(all -> all.stream()
                        .map(pick -> pick.location() + ":" + pick.sku() + "=" + pick.quantity())
                        .collect(Collectors.joining(" ")))
                .orElse("none");

        assertThat(planned).as(why).isEqualTo(picks);
    }

    /** Each item is picked whole, and nowhere more than lies there. */
    @RepeatedTest(40)
    void whatIsPlannedIsThere(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        List<Sku> skus = List.of(new Sku("a"), new Sku("b"), new Sku("c"));
        List<Fulfilment.Place> places = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<Sku, Quantity> there = new HashMap<>();
            skus.forEach(sku -> there.put(sku, Quantity.of(random.nextInt(5))));
            places.add(new Fulfilment.Place(
                    "P" + i, random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(9)), there));
        }
        List<ReservationLine> goods = skus.stream()
                .map(sku -> new ReservationLine(sku, Quantity.of(1 + random.nextInt(6))))
                .toList();

        boolean enough = goods.stream()
                .allMatch(line -> places.stream()
                                .mapToDouble(
                                        place -> place.available(line.sku()).toDouble())
                                .sum()
                        >= line.quantity().toDouble());
        var plan = Fulfilment.plan(goods, places);

        assertThat(plan.isPresent()).isEqualTo(enough);
        plan.ifPresent(picks -> {
            goods.forEach(line -> assertThat(picks.stream()
                            .filter(pick -> pick.sku().equals(line.sku()))
                            .mapToDouble(pick -> pick.quantity().toDouble())
                            .sum())
                    .isEqualTo(line.quantity().toDouble()));
            picks.forEach(pick -> assertThat(pick.quantity())
                    .isLessThanOrEqualTo(places.stream()
                            .filter(place -> place.location().equals(pick.location()))
                            .findFirst()
                            .orElseThrow()
                            .available(pick.sku())));
            assertThat(picks).doesNotHaveDuplicates();
        });
    }

    @Test
    void ofVeryManyPlacesNotEachChoiceIsTried() {
        String forty =
                IntStream.range(10, 50).mapToObj(i -> "P" + i + ":-:cup=1").collect(Collectors.joining(" "));

        assertThat(Fulfilment.plan(lines("cup=41"), places(forty))).isEmpty();
        assertThat(Fulfilment.plan(lines("cup=25"), places(forty)).orElseThrow())
                .extracting(Fulfilment.Pick::location)
                .hasSize(25)
                .startsWith("P10", "P11")
                .endsWith("P34");
    }

    private static List<ReservationLine> lines(String text) {
        return units(text, " ").entrySet().stream()
                .map(one -> new ReservationLine(one.getKey(), one.getValue()))
                .sorted((one, other) -> one.sku().compareTo(other.sku()))
                .toList();
    }

    private static List<Fulfilment.Place> places(String text) {
        return Arrays.stream(text.split(" "))
                .map(one -> one.split(":"))
                .map(parts -> new Fulfilment.Place(
                        parts[0], parts[1].equals("-") ? null : new BigDecimal(parts[1]), units(parts[2], ",")))
                .toList();
    }

    private static Map<Sku, Quantity> units(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(parts -> new Sku(parts[0]), parts -> Quantity.of(parts[1])));
    }
}
