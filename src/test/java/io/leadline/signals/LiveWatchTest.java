package io.leadline.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Locations;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.signals.live.Expectation;
import io.leadline.signals.live.HourProfile;
import io.leadline.signals.live.LiveNotice;
import io.leadline.signals.live.LiveSales;
import io.leadline.signals.live.SignalKind;
import io.leadline.stock.GoodsMoved;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cup that sells six times a day is ordered once with four hundred units: that is noticed, and told once. */
class LiveWatchTest {

    private static final Instant BEGIN = Instant.parse("2030-03-01T00:00:00Z");
    private static final ItemPlace CUP = new ItemPlace(new Sku("CUP"), "DC");

    private final LiveSalesStore store = mock();
    private final LiveExpectations expectations = mock();
    private final LiveSignals signals = mock();
    private final Locations locations = mock();
    private final Stock stock = mock();
    private final BusinessClock clock = mock();

    private final Map<ItemPlace, LiveSales> kept = new HashMap<>();
    private final Map<String, LiveNews> untold = new LinkedHashMap<>();
    private final List<LiveNotice> told = new ArrayList<>();
    private final List<Integer> untoldWhenSaved = new ArrayList<>();
    private boolean dies;

    private LiveWatch watch = watch();

    private LiveWatch watch() {
        return new LiveWatch(store, expectations, signals, locations, stock, clock);
    }

    @BeforeEach
    void company() {
        when(clock.zone()).thenReturn(ZoneOffset.UTC);
        when(store.profile(any())).thenReturn(HourProfile.EVENLY);
        when(expectations.of(any(), any()))
                .thenAnswer(call -> new Expectation(
                        LocalDate.of(2030, 3, 1), List.of(84.0), List.of(), call.<LocalDate>getArgument(1)));
        when(store.findAll(any())).thenAnswer(call -> new HashMap<>(kept));
        when(store.find(any())).thenAnswer(call -> Optional.ofNullable(kept.get(call.<ItemPlace>getArgument(0))));
        when(store.saveAll(any())).thenAnswer(call -> {
            untoldWhenSaved.add(untold.size());
            call.<Collection<LiveSales>>getArgument(0).forEach(one -> kept.put(one.place(), one.at(one.version() + 1)));
            return true;
        });
        doAnswer(call -> {
                    call.<Collection<LiveNews>>getArgument(0).forEach(one -> untold.put(one.id(), one));
                    return null;
                })
                .when(store)
                .keep(any());
        when(store.untold(any(), anyInt())).thenAnswer(call -> List.copyOf(untold.values()));
        doAnswer(call -> {
                    untold.keySet().removeAll(call.<Collection<String>>getArgument(0));
                    return null;
                })
                .when(store)
                .told(any());
        doAnswer(call -> {
                    if (dies) {
                        throw new IllegalStateException("It died");
                    }
                    told.add(call.getArgument(0));
                    return null;
                })
                .when(signals)
                .noticed(any(), anyDouble());
        sell(0, 30 * 6, 2);
    }

    /** Six times a day, from an order on. */
    private void sell(int first, int orders, int units) {
        for (int i = first; i < first + orders; i++) {
            Instant at = BEGIN.plus(Duration.ofHours(4L * i));
            when(clock.now()).thenReturn(at);
            when(clock.today()).thenReturn(LocalDate.ofInstant(at, ZoneOffset.UTC));
            watch.on(new GoodsMoved(List.of(new Movement(
                    "m" + i, MovementKind.SALE, CUP.location(), CUP.sku(), Quantity.of(units), "c" + i, at))));
            watch.look();
        }
    }

    private void sellMany() {
        sell(30 * 6, 1, 400);
    }

    @Test
    void whatIsNoticedIsKeptBeforeItIsStoredAndGoneOnceItIsTold() {
        sellMany();

        assertThat(told)
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(SignalKind.LARGE_ORDER));
        assertThat(untoldWhenSaved.getLast()).isEqualTo(1);
        assertThat(untold).isEmpty();
    }

    @Test
    void whatACrashKeptFromBeingToldIsToldOnceByWhoeverComesAfter() {
        dies = true;
        assertThatThrownBy(this::sellMany).hasMessage("It died");
        assertThat(told).isEmpty();

        dies = false;
        watch = watch();
        watch.look();
        watch.look();

        assertThat(told).hasSize(1);
        assertThat(untold).isEmpty();
    }

    @Test
    void whatWasKeptAndNeverStoredIsNotTold() {
        dies = true;
        assertThatThrownBy(this::sellMany).hasMessage("It died");
        LiveSales after = kept.get(CUP);
        kept.put(CUP, after.at(after.version() - 1));

        dies = false;
        watch.look();

        assertThat(told).isEmpty();
        assertThat(untold).isEmpty();
    }
}
