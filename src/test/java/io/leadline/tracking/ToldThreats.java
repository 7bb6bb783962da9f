package io.leadline.tracking;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The foresight of tests: an order is threatened once a test says so, whatever came late of all others. */
public final class ToldThreats implements Threats {

    private static final Map<String, Threat> TOLD = new ConcurrentHashMap<>();

    static void say(String order, double chance, LocalDate expected) {
        TOLD.put(order, new Threat(chance, expected));
    }

    static void end(String order) {
        TOLD.remove(order);
    }

    @Override
    public Optional<Threat> of(PurchaseOrder order, OrderLine line, LocalDate until, boolean warned) {
        return Optional.ofNullable(TOLD.get(order.id()));
    }
}
