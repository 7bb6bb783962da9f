package io.leadline.transfers;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import io.leadline.transfers.StockTransfer.State;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails about transfers. Reminders are one a day for each person, however many transfers wait. */
@Component
public class TransferLetters {

    private final Scribe scribe;
    private final Items items;
    private final BusinessClock clock;

    TransferLetters(Scribe scribe, Items items, BusinessClock clock) {
        this.scribe = scribe;
        this.items = items;
        this.clock = clock;
    }

    /** To those for whom it waits. */
    public void remind(List<StockTransfer> batch) {
        batch.stream()
                .filter(transfer -> transfer.state().open())
                .min(Comparator.comparing(StockTransfer::state).thenComparing(StockTransfer::id))
                .ifPresent(transfer -> {
                    Role role = transfer.state() == State.PROPOSED ? Role.BUYER : Role.GOODS_IN;
                    write(
                            transfer,
                            role,
                            MailTemplate.TRANSFER_REMINDER,
                            "transfers#remind#" + clock.today(),
                            Map.of());
                });
    }

    /** To the buyers: not as much came in as had left. */
    public void tellDifference(StockTransfer transfer) {
        String counted = transfer.shipped() + " → " + transfer.received();
        write(
                transfer,
                Role.BUYER,
                MailTemplate.TRANSFER_DIFFERENCE,
                transfer.id() + "#difference",
                Map.of(MailKey.NOTE, counted));
    }

    private void write(
            StockTransfer transfer, Role role, MailTemplate template, String fact, Map<MailKey, Object> more) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.putAll(more);
        values.put(
                MailKey.ITEM,
                items.findAll(List.of(transfer.sku())).stream()
                        .findFirst()
                        .map(Item::name)
                        .orElse(transfer.sku().value()));
        values.put(MailKey.ROUTE, transfer.route());
        scribe.toRole(role, new Fact(fact, template, transfer.id(), values));
    }
}
