package io.leadline.simulation.flight;

import io.leadline.catalog.Location;
import io.leadline.engine.BusinessTime;
import io.leadline.engine.IncidentRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.inbox.InboxTask;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.Period;
import io.leadline.simulation.Chance;
import io.leadline.simulation.CompanyLife;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import io.leadline.simulation.actors.Customers;
import io.leadline.simulation.actors.Firm;
import io.leadline.simulation.actors.GateCrew;
import io.leadline.simulation.actors.Goods;
import io.leadline.simulation.actors.Habit;
import io.leadline.simulation.actors.OfficeWorker;
import io.leadline.simulation.actors.Temper;
import io.leadline.simulation.worlds.FlightWorlds;
import io.leadline.simulation.worlds.World;
import io.leadline.simulation.worlds.WorldItem;
import io.leadline.simulation.worlds.WorldLife;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One company on its way through its days, with everything that is known of it and everything that is not. */
public final class Flight {

    private static final int MOST_LOOKS = 10;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final FlightPlan plan;
    private final List<String> healed = new ArrayList<>();
    private final FlightDeck deck;
    private final World world;
    private final Goods goods = new Goods();
    private final Logbook book;
    private final CompanyLife life;
    private final WorldLife course;
    private final WorldRoads roads;
    private final Set<Long> incidentsBefore = new HashSet<>();
    private @Nullable FlightNotes notes;
    private @Nullable Moment last;
    private int daysHere;

    Flight(FlightPlan plan, FlightDeck deck) {
        this.plan = plan;
        this.deck = deck;
        this.world = plan.world();
        this.course = new WorldLife(world, plan.seed());
        Map<String, Temper> tempers = new HashMap<>();
        Set<String> overseas = new HashSet<>();
        for (int s = 0; s < plan.suppliers(); s++) {
            String id = FlightWorlds.supplier(plan.id(), s);
            tempers.put(id, temper(s));
            if (FlightWorlds.overseas(s)) {
                overseas.add(id);
            }
        }
        this.roads = new WorldRoads(world, tempers, overseas, portClosed());
        Map<ItemPlace, Double> margins = new HashMap<>();
        for (WorldItem item : world.items()) {
            margins.put(item.place(), Math.max(0, world.value(item.item().unitPrice()) - world.cheapest(item)));
        }
        this.book = new Logbook(margins);
        this.life = new CompanyLife(deck.time(), deck.clock(), deck.doors().settling(), participants(tempers));
    }

    private @Nullable Period portClosed() {
        if (!plan.worldName().equals(FlightWorlds.PORT_CLOSURE)) {
            return null;
        }
        LocalDate from = plan.first().plusDays(Math.min(FlightWorlds.PORT_CLOSES_AFTER, plan.days() / 4));
        return new Period(from, from.plusDays(FlightWorlds.PORT_CLOSED_DAYS - 1L));
    }

    private Temper temper(int supplier) {
        Temper[] all = Temper.values();
        return switch (plan.worldName()) {
            case FlightWorlds.CALM -> supplier % 5 == 4 ? Temper.OPTIMISTIC : Temper.PUNCTUAL;
            case FlightWorlds.UNRELIABLE -> all[1 + supplier % (all.length - 1)];
            default -> all[supplier % all.length];
        };
    }

    private List<Participant> participants(Map<String, Temper> tempers) {
        Chance chance = new Chance(plan.seed());
        Doors doors = deck.doors();
        List<Participant> all = new ArrayList<>();
        all.add(new Customers(new WorldMarket(world, course), goods, doors, book::rang));
        tempers.forEach(
                (id, temper) -> all.add(new Firm(id, temper, roads, goods, doors, chance, Firm.Sending.SILENTLY)));
        all.add(new GateCrew(
                doors.staff().with(Role.GOODS_IN).getFirst(),
                world.locations().stream().map(Location::id).collect(Collectors.toSet()),
                roads,
                goods,
                doors,
                chance));
        if (plan.people()) {
            for (Role role : Logbook.PARTIES) {
                List<Actor> people = doors.staff().with(role);
                for (int i = 0; i < people.size(); i++) {
                    all.add(new OfficeWorker(
                            people.get(i),
                            habit(role, i),
                            doors,
                            chance,
                            this::isOurs,
                            (moment, who, task) -> book.touched(moment, who)));
                }
            }
        }
        return all;
    }

    /** What moves between places names no supplier. */
    private boolean isOurs(InboxTask task) {
        String supplier = task.about().supplierId();
        return supplier == null ? plan.alone() : world.suppliers().containsKey(supplier);
    }

    private static Habit habit(Role role, int number) {
        return role == Role.BUYER && number == 0 ? Habit.DILIGENT : number == 0 ? Habit.BUSY : Habit.ABSENT;
    }

    public FlightPlan plan() {
        return plan;
    }

    public World world() {
        return world;
    }

    public Goods goods() {
        return goods;
    }

    FlightDeck deck() {
        return deck;
    }

    Logbook book() {
        return book;
    }

    WorldLife course() {
        return course;
    }

    /** Hands in the company's files and makes its first plan; the business date is the last day of its history. */
    public void begin() {
        Doors doors = deck.doors();
        doors.settling().byMoments();
        doors.settling().leaveAside();
        deck.feed().incidents().forEach(incident -> incidentsBefore.add(incident.key()));
        PlanSettings policy = plan.policy();
        if (policy != null) {
            deck.policies()
                    .activate(new PolicyVersion(
                            0, policy, "Simulation", "Simulation", deck.clock().now(), "", "simulation", null, null));
        }
        for (int i = 0; i < world.items().size(); i++) {
            goods.put(world.items().get(i).place(), course.openingUnits(i));
        }
        doors.files().handIn(new WorldFiles(world, course, roads, new Chance(plan.seed())).all(), plan.id(), day -> {
            BusinessTime time = deck.businessTime();
            time.startAt(day);
        });
        doors.settling().await();
    }

    /**
     * Lives through all days, or through those that are left after a kill.
     *
     * @param told each day when it is over
     */
    public void fly(Consumer<LocalDate> told) {
        fly(plan.days(), told);
    }

    /** Through the first days alone. */
    public void fly(int days, Consumer<LocalDate> told) {
        deck.doors().settling().byMoments();
        for (int i = 0; i < days; i++) {
            LocalDate day = plan.first().plusDays(i);
            boolean news = false;
            for (DayPart part : DayPart.values()) {
                Moment moment = new Moment(day, part);
                if (!lived(moment) && !isIdle(moment)) {
                    news = true;
                    life.live(moment);
                    after(moment);
                    last = moment;
                    keep();
                }
            }
            if (news) {
                daysHere++;
                told.accept(day);
            }
        }
    }

    /** At weekends the shops alone are open. */
    private static boolean isIdle(Moment moment) {
        return !moment.is(DayPart.EVENING) && WEEKEND.contains(moment.day().getDayOfWeek());
    }

    private boolean lived(Moment moment) {
        Moment done = last;
        return done != null && moment.compareTo(done) <= 0;
    }

    /** Notes down where it is after each moment, and goes on from there where something has been noted. */
    public void keptIn(Path folder) {
        FlightNotes kept = new FlightNotes(folder);
        notes = kept;
        kept.read().ifPresent(state -> {
            last = state.moment();
            goods.restore(state.onShelves(), state.loads());
            book.restore(state.pages());
        });
    }

    /** Days that this process has lived; those before a kill were another's. */
    int daysHere() {
        return daysHere;
    }

    /** Days that are over, those of other processes included. */
    public int daysOver() {
        Moment done = last;
        if (done == null) {
            return 0;
        }
        int before = Math.toIntExact(ChronoUnit.DAYS.between(plan.first(), done.day()));
        return done.is(DayPart.EVENING) ? before + 1 : before;
    }

    /** Whether it goes on after a kill or a rest. */
    public boolean begun() {
        return last != null;
    }

    private void keep() {
        FlightNotes kept = notes;
        Moment done = last;
        if (kept != null && done != null) {
            kept.write(FlightNotes.State.of(plan, done, goods, book));
        }
    }

    private void after(Moment moment) {
        if (moment.is(DayPart.EVENING)) {
            Logbook.Page page = book.page(moment.day());
            for (WorldItem item : world.items()) {
                page.stockValue +=
                        goods.onShelf(item.place()) * world.value(item.item().unitCost());
            }
        }
    }

    /** All of the company's orders, in the order in which they were made. */
    public List<PurchaseOrder> orders() {
        return deck.invariants().orders(world);
    }

    /** Of this flight alone. */
    List<IncidentRecord> incidents() {
        return deck.feed().incidents().stream()
                .filter(incident -> !incidentsBefore.contains(incident.key()))
                .toList();
    }

    FlightTimes times() {
        return FlightTimes.of(plan, deck.clock().zone());
    }

    /** A day in a line. */
    public String line(LocalDate day) {
        Logbook.Page page = book.page(day);
        return "served " + page.served + " of " + page.wanted + ", "
                + page.touches.values().stream().mapToInt(Integer::intValue).sum() + " touches, "
                + goods.loads().stream().filter(Goods.Load::underWay).count() + " loads on the road";
    }

    /**
     * What is wrong now; nothing else may run meanwhile. On a busy machine the engine's last records may still be on their way
     * when all seems to rest: what is wrong stays wrong when it is looked at again. What heals meanwhile is kept beside it.
     */
    public List<String> broken() {
        Looks looks = Looks.until(
                MOST_LOOKS,
                () -> deck.invariants().broken(world, goods, incidentsBefore),
                () -> deck.doors().settling().await());
        healed.addAll(looks.healed());
        return looks.broken();
    }

    /** What was wrong at one look and not at a later one, of all that were taken: a fault of its own, or a late record. */
    public List<String> healed() {
        return List.copyOf(healed);
    }
}
