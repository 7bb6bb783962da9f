package io.leadline.partners;

import io.leadline.catalog.Closure;
import io.leadline.catalog.Closures;
import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Period;
import io.leadline.shared.SavedBy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * When a supplier is closed, as its own people say. What they enter is what every calendar counts by from then on; the buyers
 * are told of the lines it touches. What is over stays: lead times were learned with it.
 */
@Service
public class OwnClosures {

    private static final int LONGEST_DAYS = 100;
    private static final int SHOWN_PAST_DAYS = 31;

    private final Closures closures;
    private final TouchedLines lines;
    private final ClosureNews news;
    private final Pace pace;
    private final BusinessClock clock;

    OwnClosures(Closures closures, TouchedLines lines, ClosureNews news, Pace pace, BusinessClock clock) {
        this.closures = closures;
        this.lines = lines;
        this.news = news;
        this.pace = pace;
        this.clock = clock;
    }

    /** Why a closure cannot be. */
    public enum Why {
        PAST,
        TOO_LONG,
        OVERLAPS,
        /** So many in an hour that it is rather a mistake, or mischief. */
        TOO_OFTEN
    }

    /** Of the actor's own company: those to come, and those of the last weeks. */
    public List<Closure> all(Actor actor) {
        LocalDate from = clock.today().minusDays(SHOWN_PAST_DAYS);
        return Keepers.ofSupplier(actor).stream()
                .flatMap(own -> of(own).stream())
                .filter(closure -> !closure.period().to().isBefore(from))
                .toList();
    }

    private List<Closure> of(String supplierId) {
        return closures.all().stream()
                .filter(closure -> closure.party().equals(supplierId))
                .sorted(Comparator.comparing(closure -> closure.period().from()))
                .toList();
    }

    /** The open lines that a closure of the actor's own company touches. */
    public List<TouchedLine> touched(Closure closure, Actor actor) {
        return Keepers.ofSupplier(actor)
                .filter(own -> own.equals(closure.party()))
                .map(own -> lines.of(own, List.of(closure.period()), actor))
                .orElse(List.of());
    }

    /** The same for all closures of the actor's own company, by their first days; of those that touch nothing nothing is told. */
    public Map<Closure, List<TouchedLine>> touched(Actor actor) {
        List<Closure> all = all(actor);
        return Keepers.ofSupplier(actor)
                .map(own -> lines.by(own, all.stream().map(Closure::period).toList(), actor))
                .map(found -> all.stream()
                        .filter(closure -> found.containsKey(closure.period()))
                        .collect(Collectors.toMap(
                                closure -> closure,
                                closure -> found.getOrDefault(closure.period(), List.of()),
                                (one, same) -> one)))
                .orElse(Map.of());
    }

    /** The open lines that any closure of the supplier touches; for those who buy. */
    public List<TouchedLine> touched(String supplierId, Actor actor) {
        return actor.purchases()
                ? lines.of(
                        supplierId, of(supplierId).stream().map(Closure::period).toList(), actor)
                : List.of();
    }

    /**
     * What is wrong with a closure on these days.
     *
     * @param changed the one that would be changed by it
     */
    public Optional<Why> objection(Period days, @Nullable Closure changed, Actor actor) {
        if (days.to().isBefore(clock.today()) || changed == null && days.from().isBefore(clock.today())) {
            return Optional.of(Why.PAST);
        }
        if (days.days() > LONGEST_DAYS) {
            return Optional.of(Why.TOO_LONG);
        }
        boolean overlaps = Keepers.ofSupplier(actor).stream()
                .flatMap(own -> of(own).stream())
                .filter(closure -> changed == null
                        || !closure.period().from().equals(changed.period().from()))
                .anyMatch(closure -> !closure.period().from().isAfter(days.to())
                        && !closure.period().to().isBefore(days.from()));
        if (overlaps) {
            return Optional.of(Why.OVERLAPS);
        }
        return Keepers.ofSupplier(actor)
                .filter(own -> pace.isSpent(Pace.Of.CLOSURE, own))
                .map(own -> Why.TOO_OFTEN);
    }

    /** In force at once. */
    public Edited<Closure> enter(Period days, String reason, Actor actor) {
        Optional<String> own = mayEnter(actor);
        if (own.isEmpty()) {
            return forbidden(actor);
        }
        if (objection(days, null, actor).isPresent() || !pace.may(Pace.Of.CLOSURE, own.get(), actor)) {
            return new Edited.Forbidden<>();
        }
        Closure closure = new Closure(own.get(), days, reason.strip());
        if (!closures.add(closure, by(actor))) {
            return new Edited.Forbidden<>();
        }
        tell(closure, List.of());
        return new Edited.Done<>(closure);
    }

    /** Another last day, or other words: what begins on another day is another closure. */
    public Edited<Closure> change(Closure seen, Closure changed, Actor actor) {
        Optional<String> own = mayEnter(actor);
        boolean same = own.isPresent()
                && own.get().equals(seen.party())
                && own.get().equals(changed.party())
                && seen.period().from().equals(changed.period().from());
        if (!same) {
            return forbidden(actor);
        }
        if (objection(changed.period(), seen, actor).isPresent() || !pace.may(Pace.Of.CLOSURE, seen.party(), actor)) {
            return new Edited.Forbidden<>();
        }
        List<TouchedLine> before = touched(seen, actor);
        Edited<Closure> edited = closures.change(seen, changed, by(actor));
        if (edited instanceof Edited.Done && !seen.period().equals(changed.period())) {
            tell(changed, before);
        }
        return edited;
    }

    /** Only what has not begun. */
    public Edited<Closure> remove(Closure seen, Actor actor) {
        Optional<String> own = mayEnter(actor);
        if (own.filter(seen::isOf).isEmpty()) {
            return forbidden(actor);
        }
        if (!seen.period().from().isAfter(clock.today()) || !pace.may(Pace.Of.CLOSURE, seen.party(), actor)) {
            return new Edited.Forbidden<>();
        }
        List<TouchedLine> touched = touched(seen, actor);
        if (!closures.remove(seen)) {
            return new Edited.Gone<>(null);
        }
        if (!touched.isEmpty()) {
            news.openAfterAll(seen);
        }
        return new Edited.Done<>(seen);
    }

    private static Edited<Closure> forbidden(Actor actor) {
        Keepers.refused(actor, "a closure", "not of this supplier");
        return new Edited.Forbidden<>();
    }

    private static Optional<String> mayEnter(Actor actor) {
        return Keepers.ofSupplier(actor).filter(own -> !actor.byLink());
    }

    /** Not again where nothing else is touched than before. */
    private void tell(Closure closure, List<TouchedLine> before) {
        List<TouchedLine> touched = lines.of(closure.party(), List.of(closure.period()), Actor.system());
        if (!touched.isEmpty() && !touched.equals(before)) {
            news.closed(closure, touched);
        }
    }

    private SavedBy by(Actor actor) {
        return new SavedBy(actor.name(), clock.now());
    }
}
