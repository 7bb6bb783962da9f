package io.leadline.simulation.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.Sku;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Moment;
import io.leadline.simulation.actors.Goods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightNotesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 7);
    private static final ItemPlace PLACE = new ItemPlace(new Sku("A-1"), "DC");

    @TempDir
    Path folder;

    @Test
    void whoeverGoesOnKnowsWhatWasKnown() {
        Goods goods = new Goods();
        goods.put(PLACE, 12);
        goods.send(new Goods.Load(
                "O-1",
                1,
                "S01",
                "DC",
                DAY.plusDays(3),
                List.of(new Goods.Load.Part(1, PLACE.sku(), 30, 2)),
                Goods.Load.State.UNDER_WAY));
        Logbook book = new Logbook(Map.of(PLACE, 2.5));
        book.rang(DAY, PLACE, 9, 5);
        book.touched(
                new Moment(DAY, DayPart.MORNING),
                new Actor("b", "B", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC));
        Moment moment = new Moment(DAY, DayPart.NOON);

        new FlightNotes(folder).write(FlightNotes.State.of(plan(1, null), moment, goods, book));
        FlightNotes.State read = new FlightNotes(folder).read().orElseThrow();

        Logbook again = new Logbook(Map.of());
        again.restore(read.pages());
        assertThat(read.moment()).isEqualTo(moment);
        assertThat(read.onShelves()).isEqualTo(goods.shelves());
        assertThat(read.loads()).isEqualTo(goods.loads());
        assertThat(again.lostMargin()).isEqualTo(10);
        assertThat(again.touches()).isEqualTo(1);
    }

    @Test
    void anotherFlightDoesNotGoOnWithIt() throws IOException {
        PlanSettings policy = PlanSettings.DEFAULT;
        assertThat(FlightNotes.in(folder, plan(1, policy))).isFalse();
        new FlightNotes(folder)
                .write(FlightNotes.State.of(
                        plan(1, policy), new Moment(DAY, DayPart.NOON), new Goods(), new Logbook(Map.of())));

        assertThat(FlightNotes.in(folder, plan(1, policy))).isTrue();
        assertThat(FlightNotes.in(folder, plan(2, policy))).isFalse();
        assertThat(FlightNotes.in(folder, plan(1, null))).isFalse();
        Files.writeString(folder.resolve("flight.json"), "");
        assertThat(FlightNotes.in(folder, plan(1, policy))).isFalse();
    }

    private static FlightPlan plan(long seed, @Nullable PlanSettings policy) {
        return new FlightPlan("calm", "calm", 2, 1, 30, seed, true, FlightPlan.LAST_OF_HISTORY, "EUR", policy);
    }

    @Test
    void nothingIsKnownOfAFlightThatHasNotBegun() {
        assertThat(new FlightNotes(folder).read()).isEmpty();
    }
}
