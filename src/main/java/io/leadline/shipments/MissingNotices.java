package io.leadline.shipments;

import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderLetters;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Notices of shipments that are missed: the facts that the table looks at, how an order stands, and the one letter. */
@Service
public class MissingNotices {

    /** Where nobody knows. */
    private static final int UNKNOWN = -1;

    private static final int LAST_SHIPMENTS = 20;
    private static final Duration ANSWER_WITHIN = Duration.ofDays(1);

    private final ShipmentStore store;
    private final OrderSteps steps;
    private final OrderLetters letters;
    private final Suppliers suppliers;
    private final Locations locations;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    MissingNotices(
            ShipmentStore store,
            OrderSteps steps,
            OrderLetters letters,
            Suppliers suppliers,
            Locations locations,
            Deadlines deadlines,
            BusinessClock clock) {
        this.store = store;
        this.steps = steps;
        this.letters = letters;
        this.suppliers = suppliers;
        this.locations = locations;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** How long its supplier's shipments usually take, and whether they cross a border. */
    public Map<String, Object> facts(String orderId) {
        PurchaseOrder order = steps.get(orderId);
        String supplier = order.head().supplierId();
        String from = suppliers.find(supplier).map(Supplier::country).orElse("");
        String to =
                locations.find(order.head().locationId()).map(Location::country).orElse(from);
        return Map.of(
                ShipmentVariables.TRANSPORT_DAYS,
                MissingNotice.usualDays(store.lately(supplier, LAST_SHIPMENTS)).orElse(UNKNOWN),
                ShipmentVariables.ABROAD,
                !Objects.equals(from, to),
                ShipmentVariables.SINCE,
                clock.today().toString());
    }

    /** @param variables with what the table says */
    public Map<String, Object> weigh(String orderId, ShipmentVariables variables) {
        MissingNotice now = of(orderId, variables);
        return Map.of(
                ShipmentVariables.NOTICE,
                now.stage().id(),
                ShipmentVariables.ASKING,
                now.promised().toString(),
                ShipmentVariables.LOOK_AFTER,
                deadlines.timer(deadlines.endOf(now.lookOn())).toString());
    }

    private MissingNotice of(String orderId, ShipmentVariables variables) {
        return MissingNotice.of(
                steps.get(orderId),
                new AnnouncedShipments(store, clock).of(orderId),
                variables.noticeDays(),
                variables.since(),
                clock.today());
    }

    /**
     * Asks the supplier by mail, once for each day that is promised, and starts its clock: once for each day, too, since any word on
     * the order brings the process here again.
     */
    public Map<String, Object> ask(String orderId, ShipmentVariables variables) {
        PurchaseOrder order = steps.get(orderId);
        MissingNotice now = of(orderId, variables);
        Instant answerBy = variables
                .answerBy(now.promised())
                .orElseGet(() -> deadlines.ofSupplier(order.head().supplierId(), clock.now(), ANSWER_WITHIN));
        if (now.stage() == MissingNotice.Stage.MISSING) {
            letters.toSupplier(
                    order,
                    MailTemplate.NOTICE_MISSING,
                    "notice#" + now.promised(),
                    Map.of(MailKey.PROMISED_DATE, now.promised(), MailKey.ANSWER_BY, answerBy),
                    List.of());
        }
        return Map.of(
                ShipmentVariables.ASKED_FOR, now.promised().toString(),
                ShipmentVariables.ANSWER_BY, answerBy.toString(),
                ShipmentVariables.ANSWER_WITHIN, deadlines.timer(answerBy).toString());
    }
}
