package io.leadline.identity;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * When people are away, and who stands in for them. Everybody says so for oneself; who leads says it for others of the
 * company, because the ill do not sign in.
 */
@Component
public class Absences {

    /** What is published when one is entered, changed or taken back. */
    public static final String TOPIC = "absences";

    /** More are no plans. */
    public static final int MOST_OF_ONE = 30;

    private final AbsenceStore store;
    private final Users users;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Absences(AbsenceStore store, Users users, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.users = users;
        this.clock = clock;
        this.events = events;
    }

    /** Whether this actor may enter absences of other people. */
    public static boolean leads(Actor actor) {
        return actor.organisation() == null && actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING, Role.ADMIN);
    }

    /** The actor's own that are not over, the next first. */
    public List<Absence> own(Actor actor) {
        return store.notOver(actor.id(), clock.today());
    }

    /** Those of all others of the company that are not over, for who leads. */
    public List<Absence> others(Actor actor) {
        return leads(actor)
                ? store.ofCompany(clock.today()).stream()
                        .filter(absence -> !absence.person().equals(actor.id()))
                        .toList()
                : List.of();
    }

    /** Who can be chosen to stand in: people of the same organisation who have a role of that person, by name. */
    public List<User> candidates(User person) {
        Stream<User> colleagues = person.organisation() == null
                ? person.roles().stream().flatMap(role -> users.withRole(role).stream())
                : users.ofOrganisation(person.organisation()).stream();
        return colleagues
                .filter(user -> !user.id().equals(person.id()))
                .filter(user -> Objects.equals(user.organisation(), person.organisation()))
                .distinct()
                .sorted(Comparator.comparing(User::name))
                .toList();
    }

    /** The roles of the person that the one who stands in has not, and whose tasks others have to do. */
    public static List<Role> notCovered(User person, User standIn) {
        return person.roles().stream()
                .filter(role -> !standIn.roles().contains(role))
                .sorted()
                .toList();
    }

    /** The one that stands in the way of these days, because two of one person do not overlap. */
    public Optional<Absence> inTheWay(@Nullable Absence seen, String person, LocalDate from, LocalDate to) {
        return store.notOver(person, from).stream()
                .filter(other -> seen == null || !other.id().equals(seen.id()))
                .filter(other -> other.overlaps(from, to))
                .findFirst();
    }

    /**
     * Enters one, or changes the one that was seen. Refused as well where another one of the person is in the way, or the
     * person has {@link #MOST_OF_ONE} already.
     *
     * @param seen null for a new one
     */
    public Edited<Absence> save(
            @Nullable Absence seen, String person, LocalDate from, LocalDate to, @Nullable String standIn, Actor by) {
        Optional<User> who = users.find(person);
        if (who.isEmpty()
                || !mayEnter(who.get(), by)
                || (seen != null && !seen.person().equals(person))) {
            return new Edited.Forbidden<>();
        }
        boolean possible = standIn == null
                || candidates(who.get()).stream().anyMatch(user -> user.id().equals(standIn));
        boolean tooMany = seen == null && store.notOver(person, clock.today()).size() >= MOST_OF_ONE;
        if (!possible || tooMany || inTheWay(seen, person, from, to).isPresent()) {
            return new Edited.Forbidden<>();
        }
        String id = seen == null ? UUID.randomUUID().toString() : seen.id();
        Absence wanted = new Absence(id, person, who.get().organisation(), from, to, standIn);
        SavedBy signed = new SavedBy(by.name(), clock.now());
        if (seen == null) {
            store.add(wanted, signed);
            return told(new Edited.Done<>(wanted), by);
        }
        return told(store.change(seen, wanted, signed), by);
    }

    /** The person is there again from today on; an absence that has not begun is taken back. Not if it was changed meanwhile. */
    public Edited<Absence> end(Absence absence, Actor by) {
        boolean may = users.find(absence.person())
                .filter(person -> mayEnter(person, by))
                .isPresent();
        if (!may) {
            return new Edited.Forbidden<>();
        }
        Optional<Absence> shorter = absence.until(clock.today());
        return told(
                shorter.isPresent()
                        ? store.change(absence, shorter.get(), new SavedBy(by.name(), clock.now()))
                        : store.remove(absence),
                by);
    }

    private static boolean mayEnter(User person, Actor by) {
        return person.id().equals(by.id()) || (leads(by) && person.organisation() == null);
    }

    private Edited<Absence> told(Edited<Absence> edited, Actor by) {
        if (edited instanceof Edited.Done<Absence>(Absence now)) {
            SecurityLog.write(
                    SecurityLog.Event.ABSENCE_ENTERED,
                    by.id(),
                    "absence of " + now.person(),
                    now.from() + " to " + now.to() + ", stood in for by "
                            + Objects.requireNonNullElse(now.standIn(), "nobody"));
            events.publishEvent(new Changed(TOPIC));
        }
        return edited;
    }
}
