package io.leadline.messaging.delivery;

import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.HeldMail;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailGroup;
import io.leadline.messaging.MailHours;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.MailWay;
import io.leadline.messaging.MailWishStore;
import io.leadline.messaging.MailWishes;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When a mail goes, by what its reader said: at once, when the reader works, in a digest, or not at all. */
@Component
class MailTiming {

    private final MailWishStore wishes;
    private final ObjectProvider<Users> users;
    private final BusinessClock clock;

    MailTiming(MailWishStore wishes, ObjectProvider<Users> users, BusinessClock clock) {
        this.wishes = wishes;
        this.users = users;
        this.clock = clock;
    }

    /** When it goes. */
    sealed interface When {

        record Now() implements When {}

        record Later(HeldMail held) implements When {}

        record Never() implements When {}
    }

    When of(Mail mail) {
        MailTemplate template = MailTemplate.of(mail.template());
        Optional<MailGroup> group = MailGroup.of(template);
        Optional<Reader> reader = group.isEmpty() ? Optional.empty() : reader(mail, template);
        if (reader.isEmpty()) {
            return new When.Now();
        }
        MailWishes wish = wishes.of(reader.get().wishes());
        MailWay way = wish.way(group.get());
        Instant now = clock.now();
        MailHours hours = wish.hours();
        return switch (way) {
            case NONE -> new When.Never();
            case DIGEST ->
                held(mail, reader.get(), until(group.get(), hours.nextStart(now, mail.zone()), hours, mail), true);
            case SINGLE -> {
                Instant working = hours.reach(now, mail.zone());
                yield wish.onlyThen() && working.isAfter(now)
                        ? held(mail, reader.get(), until(group.get(), working, hours, mail), false)
                        : new When.Now();
            }
        };
    }

    /** Nobody waits longer for an answer than to the next working day. */
    private Instant until(MailGroup group, Instant wanted, MailHours hours, Mail mail) {
        Instant latest = hours.latest(clock.now(), mail.zone());
        return group.demandsAnswer() && wanted.isAfter(latest) ? latest : wanted;
    }

    private static When held(Mail mail, Reader reader, Instant until, boolean gathered) {
        String route = Stream.of(MailKey.LINK, MailKey.ROUTE)
                .map(key -> mail.model().get(key.key()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
        return new When.Later(
                new HeldMail(reader.id(), reader.name(), mail.locale(), mail.zone(), until, gathered, route));
    }

    private Optional<Reader> reader(Mail mail, MailTemplate template) {
        if (template.audience().outside()) {
            String id = Objects.toString(mail.model().get(MailKey.SUPPLIER_ID.key()), "");
            String name = Objects.toString(mail.model().get(MailKey.SUPPLIER_NAME.key()), "");
            return Optional.of(new Reader(MailWishes.ofSupplier(id), name, MailWishes.ofSupplier(id)));
        }
        Users known = users.getIfAvailable();
        Optional<User> user = known == null ? Optional.empty() : known.findByEmail(mail.to());
        return user.map(found -> new Reader(MailWishes.ofUser(found.id()), found.name(), wishes(found, template)));
    }

    /** For a person of a supplier counts what is said there for the whole firm. */
    private static String wishes(User user, MailTemplate template) {
        String firm = user.organisation();
        return template.audience().ofSuppliers() && firm != null
                ? MailWishes.ofSupplier(firm)
                : MailWishes.ofUser(user.id());
    }

    /** @param wishes whose wishes count */
    private record Reader(String id, String name, String wishes) {}
}
