package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Closure;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedDatesTest {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void a_slow_line_does_not_delay_a_fast_one() {
        List<LocalDate> dates = dates(
                DeliveryDays.EVERY_DAY,
                line("FAST", 3, LocalDate.of(2026, 4, 7), "500"),
                line("SLOW", 45, LocalDate.of(2026, 5, 1), "500"));

        assertThat(dates).containsExactly(LocalDate.of(2026, 4, 7), LocalDate.of(2026, 5, 15));
    }

    @Test
    void lines_come_together_where_holding_costs_less_than_another_delivery() {
        // A quarter of the value for a year: two days of 400 cost 0.55, thirty days of 40,000 cost 820.
        Plan soon = line("SOON", 3, LocalDate.of(2026, 4, 7), "1");
        assertThat(dates(DeliveryDays.EVERY_DAY, soon, line("CHEAP", 3, LocalDate.of(2026, 4, 9), "4")))
                .containsExactly(LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 7));
        assertThat(dates(DeliveryDays.EVERY_DAY, soon, line("DEAR", 3, LocalDate.of(2026, 4, 9), "400")))
                .containsExactly(LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 9));
    }

    @Test
    void nothing_is_asked_for_later_than_the_next_plan_can_have_it() {
        assertThat(dates(DeliveryDays.EVERY_DAY, line("LATER", 3, LocalDate.of(2026, 5, 7), "500")))
                .as("the plan of the day after would order it again")
                .containsExactly(TODAY.plusDays(3 + 7));
    }

    @Test
    void what_comes_along_does_not_wait_for_a_delivery_after_it_is_wanted() {
        assertThat(dates(
                        DeliveryDays.EVERY_DAY,
                        line("SLOW", 45, LocalDate.of(2026, 5, 1), "500"),
                        along("SOON", LocalDate.of(2026, 4, 20)),
                        along("LATER", LocalDate.of(2026, 6, 20))))
                .containsExactly(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 15));
    }

    @Test
    void no_line_is_asked_for_on_a_day_when_nobody_takes_it_in() {
        for (int lead = 0; lead < 60; lead++) {
            for (int need = 0; need < 60; need += 7) {
                LocalDate date = dates(closed(), line("A", lead, TODAY.plusDays(need), "500"))
                        .getFirst();

                assertThat(date.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(date).isAfterOrEqualTo(TODAY.plusDays(lead));
                // Good Friday, Easter Monday, and the closures of the company and of the place.
                assertThat(date).isNotIn(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));
                assertThat(new Period(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 24)).contains(date))
                        .isFalse();
                assertThat(new Period(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 12)).contains(date))
                        .isFalse();
            }
        }
    }

    private static DeliveryDays closed() {
        return DeliveryDays.of(
                List.of(),
                List.of(new Location("DC", "Warehouse", LocationKind.WAREHOUSE, "GB", ZoneId.of("Europe/London"))),
                List.of(
                        new Closure(
                                Closure.COMPANY,
                                new Period(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 24)),
                                "stocktaking"),
                        new Closure("DC", new Period(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 12)), "works")));
    }

    private static List<LocalDate> dates(DeliveryDays days, Plan... lines) {
        return new RequestedDates(0, PlanSettings.DEFAULT, days, TODAY).of(List.of(lines));
    }

    private static Plan line(String sku, int leadTimeDays, LocalDate wanted, String price) {
        return example(sku, leadTimeDays, wanted, price).toPlan();
    }

    /** Only to fill an order up. */
    private static Plan along(String sku, LocalDate wanted) {
        return example(sku, 3, wanted, "500").deciding(Decision.FILLED_UP).toPlan();
    }

    /** Ten are sold a day, and ten are kept for safety: it is wanted a day before it is out. */
    private static PlanExample example(String sku, int leadTimeDays, LocalDate wanted, String price) {
        Terms terms = new Terms(
                "S",
                new Sku(sku),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of(price, "GBP"))),
                Quantity.of(1),
                Quantity.of(1),
                leadTimeDays);
        return PlanExample.aPlan(sku)
                .offered(terms)
                .ordering(100)
                .forecast(WeeklyForecast.unchanged("level-mix", List.of(70.0), List.of(90.0)))
                .needed(wanted.plusDays(1));
    }
}
