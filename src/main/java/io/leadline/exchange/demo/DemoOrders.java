package io.leadline.exchange.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** The orders of two years that brought an item in, some of them late or short, and the last that is still under way. */
final class DemoOrders {

    private final LocalDate lastDay;
    private final SplittableRandom random;
    private int number = 1;

    DemoOrders(LocalDate lastDay, SplittableRandom random) {
        this.lastDay = lastDay;
        this.random = random;
    }

    void write(DemoItem item, CsvWriter purchases) {
        DemoSupplier supplier = DemoSupplier.ALL.get(item.supplier());
        int everyDays = 35 + random.nextInt(30);
        LocalDate orderedOn = lastDay.minusYears(2).plusDays(random.nextInt(everyDays));
        while (true) {
            LocalDate promisedOn = orderedOn.plusDays(supplier.leadTimeDays() + random.nextInt(5) - 1);
            LocalDate receivedOn = promisedOn.plusDays(daysLate(supplier));
            if (orderedOn.isAfter(lastDay)) {
                return;
            }
            long quantity = Math.max(12, Math.round(item.unitsPerDay() * item.chanceOfSale() * everyDays / 12) * 12);
            long received = random.nextInt(25) == 0 ? quantity - Math.max(1, quantity / 10) : quantity;
            boolean underWay = receivedOn.isAfter(lastDay);
            DemoShop.row(
                    purchases,
                    "H-" + (10_000 + number++),
                    1,
                    supplier.id(),
                    item.sku(),
                    orderedOn,
                    quantity,
                    promisedOn,
                    underWay ? "" : receivedOn,
                    underWay ? "" : received,
                    item.unitCost(),
                    "",
                    // Nobody waits for the few pieces that were missing.
                    !underWay && received < quantity ? "yes" : "");
            orderedOn = orderedOn.plusDays(everyDays + random.nextInt(10) - 5);
        }
    }

    /** Mostly on time or a day early; when late, mostly by little and now and then by much. */
    private int daysLate(DemoSupplier supplier) {
        if (random.nextDouble() > supplier.lateChance()) {
            return -random.nextInt(2);
        }
        return 1 + (int) Math.round(-supplier.lateDays() * Math.log(1 - random.nextDouble()));
    }
}
