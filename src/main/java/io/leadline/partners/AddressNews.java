package io.leadline.partners;

import io.leadline.catalog.Supplier;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.shared.BusinessClock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * That a supplier's orders go to another address from now on. The former address is told, because whoever has got into an
 * account might want to read the orders elsewhere; so are the buyers.
 */
@Component
class AddressNews {

    private final Outbox outbox;
    private final Users users;
    private final BusinessClock clock;

    AddressNews(Outbox outbox, Users users, BusinessClock clock) {
        this.outbox = outbox;
        this.users = users;
        this.clock = clock;
    }

    void moved(Supplier before, Supplier now, Actor by) {
        String fact = "address#" + now.id() + "#" + clock.now().toEpochMilli() + "#";
        Map<String, Object> model = new HashMap<>(Map.of(
                MailKey.SUPPLIER_NAME.key(), now.name(),
                MailKey.NAME.key(), by.name(),
                MailKey.ADDRESS.key(), now.email()));
        if (Mail.isAddress(before.email())) {
            write(fact + "before", before.email(), before.language(), before.zone(), model, now.id());
        }
        model.put(MailKey.ROUTE.key(), "supplier/" + now.id());
        for (User buyer : users.withRole(Role.BUYER)) {
            write(fact + buyer.id(), buyer.email(), buyer.locale(), buyer.zone(), model, now.id());
        }
    }

    private void write(String id, String to, Locale locale, ZoneId zone, Map<String, Object> model, String supplierId) {
        outbox.queue(new Mail(id, MailTemplate.SUPPLIER_ADDRESS.id(), to, locale, zone, model, List.of(), supplierId));
    }
}
