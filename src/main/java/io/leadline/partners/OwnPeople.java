package io.leadline.partners;

import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.identity.PasswordMails;
import io.leadline.identity.Role;
import io.leadline.identity.Saving;
import io.leadline.identity.SecurityLog;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.MailAddress;
import io.leadline.shared.SavedBy;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The accounts of a supplier, looked after by its keepers: they invite, and they end. A mail address is not changed, because
 * whoever changes it could set the password and be somebody else: another address is another person, who is invited anew.
 */
@Service
public class OwnPeople {

    /** Shown on pages that list them. */
    public static final String TOPIC = "supplier-people:";

    private static final int LONGEST_ID = 80;

    private final Users users;
    private final Suppliers suppliers;
    private final PasswordMails mails;
    private final Keepers keepers;
    private final Pace pace;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OwnPeople(
            Users users,
            Suppliers suppliers,
            PasswordMails mails,
            Keepers keepers,
            Pace pace,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.users = users;
        this.suppliers = suppliers;
        this.mails = mails;
        this.keepers = keepers;
        this.pace = pace;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the actor may invite and end accounts. */
    public boolean mayKeep(Actor actor) {
        return keepers.keptBy(actor).isPresent();
    }

    /** Of the actor's own company, those who may work first; who is invited is one of them when the link was used. */
    public List<User> all(Actor actor) {
        return Keepers.ofSupplier(actor).filter(own -> !actor.byLink()).stream()
                .flatMap(own -> users.everybodyOf(own).stream())
                .sorted(Comparator.comparing((User user) -> !user.active())
                        .thenComparing(User::name)
                        .thenComparing(User::id))
                .toList();
    }

    /** Makes an account that signs in with its mail address, and sends a link with which a password is set. */
    public Invited invite(String name, String email, boolean keeper, Actor actor) {
        Optional<String> own = keepers.keptBy(actor);
        if (own.isEmpty()) {
            Keepers.refused(actor, "an invitation", "no keeper");
            return new Invited.Refused(Invited.Why.FORBIDDEN);
        }
        if (!pace.may(Pace.Of.INVITATION, own.get(), actor)) {
            return new Invited.Refused(Invited.Why.TOO_MANY);
        }
        Locale language = suppliers.find(own.get()).map(each -> each.language()).orElse(Locale.ENGLISH);
        ZoneId zone = suppliers.find(own.get()).map(each -> each.zone()).orElse(actor.zone());
        boolean demo = users.find(actor.id()).filter(User::demo).isPresent();
        User asked = new User(
                idOf(email),
                name.strip(),
                email.strip().toLowerCase(Locale.ROOT),
                Set.of(Role.SUPPLIER),
                own.get(),
                language,
                zone,
                true,
                demo,
                keeper,
                0);
        if (!Bounds.NAME.fits(asked.name()) || !MailAddress.is(asked.email())) {
            return new Invited.Refused(Invited.Why.FORBIDDEN);
        }
        return switch (users.invite(asked)) {
            case Saving.Done(User made) -> {
                changed(made, actor);
                mails.send(made);
                yield new Invited.Done(asked);
            }
            default -> known(asked, actor);
        };
    }

    /** Of the own people who are listed that is told, as everybody sees them; of whoever else has the address, nothing. */
    private Invited known(User asked, Actor actor) {
        // Whoever asks for one address after the other is seen.
        Keepers.refused(actor, "an invitation", "the address has an account");
        Optional<User> own = users.findByEmail(asked.email())
                .filter(user -> Objects.equals(user.organisation(), asked.organisation()));
        if (own.filter(user -> !users.isInvited(user.id())).isPresent()) {
            return new Invited.Refused(Invited.Why.ADDRESS_TAKEN);
        }
        own.ifPresent(mails::send);
        return new Invited.Done(asked);
    }

    /**
     * An invitation that nobody has taken up is over, and its link with it. Nothing tells whether there was one: who asks
     * learns of no stranger whether there is an account. Not counted, because whoever invited many by mistake takes many back.
     *
     * @return whether the actor may
     */
    public boolean withdraw(String email, Actor actor) {
        Optional<String> own = keepers.keptBy(actor);
        if (own.isEmpty() || !MailAddress.is(email.strip())) {
            Keepers.refused(actor, "withdrawing an invitation", "no keeper, or no address");
            return false;
        }
        if (users.withdraw(email.strip(), own.get())) {
            SecurityLog.write(
                    SecurityLog.Event.ACCOUNT_CHANGED,
                    actor.id(),
                    "account " + idOf(email),
                    "the invitation is withdrawn, of " + own.get());
        }
        return true;
    }

    /** The mail address where it can be a sign-in name, and what is left of it otherwise. */
    private static String idOf(String email) {
        String plain = email.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@+-]", "-")
                .replaceAll("^[^a-z0-9]+", "");
        String id = plain.length() < 2 ? "user-" + plain : plain;
        return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }

    /**
     * Takes over name, right and whether this person may work; who may not is signed out at once. Nobody takes a right from
     * oneself, so that each company keeps one who has it.
     */
    public Edited<User> change(User seen, User changed, Actor actor) {
        Optional<String> own = keepers.keptBy(actor);
        if (own.isEmpty()
                || !seen.id().equals(changed.id())
                || users.find(seen.id())
                        .filter(user -> own.get().equals(user.organisation()) && Keepers.isPlain(user))
                        .isEmpty()) {
            Keepers.refused(actor, "an account", "no keeper, or another company's");
            return new Edited.Forbidden<>();
        }
        if (!Bounds.NAME.fits(changed.name())) {
            return new Edited.Forbidden<>();
        }
        boolean oneself = seen.id().equals(actor.id());
        User stored = users.find(seen.id()).orElse(seen);
        User asked = new User(
                seen.id(),
                changed.name().strip(),
                stored.email(),
                stored.roles(),
                stored.organisation(),
                stored.locale(),
                stored.zone(),
                oneself || changed.active(),
                stored.demo(),
                oneself || changed.keeper(),
                seen.version());
        return switch (users.change(asked, new SavedBy(actor.name(), clock.now()))) {
            case Saving.Done(User now) -> {
                changed(now, actor);
                yield new Edited.Done<>(now);
            }
            case Saving.ChangedMeanwhile(User now, SavedBy by) -> new Edited.Meanwhile<>(now, by);
            case Saving.Unknown unknown -> new Edited.Gone<>(null);
            case Saving.NameTaken taken -> new Edited.Forbidden<>();
            case Saving.EmailTaken taken -> new Edited.Forbidden<>();
            case Saving.LastAdministrator last -> new Edited.Forbidden<>();
        };
    }

    /** Mails a new link to somebody of the own company who may work. */
    public boolean sendLink(String userId, Actor actor) {
        Optional<String> own = keepers.keptBy(actor);
        Optional<User> user = users.find(userId)
                .filter(User::active)
                .filter(Keepers::isPlain)
                .filter(each -> own.filter(company -> company.equals(each.organisation()))
                        .isPresent());
        if (user.isEmpty()) {
            Keepers.refused(actor, "a link for an account", "no keeper, or another company's");
            return false;
        }
        boolean may = pace.may(Pace.Of.INVITATION, own.orElse(""), actor);
        if (may) {
            mails.send(user.get());
        }
        return may;
    }

    private void changed(User now, Actor by) {
        SecurityLog.changed(now, by);
        events.publishEvent(new Changed(TOPIC + now.organisation()));
    }
}
