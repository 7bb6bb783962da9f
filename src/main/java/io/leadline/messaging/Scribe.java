package io.leadline.messaging;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells facts to those whom they concern, each in the reader's language and time. */
@Component
public class Scribe {

    private final Outbox outbox;
    private final ActionLinks links;
    private final ObjectProvider<Receivers> receivers;
    private final Suppliers suppliers;

    public Scribe(Outbox outbox, ActionLinks links, ObjectProvider<Receivers> receivers, Suppliers suppliers) {
        this.outbox = outbox;
        this.links = links;
        this.receivers = receivers;
        this.suppliers = suppliers;
    }

    /** To each of the company's people with the role, and in place of those who are away to who stands in for them. */
    public void toRole(Role role, Fact fact) {
        receivers.ifAvailable(known -> known.withRole(role).forEach(receiver -> to(receiver, fact)));
    }

    public void to(Receivers.Receiver receiver, Fact fact) {
        User user = receiver.user();
        outbox.queue(new Mail(
                fact.id() + "#" + user.id(),
                fact.template().id(),
                user.email(),
                user.locale(),
                user.zone(),
                MailKey.insteadOf(keyed(fact.values()), receiver.insteadOf()),
                List.of(),
                fact.subject()));
    }

    public boolean toSupplier(String supplierId, Fact fact, Instant linkEnds) {
        return toSupplier(supplierId, fact, linkEnds, List.of());
    }

    /**
     * @param linkEnds until when the link to the subject is good; of use where the template asks for one
     * @return false if the supplier is gone from the catalogue or has no address; nothing is written then
     */
    public boolean toSupplier(String supplierId, Fact fact, Instant linkEnds, List<Attachment> attachments) {
        Optional<Supplier> known = suppliers.find(supplierId).filter(one -> Mail.isAddress(one.email()));
        known.ifPresent(supplier -> {
            Map<String, Object> model = keyed(fact.values());
            model.put(MailKey.SUPPLIER_ID.key(), supplier.id());
            model.put(MailKey.SUPPLIER_NAME.key(), supplier.name());
            if (fact.template().required().contains(MailKey.LINK)) {
                model.put(MailKey.LINK.key(), links.issue(fact.subject(), supplier.id(), linkEnds));
            }
            outbox.queue(new Mail(
                    fact.id(),
                    fact.template().id(),
                    supplier.email(),
                    supplier.language(),
                    supplier.zone(),
                    model,
                    attachments,
                    fact.subject()));
        });
        return known.isPresent();
    }

    /** To one of a supplier's contacts, in the language and time of the supplier. */
    public void toContact(Supplier supplier, SupplierContact contact, Fact fact) {
        Map<String, Object> model = keyed(fact.values());
        model.put(MailKey.SUPPLIER_ID.key(), supplier.id());
        model.put(MailKey.SUPPLIER_NAME.key(), supplier.name());
        outbox.queue(new Mail(
                fact.id() + "#" + contact.id(),
                fact.template().id(),
                contact.email(),
                supplier.language(),
                supplier.zone(),
                model,
                List.of(),
                fact.subject()));
    }

    private static Map<String, Object> keyed(Map<MailKey, Object> values) {
        Map<String, Object> keyed = new HashMap<>();
        values.forEach((key, value) -> keyed.put(key.key(), value));
        return keyed;
    }
}
