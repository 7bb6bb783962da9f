package io.leadline.partners;

import io.leadline.catalog.Closure;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailLine;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.shared.BusinessClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the buyers of a closure that touches open lines, and names them; of one that touches nothing the supplier's page tells. */
@Component
class ClosureNews {

    /** More nobody reads in a mail; the supplier's page has them all. */
    private static final int MOST_LINES = 50;

    private final Outbox outbox;
    private final Receivers receivers;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    ClosureNews(Outbox outbox, Receivers receivers, Suppliers suppliers, BusinessClock clock) {
        this.outbox = outbox;
        this.receivers = receivers;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    void closed(Closure closure, List<TouchedLine> touched) {
        List<MailLine> lines = new ArrayList<>();
        for (TouchedLine line : touched.subList(0, Math.min(MOST_LINES, touched.size()))) {
            lines.add(new MailLine(
                    lines.size() + 1,
                    line.sku().value(),
                    line.item(),
                    line.open(),
                    line.unit(),
                    null,
                    line.day(),
                    line.orderName()));
        }
        tell(
                MailTemplate.SUPPLIER_CLOSED,
                closure,
                Map.of(MailKey.REASON.key(), closure.reason(), MailKey.LINES.key(), List.copyOf(lines)));
    }

    void openAfterAll(Closure closure) {
        tell(MailTemplate.SUPPLIER_OPEN_AFTER_ALL, closure, Map.of());
    }

    private void tell(MailTemplate template, Closure closure, Map<String, Object> more) {
        String supplierId = closure.party();
        Map<String, Object> model = new HashMap<>(more);
        model.put(
                MailKey.SUPPLIER_NAME.key(),
                suppliers.find(supplierId).map(Supplier::name).orElse(supplierId));
        model.put(MailKey.CLOSED_FROM.key(), closure.period().from());
        model.put(MailKey.CLOSED_UNTIL.key(), closure.period().to());
        model.put(MailKey.ROUTE.key(), "supplier/" + supplierId);
        String fact = "closure#" + supplierId + "#" + closure.period().from() + "#"
                + clock.now().toEpochMilli() + "#";
        for (Receivers.Receiver receiver : receivers.withRole(Role.BUYER)) {
            User buyer = receiver.user();
            outbox.queue(new Mail(
                    fact + buyer.id(),
                    template.id(),
                    buyer.email(),
                    buyer.locale(),
                    buyer.zone(),
                    MailKey.insteadOf(model, receiver.insteadOf()),
                    List.of(),
                    supplierId));
        }
    }
}
