package io.leadline.studio.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.Closure;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A replay expects and draws lead times as plans do: by item, by the calendar, from what was known on the day. */
class KnownLeadTimesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);
    private static final Map<String, Map<Sku, Integer>> STATED =
            Map.of("S", Map.of(new Sku("NEAR"), 1, new Sku("IMPORT"), 60, new Sku("NEW"), 30));

    @Test
    void itemsOfOneSupplierHaveTheirOwnLeadTimes() {
        KnownLeadTimes known = new KnownLeadTimes(receipts(), STATED, DeliveryDays.EVERY_DAY);

        assertThat(mean(known, "NEAR")).isCloseTo(5, within(1.0));
        assertThat(mean(known, "IMPORT")).isCloseTo(60, within(5.0));
        for (double uniform : new double[] {0, 0.3, 0.7, 0.999}) {
            assertThat(known.drawDays(terms("NEAR"), "DC", TODAY, uniform)).isEqualTo(5);
            assertThat(known.drawDays(terms("IMPORT"), "DC", TODAY, uniform)).isEqualTo(60);
        }
    }

    @Test
    void whatCameInLaterIsNotKnown() {
        List<PurchaseLine> later = new ArrayList<>(receipts());
        for (int i = 1; i < 40; i++) {
            later.add(receipt("NEAR", TODAY.plusDays(i), 50));
        }
        KnownLeadTimes known = new KnownLeadTimes(later, STATED, DeliveryDays.EVERY_DAY);

        assertThat(mean(known, "NEAR")).isCloseTo(5, within(1.0));
        assertThat(known.drawDays(terms("NEAR"), "DC", TODAY, 0.999)).isEqualTo(5);
        assertThat(mean(KnownLeadTimes.NONE, "NEW")).isEqualTo(30);
        assertThat(KnownLeadTimes.NONE.drawDays(terms("NEW"), "DC", TODAY, 0.5)).isEqualTo(30);
    }

    @Test
    void nothingIsMadeWhileTheSupplierRestsAndNothingComesInWhileThePlaceIsShut() {
        DeliveryDays days = DeliveryDays.of(
                List.of(new Supplier(
                        "S", "S", "s@example.com", "XX", ZoneOffset.UTC, Locale.ENGLISH, "EUR", Money.of("0", "EUR"))),
                List.of(new Location("DC", "DC", LocationKind.WAREHOUSE, "XX", ZoneOffset.UTC)),
                List.of(
                        new Closure("S", new Period(TODAY.plusDays(2), TODAY.plusDays(15)), "rest"),
                        new Closure("DC", new Period(TODAY.plusDays(19), TODAY.plusDays(24)), "rebuilt")));
        KnownLeadTimes known = new KnownLeadTimes(receipts(), STATED, days);

        // A day of work before the rest of two weeks, four after it: the 19th, when the place is shut until the 24th.
        assertThat(known.drawDays(terms("NEAR"), "DC", TODAY, 0.5)).isEqualTo(25);
        assertThat(mean(known, "NEAR")).isBetween(17.0, 27.0);
        assertThat(known.drawDays(terms("NEAR"), "DC", TODAY.minusDays(20), 0.5))
                .isEqualTo(5);
    }

    @Test
    void whatIsOverdueCountsLessAndLess() {
        KnownLeadTimes known = new KnownLeadTimes(receipts(), STATED, DeliveryDays.EVERY_DAY);
        double before = 100;
        for (int overdue : new int[] {0, 3, 20, 60, 200}) {
            double counted = known.counted(Quantity.of(100), "S", TODAY.minusDays(overdue), TODAY)
                    .toDouble();
            assertThat(counted).isLessThanOrEqualTo(before);
            before = counted;
        }
        assertThat(before).isLessThan(20);
    }

    private static double mean(KnownLeadTimes known, String sku) {
        return known.offer(terms(sku), "DC", TODAY, 7, 1).leadTime().meanDays();
    }

    private static List<PurchaseLine> receipts() {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            lines.add(receipt("NEAR", TODAY.minusDays(10L * i + 35), 5));
            lines.add(receipt("IMPORT", TODAY.minusDays(10L * i + 36), 60));
        }
        return lines;
    }

    private static PurchaseLine receipt(String sku, LocalDate receivedOn, int took) {
        return new PurchaseLine(
                "PO-" + sku + receivedOn,
                "1",
                "S",
                new Sku(sku),
                receivedOn.minusDays(took),
                null,
                receivedOn,
                Quantity.of(10),
                Quantity.of(10),
                Money.of("1", "EUR"));
    }

    private static Terms terms(String sku) {
        return new Terms(
                "S",
                new Sku(sku),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("1", "EUR"))),
                Quantity.of(1),
                Quantity.of(1),
                STATED.getOrDefault("S", Map.of()).getOrDefault(new Sku(sku), 0));
    }
}
