package io.leadline.transfers;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.shared.BusinessClock;
import io.leadline.transfers.StockTransfer.State;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mails about transfers. Reminders are one a day for each person, however many transfers wait. */
@Component
public class TransferLetters {

    private final Outbox outbox;
    private final ObjectProvider<Receivers> receivers;
    private final Items items;
    private final BusinessClock clock;

    TransferLetters(Outbox outbox, ObjectProvider<Receivers> receivers, Items items, BusinessClock clock) {
        this.outbox = outbox;
        this.receivers = receivers;
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
                Map.of(MailKey.NOTE.key(), counted));
    }

    private void write(
            StockTransfer transfer, Role role, MailTemplate template, String fact, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put(
                MailKey.ITEM.key(),
                items.findAll(List.of(transfer.sku())).stream()
                        .findFirst()
                        .map(Item::name)
                        .orElse(transfer.sku().value()));
        model.put(MailKey.ROUTE.key(), transfer.route());
        receivers.ifAvailable(known -> {
            for (Receivers.Receiver receiver : known.withRole(role)) {
                User user = receiver.user();
                outbox.queue(new Mail(
                        fact + "#" + user.id(),
                        template.id(),
                        user.email(),
                        user.locale(),
                        user.zone(),
                        MailKey.insteadOf(model, receiver.insteadOf()),
                        List.of(),
                        transfer.id()));
            }
        });
    }
}
