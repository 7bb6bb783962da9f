package io.leadline.simulation.living;

import io.leadline.demand.SalesHistory;
import io.leadline.exchange.demo.DemoFuture;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.inbox.InboxTask;
import io.leadline.simulation.Chance;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import io.leadline.simulation.actors.Firm;
import io.leadline.simulation.actors.GateCrew;
import io.leadline.simulation.actors.Goods;
import io.leadline.simulation.actors.Habit;
import io.leadline.simulation.actors.OfficeWorker;
import io.leadline.simulation.actors.Temper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who lives in the demonstration. The company's people leave things to whoever plays them ({@link Leaving}), and some delays
 * for good, so that these climb.
 */
@Component
class DemoPeople {

    private static final Chance CHANCE = new Chance(20_260_131);
    private static final double DELAYS_LEFT_LYING = 0.6;
    /** A supplier that somebody can play leaves the mail of the last days to whoever does. */
    private static final int PLAYED_REST_DAYS = 2;

    /** Two are told what to expect: one from the first day on, one when whoever plays it is the next to answer. */
    private static final String COMMITS_TO_LESS = "S04";

    private static final String PLAYED = "S01";

    private static final Map<String, Temper> TEMPERS = Map.of(
            "S01", Temper.PUNCTUAL,
            "S02", Temper.SLOPPY,
            "S03", Temper.OPTIMISTIC,
            "S04", Temper.CAPACITY_BOUND,
            "S05", Temper.DRIFTING,
            "S06", Temper.PUNCTUAL,
            "S07", Temper.SLOPPY,
            "S08", Temper.SILENT);

    private final Doors doors;
    private final DemoGoods found;
    private final SalesHistory sales;

    DemoPeople(Doors doors, DemoGoods found, SalesHistory sales) {
        this.doors = doors;
        this.found = found;
        this.sales = sales;
    }

    /**
     * @param leaving what the company's people leave to whoever plays them
     * @param othersWork whether there is anybody but the customers
     */
    List<Participant> at(LocalDate today, Leaving leaving, boolean othersWork) {
        List<Participant> people = new ArrayList<>();
        people.add(new DemoCustomers(
                new DemoFuture(today),
                found,
                doors,
                CHANCE,
                () -> sales.lastDay().orElse(today)));
        if (!othersWork) {
            return people;
        }
        DemoRoads roads = new DemoRoads();
        Goods goods = found.find(today, roads, CHANCE);
        for (Role role : List.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING)) {
            doors.staff().with(role).forEach(who -> people.add(office(who, leaving)));
        }
        doors.staff().with(Role.GOODS_IN).stream()
                .findFirst()
                .map(who -> new GateCrew(who, found.locations(), roads, goods, doors, CHANCE))
                .map(crew -> leaving.resting(new WithShelves(crew, goods, found), 0))
                .ifPresent(people::add);
        Set<String> played = doors.staff().with(Role.SUPPLIER).stream()
                .map(Actor::organisation)
                .collect(Collectors.toSet());
        Freight freight = new Freight(doors, goods, CHANCE);
        people.add(freight);
        TEMPERS.forEach((supplier, temper) -> {
            Firm firm = new Firm(supplier, temper, roads, goods, doors, CHANCE, freight::told);
            people.add(played.contains(supplier) ? leaving.resting(firm, PLAYED_REST_DAYS) : firm);
        });
        people.add(new SmallTalk(doors, CHANCE));
        people.add(new Complaints(doors, CHANCE));
        people.add(new Forecasts(COMMITS_TO_LESS, doors));
        people.add(leaving.beginning(new Forecasts(PLAYED, doors), PLAYED_REST_DAYS));
        return people;
    }

    /** Puts right what a kill has left behind. */
    void handInLeft() {
        doors.files().handInLeft();
    }

    /** What they knew is looked up again when they are asked for again. */
    void forget() {
        doors.post().forget();
    }

    private Participant office(Actor who, Leaving leaving) {
        return new OfficeWorker(
                who, Habit.DILIGENT, doors, CHANCE, task -> minds(task, leaving), (moment, actor, task) -> {});
    }

    private boolean minds(InboxTask task, Leaving leaving) {
        boolean delay = task.processId().equals("delay-escalation");
        return !leaving.leaves(task, doors.clock().now(), doors.clock().today(), CHANCE)
                && !(delay && CHANCE.of(task.subject(), "left lying").happens(DELAYS_LEFT_LYING));
    }

    /** Looks at the shelves and at what was counted before it works, because others have been at them. */
    private record WithShelves(GateCrew crew, Goods goods, DemoGoods found) implements Participant {

        @Override
        public String id() {
            return crew.id();
        }

        @Override
        public void act(Moment moment) {
            found.align(goods);
            found.noticeCounts(goods);
            crew.act(moment);
        }
    }
}
