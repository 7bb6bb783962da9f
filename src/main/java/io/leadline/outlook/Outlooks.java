package io.leadline.outlook;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.Deadlines;
import io.leadline.outlook.OutlookResult.Why;
import io.leadline.planning.SupplierOutlook;
import io.leadline.planning.SupplierOutlooks;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Forecast collaboration: a buyer has the orders of 26 weeks reckoned for a supplier, corrects them if he wishes and releases
 * them; the supplier says what it commits to. Each release replaces the one before, and a supplier sees nothing that was not
 * released to it.
 */
@Service
public class Outlooks {

    /** Told as changed whenever one of any supplier is. */
    public static final String TOPIC = "outlooks";

    /** Items of one outlook; those of the fewest units are left out. */
    static final int MOST_LINES = 2_000;

    private static final int SHOWN = 5;

    /** Each is of another supplier. */
    static final int MOST_NOTES = 1_000;

    /** Working time of the supplier. */
    private static final Duration COMMIT_WITHIN = Duration.ofDays(5);

    private final OutlookStore store;
    private final SupplierOutlooks expected;
    private final Suppliers suppliers;
    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Outlooks(
            OutlookStore store,
            SupplierOutlooks expected,
            Suppliers suppliers,
            Deadlines deadlines,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.expected = expected;
        this.suppliers = suppliers;
        this.deadlines = deadlines;
        this.clock = clock;
        this.events = events;
    }

    /** Told as changed whenever one of this supplier is: a page of one reads nothing because of another. */
    public static String topic(String supplierId) {
        return TOPIC + ":" + supplierId;
    }

    public boolean maySee(Actor actor) {
        return OutlookRights.maySee(actor);
    }

    public boolean mayRelease(Actor actor) {
        return OutlookRights.mayRelease(actor);
    }

    /** What the supplier would be told now, for buyers only. */
    public Optional<Outlook> draft(String supplierId, Actor actor) {
        return maySee(actor) ? store.draft(supplierId) : Optional.empty();
    }

    /** The last that was released to the supplier; for buyers, and for the supplier as it may see it. */
    public Optional<Outlook> current(String supplierId, Actor actor) {
        return before(supplierId, Integer.MAX_VALUE, actor);
    }

    /** The last that was released before one of this number, to see what has changed since. */
    public Optional<Outlook> before(String supplierId, int number, Actor actor) {
        return maySee(actor) || OutlookRights.mayCommit(supplierId, actor)
                ? store.releasedBefore(supplierId, number).flatMap(outlook -> seen(outlook, actor))
                : Optional.empty();
    }

    /** The last ones in short, newest first, for buyers. */
    public List<OutlookNote> released(String supplierId, Actor actor) {
        return maySee(actor) ? store.released(supplierId, SHOWN) : List.of();
    }

    /** Those of all suppliers that count, for buyers. */
    public List<OutlookNote> all(Actor actor) {
        return maySee(actor) ? store.notes(MOST_NOTES) : List.of();
    }

    /** What the supplier whose actor asks is asked about. */
    public Optional<OutlookNote> asked(Actor actor) {
        String supplier = actor.organisation();
        return !supplies(actor) || supplier == null ? Optional.empty() : store.note(supplier);
    }

    /** Those that count and have the item, for buyers. */
    public List<Outlook> ofItem(String sku, Actor actor) {
        return maySee(actor) ? store.ofItem(sku) : List.of();
    }

    public Optional<Outlook> find(String id, Actor actor) {
        return store.find(id).flatMap(outlook -> seen(outlook, actor));
    }

    private static Optional<Outlook> seen(Outlook outlook, Actor actor) {
        if (OutlookRights.maySee(actor)) {
            return Optional.of(outlook);
        }
        return OutlookRights.mayCommit(outlook, actor) && outlook.state() != Outlook.State.DRAFT
                ? Optional.of(outlook.shared())
                : Optional.empty();
    }

    /** Reckons anew what is expected, as the supplier's draft; what was corrected in an older draft is gone. Takes seconds. */
    public OutlookResult reckon(String supplierId, Actor actor) {
        if (!mayRelease(actor)) {
            return new OutlookResult.Refused(Why.FORBIDDEN);
        }
        Optional<Supplier> supplier = suppliers.find(supplierId);
        if (supplier.isEmpty()) {
            return new OutlookResult.Refused(Why.UNKNOWN);
        }
        Optional<SupplierOutlook> found = expected.of(supplierId);
        if (found.isEmpty()) {
            return new OutlookResult.Refused(Why.NOTHING_PLANNED);
        }
        if (found.get().lines().isEmpty()) {
            return new OutlookResult.Refused(Why.NOTHING_EXPECTED);
        }
        Outlook draft = draft(supplier.get(), found.get());
        return Conflicts.retry("Outlook of " + supplierId, () -> kept(draft));
    }

    private Outlook draft(Supplier supplier, SupplierOutlook found) {
        List<OutlookLine> lines = found.lines().stream()
                .map(OutlookLine::of)
                .sorted(Comparator.comparingDouble(OutlookLine::sum).reversed().thenComparing(OutlookLine::key))
                .toList();
        return new Outlook(
                "",
                0,
                supplier.id(),
                supplier.name(),
                0,
                Outlook.State.DRAFT,
                found.today(),
                io.leadline.replenishment.OutlookWeeks.from(found.today()).first(),
                lines.subList(0, Math.min(MOST_LINES, lines.size())),
                Math.max(0, lines.size() - MOST_LINES),
                "",
                "",
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    /** In the place of the draft that is there. */
    private Optional<OutlookResult> kept(Outlook draft) {
        Optional<Outlook> last = store.newest(draft.supplierId(), 1).stream().findFirst();
        boolean replaces =
                last.filter(outlook -> outlook.state() == Outlook.State.DRAFT).isPresent();
        int number = last.map(outlook -> outlook.number() + (replaces ? 0 : 1)).orElse(1);
        Outlook numbered = draft.numbered(
                number, last.filter(outlook -> replaces).map(Outlook::version).orElse(0L));
        if (!(replaces ? store.save(numbered) : store.add(numbered))) {
            return Optional.empty();
        }
        changed(draft.supplierId());
        return store.find(numbered.id()).map(OutlookResult.Done::new);
    }

    /**
     * Corrects what an item's supplier will be told.
     *
     * @param units for each week; never less than is ordered already
     */
    public OutlookResult correct(String id, String line, List<Double> units, Actor actor) {
        if (!mayRelease(actor)) {
            return new OutlookResult.Refused(Why.FORBIDDEN);
        }
        return change(id, outlook -> {
            if (outlook.state() != Outlook.State.DRAFT) {
                return new OutlookResult.Refused(Why.RELEASED_ALREADY);
            }
            Optional<OutlookLine> found = outlook.line(line);
            if (found.isEmpty()) {
                return new OutlookResult.Refused(Why.UNKNOWN);
            }
            if (!Committing.right(units, found.get())) {
                return new OutlookResult.Refused(Why.NUMBER_WRONG, found.get().name());
            }
            return new OutlookResult.Done(outlook.correcting(line, units));
        });
    }

    /** Whether a draft asks for what nobody can deliver any more, because its first week is over. */
    public boolean isStale(Outlook draft) {
        return draft.stale(clock.today());
    }

    /** @param version that the buyer saw: nothing is released that nobody looked at */
    public OutlookResult release(String id, long version, String note, Actor actor) {
        if (!mayRelease(actor)) {
            return new OutlookResult.Refused(Why.FORBIDDEN);
        }
        if (Bounds.NOTE.fault(note).isPresent()) {
            return new OutlookResult.Refused(Why.TEXT_WRONG);
        }
        OutlookResult result = change(id, outlook -> {
            if (outlook.state() != Outlook.State.DRAFT) {
                return outlook.releasedBy().equals(actor.id())
                        ? new OutlookResult.Repeated(outlook)
                        : new OutlookResult.Refused(Why.RELEASED_ALREADY);
            }
            if (outlook.version() != version) {
                return new OutlookResult.Refused(Why.CHANGED_MEANWHILE);
            }
            if (isStale(outlook)) {
                return new OutlookResult.Refused(Why.STALE);
            }
            return new OutlookResult.Done(outlook.released(
                    actor.id(),
                    actor.name(),
                    clock.now(),
                    note.strip(),
                    deadlines.ofSupplier(outlook.supplierId(), clock.now(), COMMIT_WITHIN)));
        });
        if (result instanceof OutlookResult.Done(Outlook outlook)) {
            replaceOlder(outlook);
        }
        return result;
    }

    /** Also by the step that tells the supplier, so that a fall between both writes leaves nothing behind. */
    public void replaceOlder(Outlook released) {
        store.released(released.supplierId(), SHOWN).stream()
                .filter(other -> other.number() < released.number() && other.state() != Outlook.State.REPLACED)
                .forEach(other -> change(
                        other.id(),
                        old -> old.open() ? new OutlookResult.Done(old.replaced()) : new OutlookResult.Repeated(old)));
    }

    /** What the supplier commits to; see {@link Committing}. */
    public OutlookResult commit(
            String id, List<Commitment.Line> lines, String note, Commitment.Channel channel, Actor actor) {
        Optional<Outlook> found = store.find(id);
        if (found.isEmpty() || !OutlookRights.mayCommit(found.get(), actor)) {
            // The same whether there is none or it is another supplier's.
            return new OutlookResult.Refused(Why.FORBIDDEN);
        }
        OutlookResult result =
                change(id, outlook -> Committing.commit(outlook, lines, note, channel, actor, clock.now()));
        return switch (result) {
            case OutlookResult.Done(Outlook outlook) -> new OutlookResult.Done(outlook.shared());
            case OutlookResult.Repeated(Outlook outlook) -> new OutlookResult.Repeated(outlook.shared());
            case OutlookResult.Refused refused -> refused;
        };
    }

    /** For the steps of its process. */
    public Outlook get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no outlook " + id));
    }

    void unreached(String id) {
        change(
                id,
                outlook -> outlook.unreached()
                        ? new OutlookResult.Repeated(outlook)
                        : new OutlookResult.Done(outlook.notReached()));
    }

    OutlookResult change(String id, Function<Outlook, OutlookResult> step) {
        return Conflicts.retry("Outlook " + id, () -> {
            Optional<Outlook> found = store.find(id);
            if (found.isEmpty()) {
                return Optional.<OutlookResult>of(new OutlookResult.Refused(Why.UNKNOWN));
            }
            OutlookResult result = step.apply(found.get());
            if (!(result instanceof OutlookResult.Done(Outlook next))) {
                return Optional.of(result);
            }
            if (!store.save(next)) {
                return Optional.empty();
            }
            changed(next.supplierId());
            return Optional.of(new OutlookResult.Done(store.find(id).orElse(next)));
        });
    }

    private void changed(String supplierId) {
        events.publishEvent(new Changed(TOPIC));
        events.publishEvent(new Changed(topic(supplierId)));
    }

    private static boolean supplies(Actor actor) {
        return actor.is(Role.SUPPLIER);
    }
}
