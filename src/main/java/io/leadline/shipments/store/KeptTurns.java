package io.leadline.shipments.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;

/** The turns that a shipment has taken, in its document: {@code O-1042#3}. No other document can have the same. */
final class KeptTurns {

    static final String TURNS = "turns";

    /** All orders that it ever took units of. */
    static final String ORDERS = "turnsOf";

    private static final String BEFORE_THE_NUMBER = "#";

    private KeptTurns() {}

    static Document put(Document shipment, Map<String, Long> turns) {
        List<String> taken = turns.entrySet().stream()
                .map(turn -> turn.getKey() + BEFORE_THE_NUMBER + turn.getValue())
                .sorted()
                .toList();
        Set<String> orders = new TreeSet<>(turns.keySet());
        // An index knows empty lists as one and the same value.
        return shipment.append(TURNS, taken.isEmpty() ? List.of(shipment.getString("_id")) : taken)
                .append(ORDERS, List.copyOf(orders));
    }

    static Map<String, Long> read(Document shipment) {
        return shipment.getList(TURNS, String.class, List.of()).stream()
                .filter(turn -> turn.contains(BEFORE_THE_NUMBER))
                .collect(Collectors.toMap(KeptTurns::order, KeptTurns::number, Math::max, HashMap::new));
    }

    private static String order(String turn) {
        return turn.substring(0, turn.lastIndexOf(BEFORE_THE_NUMBER));
    }

    private static long number(String turn) {
        return Long.parseLong(turn.substring(turn.lastIndexOf(BEFORE_THE_NUMBER) + 1));
    }
}
