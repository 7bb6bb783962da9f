package io.leadline.partners;

import io.leadline.catalog.ContactBook;
import io.leadline.catalog.ContactBooks;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.WorkingCalendar;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.identity.Actor;
import io.leadline.identity.SecurityLog;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How a supplier is reached, as its own people say. Nobody reads or changes another one's. */
@Service
public class OwnCompany {

    private final Suppliers suppliers;
    private final ContactBooks books;
    private final Keepers keepers;
    private final Pace pace;
    private final AddressNews news;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    OwnCompany(
            Suppliers suppliers,
            ContactBooks books,
            Keepers keepers,
            Pace pace,
            AddressNews news,
            WorkingCalendars calendars,
            BusinessClock clock) {
        this.suppliers = suppliers;
        this.books = books;
        this.keepers = keepers;
        this.pace = pace;
        this.news = news;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The supplier that the actor works for. */
    public Optional<Company> find(Actor actor) {
        return Keepers.ofSupplier(actor).flatMap(this::read);
    }

    /** Any supplier, for those who buy from it or administer the portal. */
    public Optional<Company> of(@Nullable String supplierId, Actor actor) {
        return supplierId != null && actor.organisation() == null && actor.seesPrices()
                ? read(supplierId)
                : Optional.empty();
    }

    /** Whether the actor may change how its company is reached, and who works in the portal for it. */
    public boolean mayKeep(Actor actor) {
        return keepers.keptBy(actor).isPresent();
    }

    /** Whether somebody is there, where the company is: not at weekends, public holidays and closures. */
    public Presence presence(Company company) {
        WorkingCalendar calendar = calendars.of(company.supplier().id());
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.now(), company.supplier().zone()).truncatedTo(ChronoUnit.MINUTES);
        return Presence.of(now, company.book().hours(), day -> calendar.plusWorkingDays(day, 0));
    }

    private Optional<Company> read(String supplierId) {
        return suppliers.find(supplierId).map(supplier -> new Company(supplier, books.of(supplierId)));
    }

    /** Takes over how the company is reached, and nothing else that stands in the changed record. */
    public Edited<Company> change(Company seen, Company changed, Actor actor) {
        Optional<String> own = keepers.keptBy(actor);
        if (own.isEmpty()
                || !seen.supplier().id().equals(own.get())
                || !changed.supplier().id().equals(own.get())) {
            Keepers.refused(actor, "a company", "no keeper, or another company");
            return new Edited.Forbidden<>();
        }
        boolean moves =
                !seen.supplier().email().equalsIgnoreCase(changed.supplier().email());
        if (moves && !pace.may(Pace.Of.ADDRESS, own.get(), actor)) {
            return new Edited.Forbidden<>();
        }
        SavedBy by = new SavedBy(actor.name(), clock.now());
        Supplier asked = seen.supplier()
                .reachedBy(
                        changed.supplier().email(),
                        changed.supplier().contact(),
                        changed.supplier().language(),
                        changed.supplier().zone());
        return switch (suppliers.change(seen.supplier(), asked, by)) {
            case Edited.Done<Supplier>(Supplier now) -> {
                tell(seen.supplier(), now, actor);
                yield andBook(now, books.change(seen.book(), changed.book(), by));
            }
            case Edited.Meanwhile<Supplier>(Supplier theirs, SavedBy saver) ->
                new Edited.Meanwhile<>(new Company(theirs, books.of(theirs.id())), saver);
            case Edited.Gone<Supplier>(SavedBy remover) -> new Edited.Gone<>(remover);
            case Edited.Forbidden<Supplier> forbidden -> new Edited.Forbidden<>();
        };
    }

    private static Edited<Company> andBook(Supplier supplier, Edited<ContactBook> book) {
        return switch (book) {
            case Edited.Done<ContactBook>(ContactBook now) -> new Edited.Done<>(new Company(supplier, now));
            case Edited.Meanwhile<ContactBook>(ContactBook theirs, SavedBy saver) ->
                new Edited.Meanwhile<>(new Company(supplier, theirs), saver);
            case Edited.Gone<ContactBook>(SavedBy remover) -> new Edited.Gone<>(remover);
            case Edited.Forbidden<ContactBook> forbidden -> new Edited.Forbidden<>();
        };
    }

    private void tell(Supplier before, Supplier now, Actor actor) {
        SecurityLog.write(
                SecurityLog.Event.ACCOUNT_CHANGED,
                actor.id(),
                "supplier " + now.id(),
                "reached at " + now.email() + ", in " + now.language().toLanguageTag() + ", " + now.zone());
        if (!before.email().equalsIgnoreCase(now.email())) {
            news.moved(before, now, actor);
        }
    }
}
