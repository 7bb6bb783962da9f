package io.leadline.ordering.home;

import io.leadline.catalog.ExchangeRates;
import io.leadline.ordering.OrderState;
import io.leadline.shared.BusinessClock;
import io.leadline.storage.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The figures about orders, made of all that are open. */
final class Reckoned {

    private static final Set<String> TOPICS = Set.of(OpenOrders.TOPIC, "exchange-rates");

    private Reckoned() {}

    /** {@link BuyingFigures}. */
    @Component
    static class Buying implements Figures<BuyingFigures> {

        private final OpenOrders open;
        private final ExchangeRates rates;

        Buying(OpenOrders open, ExchangeRates rates) {
            this.open = open;
            this.rates = rates;
        }

        @Override
        public String name() {
            return "buying";
        }

        @Override
        public Class<BuyingFigures> type() {
            return BuyingFigures.class;
        }

        @Override
        public boolean keptByDay() {
            return true;
        }

        @Override
        public Set<String> topics() {
            return TOPICS;
        }

        @Override
        public Map<String, BuyingFigures> reckon(LocalDate today) {
            return Map.of(COMPANY, BuyingFigures.of(open.now(), today, rates.whereKnown(today)));
        }
    }

    /** {@link SupplierFigures}. */
    @Component
    static class OfSuppliers implements Figures<SupplierFigures> {

        private final OpenOrders open;
        private final BusinessClock clock;

        OfSuppliers(OpenOrders open, BusinessClock clock) {
            this.open = open;
            this.clock = clock;
        }

        @Override
        public String name() {
            return "supplying";
        }

        @Override
        public Class<SupplierFigures> type() {
            return SupplierFigures.class;
        }

        @Override
        public Set<String> topics() {
            return TOPICS;
        }

        @Override
        public Map<String, SupplierFigures> reckon(LocalDate today) {
            Map<String, List<OpenOrder>> bySupplier = new HashMap<>();
            for (OpenOrder order : open.now()) {
                if (order.state().isWithSupplier()) {
                    bySupplier
                            .computeIfAbsent(order.supplierId(), supplier -> new ArrayList<>())
                            .add(order);
                }
            }
            Map<String, SupplierFigures> figures = new HashMap<>();
            bySupplier.forEach(
                    (supplier, orders) -> figures.put(supplier, SupplierFigures.of(orders, today, clock.zone())));
            return figures;
        }
    }

    /** {@link ArrivalFigures}. */
    @Component
    static class Arriving implements Figures<ArrivalFigures> {

        private final OpenOrders open;

        Arriving(OpenOrders open) {
            this.open = open;
        }

        @Override
        public String name() {
            return "arriving";
        }

        @Override
        public Class<ArrivalFigures> type() {
            return ArrivalFigures.class;
        }

        @Override
        public Set<String> topics() {
            return TOPICS;
        }

        @Override
        public Map<String, ArrivalFigures> reckon(LocalDate today) {
            List<OpenOrder> agreed = open.now().stream()
                    .filter(order ->
                            order.state() == OrderState.CONFIRMED || order.state() == OrderState.PARTLY_RECEIVED)
                    .toList();
            return Map.of(COMPANY, ArrivalFigures.of(agreed, today));
        }
    }
}
