package io.leadline.signals;

import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.signals.live.Expectation;
import io.leadline.signals.live.HourProfile;
import io.leadline.signals.live.LiveNotice;
import io.leadline.signals.live.LiveOrder;
import io.leadline.signals.live.LiveSales;
import io.leadline.signals.live.Running;
import io.leadline.stock.GoodsMoved;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears every sale as it is booked, carries on what is known of its item at its location, and tells what is noticed. It runs
 * beside the sale and never holds it up. What a crash keeps from it is missing in a statistic and nowhere else; what was noticed
 * before is told after the crash.
 */
@Component
class LiveWatch implements Looping {

    private static final Logger log = LoggerFactory.getLogger(LiveWatch.class);

    private static final int MOST_WAITING = 100_000;
    private static final int AT_ONCE = 500;
    private static final int DUE_AT_ONCE = 200;
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(5);

    /** Older sales are history that is told, and no news. */
    private static final int NEWS_DAYS = 28;

    /** What an hour of the week was worth a day before. */
    private static final double HOURS_KEPT = 0.985;

    /** What is told at all is told sooner. */
    private static final Duration TOLD_WITHIN = Duration.ofMinutes(1);

    private static final Duration COURSE_KEPT = Duration.ofMinutes(10);

    private final LiveSalesStore store;
    private final LiveExpectations expectations;
    private final LiveSignals signals;
    private final Locations locations;
    private final Stock stock;
    private final BusinessClock clock;
    private final BlockingQueue<Movement> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Map<String, Kept> courses = new HashMap<>();
    private final Poll poll = Poll.whileMoreEvery(LOOKED_EVERY, "live sales", this::look);

    LiveWatch(
            LiveSalesStore store,
            LiveExpectations expectations,
            LiveSignals signals,
            Locations locations,
            Stock stock,
            BusinessClock clock) {
        this.store = store;
        this.expectations = expectations;
        this.signals = signals;
        this.locations = locations;
        this.stock = stock;
        this.clock = clock;
    }

    @Override
    public Poll poll() {
        return poll;
    }

    @EventListener
    void on(GoodsMoved news) {
        Instant oldest = clock.now().minus(NEWS_DAYS, ChronoUnit.DAYS);
        List<Movement> heard = news.movements().stream()
                .filter(movement -> movement.at().isAfter(oldest))
                .filter(movement -> movement.kind() == MovementKind.SALE
                        || movement.onHandChange().isPositive())
                .toList();
        int untold = 0;
        for (Movement movement : heard) {
            untold += waiting.offer(movement) ? 0 : 1;
        }
        if (untold > 0) {
            log.warn("{} movements came faster than they could be looked at; signals do without them", untold);
        }
        if (!heard.isEmpty()) {
            poll.wake();
        }
    }

    /** Says whether there is more to look at. */
    synchronized boolean look() {
        List<Movement> some = new ArrayList<>();
        waiting.drainTo(some, AT_ONCE);
        if (!some.isEmpty()) {
            hear(some);
        }
        List<LiveSales> due = some.size() == AT_ONCE ? List.of() : store.due(clock.now(), DUE_AT_ONCE);
        due.forEach(this::lookAt);
        if (some.size() < AT_ONCE) {
            store.untold(Instant.now().minus(TOLD_WITHIN), DUE_AT_ONCE).forEach(this::tellLeft);
        }
        return some.size() == AT_ONCE || due.size() == DUE_AT_ONCE;
    }

    /** Again from what is stored where another instance was faster: what was counted then is known by its id. */
    private void hear(List<Movement> some) {
        Map<ItemPlace, List<Movement>> byPlace = new LinkedHashMap<>();
        some.forEach(movement -> byPlace.computeIfAbsent(
                        new ItemPlace(movement.sku(), movement.location()), place -> new ArrayList<>())
                .add(movement));
        Map<ItemPlace, Boolean> empty = empty(byPlace.keySet());
        for (int tries = 0; tries < 5; tries++) {
            Map<ItemPlace, LiveSales> before = store.findAll(byPlace.keySet());
            List<Told> all = new ArrayList<>();
            byPlace.forEach((place, movements) -> {
                Told told = new Told();
                told.heard(before.get(place), place, movements, empty.getOrDefault(place, false));
                all.add(told);
            });
            store.keep(news(all));
            if (store.saveAll(all.stream().flatMap(told -> told.after.stream()).toList())) {
                tell(all);
                return;
            }
            // The others went through: asked again they know these movements and have nothing to tell any more.
            Map<ItemPlace, LiveSales> stored = store.findAll(byPlace.keySet());
            List<Told> through = all.stream().filter(told -> told.isIn(stored)).toList();
            through.forEach(told -> told.after.forEach(one -> byPlace.remove(one.place())));
            store.told(ids(all.stream().filter(told -> !through.contains(told)).toList()));
            tell(through);
        }
        log.warn("Live sales of {} items were changed by others again and again", byPlace.size());
    }

    /** What was noticed in one try, told once it is stored. */
    private final class Told {

        private final List<LiveSales> after = new ArrayList<>();
        private final Map<LiveNotice, Double> notices = new LinkedHashMap<>();
        private final List<Running> over = new ArrayList<>();
        private final Map<String, HourProfile> hours = new HashMap<>();

        /** Of one item at its location, which is stored with the version after the one that was read. */
        List<LiveNews> news() {
            Instant at = Instant.now();
            List<LiveNews> all = new ArrayList<>();
            for (LiveSales one : after) {
                over.forEach(running -> all.add(LiveNews.over(one.place(), running, one.version() + 1, at)));
                notices.forEach((notice, perDay) -> all.add(LiveNews.of(notice, perDay, one.version() + 1, at)));
            }
            return all;
        }

        void heard(@Nullable LiveSales before, ItemPlace place, List<Movement> movements, boolean empty) {
            HourProfile.Course course = course(place.location());
            Instant now = clock.now();
            LiveSales sales = before;
            for (Movement movement : movements) {
                if (sales == null && movement.kind() != MovementKind.SALE) {
                    continue;
                }
                // By a clock that is ahead of ours: there is no way back from the future.
                Instant at = movement.at().isAfter(now) ? now : movement.at();
                if (sales == null) {
                    sales = LiveSales.begun(place, at, expected(place, now, course), course);
                }
                sales = expectingOfToday(sales, now, course);
                if (movement.kind() == MovementKind.SALE) {
                    boolean last = movement == movements.getLast();
                    sales = step(sales, sales.heard(order(movement), course, last && empty, now));
                    if (sales.running() == null) {
                        hours.merge(
                                place.location(),
                                HourProfile.EVENLY.heard(movement.at(), course.zone(), 1),
                                (all, one) -> all.faded(1, one));
                    }
                } else {
                    sales = step(sales, new LiveSales.Step(sales.filled(course, at), null));
                }
            }
            if (sales != null) {
                after.add(sales);
            }
        }

        LiveSales step(LiveSales before, LiveSales.Step step) {
            if (step.notice() != null) {
                notices.put(step.notice(), step.sales().unitsPerDay());
            }
            if (before.running() != null && step.sales().running() == null) {
                over.add(before.running());
            }
            return step.sales();
        }

        /** Whether what is stored is what was made of these movements here. */
        boolean isIn(Map<ItemPlace, LiveSales> stored) {
            return after.stream().allMatch(one -> {
                LiveSales now = stored.get(one.place());
                return now != null
                        && now.version() == one.version() + 1
                        && now.heard().equals(one.heard());
            });
        }
    }

    private void tell(List<Told> all) {
        Map<String, HourProfile> hours = new HashMap<>();
        all.forEach(told -> told.hours.forEach(
                (location, more) -> hours.merge(location, more, (known, others) -> known.faded(1, others))));
        hours.forEach((location, more) -> store.count(location, more, clock.today(), HOURS_KEPT));
        for (Told told : all) {
            told.over.forEach(signals::over);
            told.notices.forEach(signals::noticed);
        }
        store.told(ids(all));
    }

    private static List<LiveNews> news(List<Told> all) {
        return all.stream().flatMap(told -> told.news().stream()).toList();
    }

    private static List<String> ids(List<Told> all) {
        return news(all).stream().map(LiveNews::id).toList();
    }

    /** Whoever noticed it has died. What never came to be stored was not noticed. */
    private void tellLeft(LiveNews news) {
        boolean stored = store.find(news.place())
                .filter(now -> now.version() >= news.version())
                .isPresent();
        String over = news.over();
        LiveNotice notice = news.notice();
        if (stored && over != null) {
            signals.over(over);
        }
        if (stored && notice != null) {
            signals.noticed(notice, news.perDay());
        }
        store.told(List.of(news.id()));
    }

    private void lookAt(LiveSales before) {
        HourProfile.Course course = course(before.place().location());
        Instant now = clock.now();
        boolean silent = store.company(before.place(), before.fewer().since().from()) == LiveSalesStore.Company.SILENT;
        boolean empty = empty(Set.of(before.place())).getOrDefault(before.place(), false);
        Told told = new Told();
        LiveSales after =
                told.step(before, expectingOfToday(before, now, course).looked(course, empty, silent, now));
        told.after.add(after);
        store.keep(told.news());
        // Where another was faster, it is due again.
        if (store.saveAll(List.of(after))) {
            tell(List.of(told));
        } else {
            store.told(ids(List.of(told)));
        }
    }

    /** What sells nothing for days is held against the plan of today all the same. */
    private LiveSales expectingOfToday(LiveSales sales, Instant now, HourProfile.Course course) {
        return sales.expectation().readOn().equals(LocalDate.ofInstant(now, course.zone()))
                ? sales
                : sales.expecting(expected(sales.place(), now, course));
    }

    private Expectation expected(ItemPlace place, Instant now, HourProfile.Course course) {
        return expectations.of(place, LocalDate.ofInstant(now, course.zone()));
    }

    private static LiveOrder order(Movement movement) {
        return new LiveOrder(
                movement.id(),
                movement.cause(),
                movement.at(),
                movement.quantity().toDouble());
    }

    /** Where nothing is left to be promised. A ledger below zero does not know what lies there. */
    private Map<ItemPlace, Boolean> empty(Collection<ItemPlace> places) {
        Map<Sku, List<StockLevel>> levels =
                stock.levels(places.stream().map(ItemPlace::sku).collect(Collectors.toSet()));
        return places.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> levels.getOrDefault(place.sku(), List.of()).stream()
                                .anyMatch(level -> level.location().equals(place.location())
                                        && !level.onHand().isNegative()
                                        && level.availableToPromise().equals(Quantity.ZERO))));
    }

    /** The hours of a location as they were some minutes ago. */
    private HourProfile.Course course(String location) {
        Kept kept = courses.get(location);
        if (kept == null || Instant.now().isAfter(kept.until)) {
            ZoneId zone = locations.find(location).map(Location::zone).orElse(clock.zone());
            kept = new Kept(store.profile(location).course(zone), Instant.now().plus(COURSE_KEPT));
            courses.put(location, kept);
        }
        return kept.course;
    }

    private record Kept(HourProfile.Course course, Instant until) {}
}
