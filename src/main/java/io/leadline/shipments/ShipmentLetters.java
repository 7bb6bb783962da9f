package io.leadline.shipments;

import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.ordering.OrderLetters;
import io.leadline.ordering.OrderSteps;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails about shipments, once for each fact. */
@Component
public class ShipmentLetters {

    /** After the day on which it should have come. */
    private static final int REMINDED_DAYS = 7;

    private final OrderLetters letters;
    private final OrderSteps steps;
    private final Scribe scribe;
    private final BusinessClock clock;

    ShipmentLetters(OrderLetters letters, OrderSteps steps, Scribe scribe, BusinessClock clock) {
        this.letters = letters;
        this.steps = steps;
        this.scribe = scribe;
        this.clock = clock;
    }

    /** The day has passed on which it should have come: the supplier is asked, the buyers are told. */
    public void late(Standing standing, Instant answerBy) {
        Shipment one = standing.shipment();
        ask(one, "late#" + one.id() + "#" + one.arrivesOn(), answerBy);
        toBuyers(one, MailTemplate.SHIPMENT_LATE, "late#" + one.arrivesOn(), Map.of());
    }

    /** To the supplier, at most once a day and for some days, as long as nobody knows where it is. */
    public void remind(Standing standing, LocalDate today) {
        Shipment one = standing.shipment();
        if (!one.arrivesOn().isBefore(today.minusDays(REMINDED_DAYS))) {
            ask(one, "late#" + one.id() + "#" + one.arrivesOn() + "#" + today, clock.now());
        }
    }

    /** By the link the supplier sees one order, so it is asked about the first that is still awaited. */
    private void ask(Shipment one, String fact, Instant answerBy) {
        one.notice().orders().stream()
                .filter(order -> !one.hasCome(order))
                .findFirst()
                .map(steps::get)
                .ifPresent(order -> letters.toSupplier(
                        order,
                        MailTemplate.SHIPMENT_ASKED,
                        fact,
                        Map.of(
                                MailKey.SHIPMENT, one.name(),
                                MailKey.ARRIVES_ON, one.arrivesOn(),
                                MailKey.ANSWER_BY, answerBy),
                        List.of()));
    }

    /** To the buyers: its supplier has put it off. */
    public void slipped(Standing standing) {
        toBuyers(
                standing.shipment(),
                MailTemplate.SHIPMENT_SLIPPED,
                "slipped#" + standing.said(),
                Map.of(MailKey.DAYS_LATE, standing.slippedDays()));
    }

    private void toBuyers(Shipment one, MailTemplate template, String fact, Map<MailKey, Object> more) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.putAll(more);
        values.put(MailKey.SUPPLIER_NAME, one.supplierName());
        values.put(MailKey.SHIPMENT, one.name());
        values.put(MailKey.ARRIVES_ON, one.arrivesOn());
        values.put(MailKey.ROUTE, "shipment/" + one.id());
        scribe.toRole(Role.BUYER, new Fact(one.id() + "#" + fact, template, one.id(), values));
    }
}
