package io.leadline.partners;

import io.leadline.catalog.Closure;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailLine;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the buyers of a closure that touches open lines, and names them; of one that touches nothing the supplier's page tells. */
@Component
class ClosureNews {

    /** More nobody reads in a mail; the supplier's page has them all. */
    private static final int MOST_LINES = 50;

    private final Scribe scribe;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    ClosureNews(Scribe scribe, Suppliers suppliers, BusinessClock clock) {
        this.scribe = scribe;
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
                Map.of(MailKey.REASON, closure.reason(), MailKey.LINES, List.copyOf(lines)));
    }

    void openAfterAll(Closure closure) {
        tell(MailTemplate.SUPPLIER_OPEN_AFTER_ALL, closure, Map.of());
    }

    private void tell(MailTemplate template, Closure closure, Map<MailKey, Object> more) {
        String supplierId = closure.party();
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.putAll(more);
        values.put(
                MailKey.SUPPLIER_NAME,
                suppliers.find(supplierId).map(Supplier::name).orElse(supplierId));
        values.put(MailKey.CLOSED_FROM, closure.period().from());
        values.put(MailKey.CLOSED_UNTIL, closure.period().to());
        values.put(MailKey.ROUTE, "supplier/" + supplierId);
        String fact = "closure#" + supplierId + "#" + closure.period().from() + "#"
                + clock.now().toEpochMilli();
        scribe.toRole(Role.BUYER, new Fact(fact, template, supplierId, values));
    }
}
