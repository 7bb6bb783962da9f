package io.leadline.exchange.demo;

import java.util.List;

/**
 * An invented supplier and how it keeps its word.
 *
 * @param lateChance how often a delivery is late
 * @param lateDays how late it then is on average
 * @param containerLitres what one container holds; 0 where goods travel loose
 * @param freightCost of a delivery or container; 0 for none
 * @param freeFreightValue order value from which the supplier pays it; 0 for never
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
        int lateDays,
        int containerLitres,
        int freightCost,
        int freeFreightValue) {

    /** The printer has few presses: an item in demand takes several weeks. Empty for no limit. */
    Object capacity(DemoItem item) {
        return id.equals("S07") ? Math.max(72, Math.round(item.unitsPerDay() * 10 / 12) * 12) : "";
    }

    static final List<DemoSupplier> ALL = List.of(
            new DemoSupplier(
                    "S01",
                    "Fernweh Keramik",
                    "orders@fernweh.example",
                    "DE",
                    "Europe/Berlin",
                    "de",
                    14,
                    150,
                    0.15,
                    3,
                    0,
                    35,
                    400),
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
                    2,
                    0,
                    0,
                    0),
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
                    5,
                    0,
                    40,
                    600),
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
                    9,
                    1_200,
                    180,
                    0),
            new DemoSupplier(
                    "S05",
                    "Marigold Weavers",
                    "orders@marigold.example",
                    "IN",
                    "Asia/Kolkata",
                    "en",
                    35,
                    500,
                    0.25,
                    8,
                    1_200,
                    160,
                    0),
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
                    2,
                    0,
                    0,
                    0),
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
                    4,
                    0,
                    25,
                    300),
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
                    6,
                    0,
                    60,
                    900));
}
