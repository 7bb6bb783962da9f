package io.leadline.partners;

import io.leadline.catalog.Supplier;
import io.leadline.identity.Actor;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
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
    private final Receivers receivers;
    private final BusinessClock clock;

    AddressNews(Outbox outbox, Receivers receivers, BusinessClock clock) {
        this.outbox = outbox;
        this.receivers = receivers;
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
        for (Receivers.Receiver receiver : receivers.withRole(Role.BUYER)) {
            User buyer = receiver.user();
            write(
                    fact + buyer.id(),
                    buyer.email(),
                    buyer.locale(),
                    buyer.zone(),
                    MailKey.insteadOf(model, receiver.insteadOf()),
                    now.id());
        }
    }

    private void write(String id, String to, Locale locale, ZoneId zone, Map<String, Object> model, String supplierId) {
        outbox.queue(new Mail(id, MailTemplate.SUPPLIER_ADDRESS.id(), to, locale, zone, model, List.of(), supplierId));
    }
}
