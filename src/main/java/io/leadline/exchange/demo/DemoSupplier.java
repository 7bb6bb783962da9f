package io.leadline.exchange.demo;

import java.util.List;

/**
 * An invented supplier and how it keeps its word.
 *
 * @param lateChance how often a delivery is late
 * @param lateDays how late it then is on average
 */
record DemoSupplier(
        String id,
        String name,
        String email,
        String country,
        String zone,
        String language,
        int leadTimeDays,
        int minOrderValue,
        double lateChance,
        int lateDays) {

    static final List<DemoSupplier> ALL = List.of(
            new DemoSupplier(
                    "S01", "Fernweh Keramik", "orders@fernweh.example", "DE", "Europe/Berlin", "de", 14, 150, 0.15, 3),
            new DemoSupplier(
                    "S02",
                    "Moss & Mallow Mills",
                    "orders@mossmallow.example",
                    "GB",
                    "Europe/London",
                    "en",
                    9,
                    0,
                    0.1,
                    2),
            new DemoSupplier(
                    "S03",
                    "Little Comet Toys",
                    "orders@littlecomet.example",
                    "ES",
                    "Europe/Madrid",
                    "en",
                    18,
                    200,
                    0.3,
                    5),
            new DemoSupplier(
                    "S04",
                    "Jade River Trading",
                    "orders@jaderiver.example",
                    "CN",
                    "Asia/Shanghai",
                    "en",
                    42,
                    800,
                    0.35,
                    9),
            new DemoSupplier(
                    "S05", "Marigold Weavers", "orders@marigold.example", "IN", "Asia/Kolkata", "en", 35, 500, 0.25, 8),
            new DemoSupplier(
                    "S06",
                    "Nordlicht Kerzen",
                    "bestellung@nordlicht.example",
                    "DE",
                    "Europe/Berlin",
                    "de",
                    10,
                    100,
                    0.08,
                    2),
            new DemoSupplier(
                    "S07",
                    "Paper Heron Press",
                    "orders@paperheron.example",
                    "PL",
                    "Europe/Warsaw",
                    "en",
                    12,
                    120,
                    0.2,
                    4),
            new DemoSupplier(
                    "S08",
                    "Blue Bazaar Glass",
                    "orders@bluebazaar.example",
                    "TR",
                    "Europe/Istanbul",
                    "en",
                    24,
                    300,
                    0.4,
                    6));
}
