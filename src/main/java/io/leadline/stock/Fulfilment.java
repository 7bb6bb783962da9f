package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which locations a customer's goods leave: from as few as it takes, since each is a parcel; of as many, those whose parcels
 * cost the least, where all costs are known, and otherwise those that stand first. Where one or two of very many places do not
 * do, it is those that stand first as well.
 */
public final class Fulfilment {

    /** Of more places not each choice is tried: there would be millions. */
    private static final int MOST_PLACES = 10;

    private static final int PARCELS_OF_MANY = 2;

    private Fulfilment() {}

    /**
     * A location that may serve the customer.
     *
     * @param parcelCost null where it is not known
     */
    public record Place(String location, @Nullable BigDecimal parcelCost, Map<Sku, Quantity> available) {

        Quantity available(Sku sku) {
            return available.getOrDefault(sku, Quantity.ZERO);
        }
    }

    /** Goods that leave from one location. */
    public record Pick(String location, Sku sku, Quantity quantity) {}

    /**
     * @param goods one line for each item
     * @param places in the order in which they are asked
     * @return empty where all places together have too little of something
     */
    public static Optional<List<Pick>> plan(List<ReservationLine> goods, List<Place> places) {
        List<Place> some = places.stream()
                .filter(place -> goods.stream()
                        .anyMatch(line -> place.available(line.sku()).isPositive()))
                .toList();
        if (!has(some, goods)) {
            return Optional.empty();
        }
        int tried = some.size() > MOST_PLACES ? PARCELS_OF_MANY : some.size();
        for (int parcels = 1; parcels <= tried; parcels++) {
            List<List<Place>> enough = choices(some, parcels).stream()
                    .filter(choice -> has(choice, goods))
                    .toList();
            if (!enough.isEmpty()) {
                return Optional.of(picks(best(enough), goods));
            }
        }
        return Optional.of(picks(some, goods));
    }

    private static boolean has(List<Place> choice, List<ReservationLine> goods) {
        return goods.stream()
                .allMatch(line -> choice.stream()
                                .map(place -> place.available(line.sku()))
                                .reduce(Quantity.ZERO, Quantity::plus)
                                .compareTo(line.quantity())
                        >= 0);
    }

    private static List<Place> best(List<List<Place>> choices) {
        boolean known = choices.stream().flatMap(List::stream).allMatch(place -> place.parcelCost() != null);
        return known
                ? choices.stream().min(Comparator.comparing(Fulfilment::cost)).orElseThrow()
                : choices.getFirst();
    }

    private static BigDecimal cost(List<Place> choice) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Place place : choice) {
            BigDecimal cost = place.parcelCost();
            sum = cost == null ? sum : sum.add(cost);
        }
        return sum;
    }

    /** An item from one place where one of them has all of it. */
    private static List<Pick> picks(List<Place> choice, List<ReservationLine> goods) {
        List<Pick> picks = new ArrayList<>();
        for (ReservationLine line : goods) {
            Optional<Place> alone = choice.stream()
                    .filter(place -> place.available(line.sku()).compareTo(line.quantity()) >= 0)
                    .findFirst();
            if (alone.isPresent()) {
                picks.add(new Pick(alone.get().location(), line.sku(), line.quantity()));
                continue;
            }
            Quantity left = line.quantity();
            for (Place place : choice) {
                Quantity taken = place.available(line.sku()).min(left);
                if (taken.isPositive()) {
                    picks.add(new Pick(place.location(), line.sku(), taken));
                    left = left.minus(taken);
                }
            }
        }
        return List.copyOf(picks);
    }

    /** All that are so many, those that stand first coming first. */
    private static List<List<Place>> choices(List<Place> places, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Place>> choices = new ArrayList<>();
        for (int first = 0; first <= places.size() - size; first++) {
            for (List<Place> rest : choices(places.subList(first + 1, places.size()), size - 1)) {
                List<Place> choice = new ArrayList<>();
                choice.add(places.get(first));
                choice.addAll(rest);
                choices.add(choice);
            }
        }
        return choices;
    }
}
