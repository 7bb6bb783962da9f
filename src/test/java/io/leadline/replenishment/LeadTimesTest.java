package io.leadline.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shops whose lead times are known. */
class LeadTimesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final List<PurchaseLine> lines = new ArrayList<>();
    private final Map<String, Map<Sku, Integer>> stated = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "60, 20", "20, 20", "0, 1", "1, 90", "7, 6"})
    void an_item_with_receipts_takes_what_they_took_whatever_is_stated(int statedDays, int days) {
        receipts("S", "A", statedDays, 30, i -> days);

        LeadTime learned = learned("S", "A");

        assertThat(learned.meanDays()).isCloseTo(days, within(0.25 + days * 0.06));
        assertThat(learned.sdDays()).isLessThan(0.5 + days * 0.12);
        assertThat(learned.observations()).isEqualTo(30);
    }

    @Test
    void goods_from_stock_do_not_lengthen_the_imports_of_their_supplier() {
        receipts("S", "STOCK", 1, 30, i -> 5);
        receipts("S", "IMPORT", 60, 30, i -> 60);

        assertThat(learned("S", "IMPORT").meanDays()).isCloseTo(60, within(1.5));
        assertThat(learned("S", "STOCK").meanDays()).isCloseTo(5, within(0.3));
    }

    @Test
    void an_item_without_receipts_learns_from_its_supplier_by_ratio_or_by_days_whichever_is_alike() {
        for (int i = 0; i < 6; i++) {
            int days = 10 * (i + 1);
            receipts("RATIO", "R" + i, days, 8, n -> days * 3 / 2);
            receipts("DAYS", "D" + i, days, 8, n -> 24);
        }
        stated("RATIO", "NEW", 40);
        stated("DAYS", "NEW", 40);
        stated("DAYS", "UNSTATED", 0);

        assertThat(learned("RATIO", "NEW").meanDays()).isCloseTo(60, within(8.0));
        assertThat(learned("DAYS", "NEW").meanDays()).isCloseTo(24, within(4.0));
        assertThat(learned("DAYS", "UNSTATED").meanDays()).isCloseTo(24, within(4.0));
    }

    @Test
    void nothing_received_leaves_what_is_stated() {
        stated("S", "A", 14);

        assertThat(learned("S", "A")).isEqualTo(LeadTime.stated(14));
    }

    @Test
    void a_trend_is_followed_and_no_spread() {
        receipts("S", "A", 20, 60, i -> 20 + i / 3);

        LeadTime learned = learned("S", "A");

        assertThat(learned.meanDays()).isBetween(35.0, 42.0);
        assertThat(learned.sdDays()).isLessThan(5);
    }

    @Test
    void a_step_is_followed() {
        receipts("S", "A", 20, 60, i -> i < 45 ? 20 : 32);

        assertThat(learned("S", "A").meanDays()).isCloseTo(32, within(4.0));
    }

    @Test
    void one_order_that_went_wrong_is_not_how_long_orders_take() {
        receipts("S", "A", 10, 30, i -> i == 14 ? 300 : 10);

        assertThat(learned("S", "A").meanDays()).isLessThan(13);
    }

    /** Learned to a day, held against the orders after it, each day anew: three laws, many suppliers and items. */
    @Test
    void quantiles_are_right_out_of_time() {
        Random random = new Random(7);
        for (int s = 0; s < 24; s++) {
            double supplierSkew = 0.2 + 0.3 * random.nextDouble();
            for (int i = 0; i < 5; i++) {
                double centre = 8 + 30 * random.nextDouble();
                int items = 60;
                receipts("S" + s, "I" + i, 14, items, n ->
                        (int) Math.max(1, Math.round(centre * Math.exp(supplierSkew * random.nextGaussian()))));
            }
        }
        List<PurchaseLine> all = List.copyOf(lines);
        int[] below = new int[3];
        int orders = 0;
        for (int month = 8; month > 0; month--) {
            LocalDate then = TODAY.minusDays(28L * month);
            LeadTimes known = LeadTimes.learn(all.stream(), stated, then);
            for (PurchaseLine line : all) {
                if (line.orderedOn().isAfter(then) && !line.orderedOn().isAfter(then.plusDays(28))) {
                    LeadTime expected = known.of(terms(line.supplierId(), line.sku()));
                    double days = line.leadTimeDays().orElseThrow();
                    orders++;
                    below[0] += days <= expected.quantileDays(0.8) ? 1 : 0;
                    below[1] += days <= expected.quantileDays(0.9) ? 1 : 0;
                    below[2] += days <= expected.quantileDays(0.95) ? 1 : 0;
                }
            }
        }

        assertThat((double) below[0] / orders).isCloseTo(0.8, within(0.03));
        assertThat((double) below[1] / orders).isCloseTo(0.9, within(0.025));
        assertThat((double) below[2] / orders).isCloseTo(0.95, within(0.02));
    }

    @Test
    void what_is_known_already_is_not_learned_twice() {
        receipts("S", "A", 10, 30, i -> 14);
        LeadTimes learned = LeadTimes.learn(lines.stream(), stated, TODAY);

        LeadTimes again = learned.again(lines.stream(), stated, TODAY, DeliveryDays.EVERY_DAY);

        assertThat(again.isOneWith(learned)).isTrue();
    }

    @Test
    void another_day_another_receipt_and_another_statement_are_learned_anew() {
        receipts("S", "A", 10, 30, i -> 14);
        LeadTimes learned = LeadTimes.learn(lines.stream(), stated, TODAY);

        assertThat(learned.again(lines.stream(), stated, TODAY.plusDays(1), DeliveryDays.EVERY_DAY)
                        .isOneWith(learned))
                .isFalse();
        stated("S", "A", 11);
        assertThat(learned.again(lines.stream(), stated, TODAY, DeliveryDays.EVERY_DAY)
                        .isOneWith(learned))
                .isFalse();
        stated("S", "A", 10);
        receipts("S", "B", 10, 1, i -> 40);
        LeadTimes more = learned.again(lines.stream(), stated, TODAY, DeliveryDays.EVERY_DAY);
        assertThat(more.isOneWith(learned)).isFalse();
        assertThat(more.of(terms("S", new Sku("B"))).meanDays())
                .isEqualTo(learned("S", "B").meanDays());
    }

    @Test
    void a_supplier_who_became_known_since_is_learned_anew_as_one_of_its_country() {
        receipts("S", "A", 10, 30, i -> 14);
        LeadTimes learned = LeadTimes.learn(lines.stream(), stated, TODAY);

        stated("NEW", "A", 10);

        assertThat(learned.again(lines.stream(), stated, TODAY, DeliveryDays.EVERY_DAY)
                        .isOneWith(learned))
                .isFalse();
    }

    private void receipts(String supplier, String sku, int statedDays, int count, IntUnaryOperator days) {
        stated(supplier, sku, statedDays);
        for (int i = 0; i < count; i++) {
            int took = days.applyAsInt(i);
            LocalDate ordered = TODAY.minusDays(14L * (count - i) + 100);
            lines.add(new PurchaseLine(
                    "PO" + supplier + sku + i,
                    "1",
                    supplier,
                    new Sku(sku),
                    ordered,
                    null,
                    ordered.plusDays(took),
                    Quantity.of(70),
                    Quantity.of(70),
                    new Money(BigDecimal.ONE, "GBP")));
        }
    }

    private void stated(String supplier, String sku, int days) {
        stated.computeIfAbsent(supplier, s -> new HashMap<>()).put(new Sku(sku), days);
    }

    private LeadTime learned(String supplier, String sku) {
        return LeadTimes.learn(lines.stream(), stated, TODAY).of(terms(supplier, new Sku(sku)));
    }

    private Terms terms(String supplier, Sku sku) {
        return new Terms(
                supplier,
                sku,
                1,
                List.of(new PriceBreak(Quantity.of(1), new Money(BigDecimal.ONE, "GBP"))),
                Quantity.of(1),
                Quantity.of(1),
                stated.getOrDefault(supplier, Map.of()).getOrDefault(sku, 0));
    }
}
