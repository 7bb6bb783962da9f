package io.leadline.inbox;

import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mails to those above about tasks that were let lie: once for each task and person. */
@Component
public class OverdueLetters {

    private final InboxStore tasks;
    private final Outbox outbox;
    private final ObjectProvider<Receivers> receivers;

    OverdueLetters(InboxStore tasks, Outbox outbox, ObjectProvider<Receivers> receivers) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.receivers = receivers;
    }

    /** Nothing where it waits no more. */
    public void undecided(String interaction) {
        tasks.find(interaction)
                .ifPresent(task -> receivers.ifAvailable(known -> Role.above(task.groups()).stream()
                        .flatMap(role -> known.withRole(role).stream())
                        .forEach(receiver -> write(task, receiver))));
    }

    private void write(InboxTask task, Receivers.Receiver receiver) {
        User user = receiver.user();
        Map<String, Object> model = new HashMap<>(Map.of(
                MailKey.TASK.key(),
                task.kind(),
                MailKey.ITEM.key(),
                Objects.requireNonNullElse(task.about().item(), task.about().title()),
                MailKey.WAITING_SINCE.key(),
                task.createdAt(),
                MailKey.ROUTE.key(),
                task.about().route()));
        String supplier = task.about().supplierName();
        if (supplier != null) {
            model.put(MailKey.SUPPLIER_NAME.key(), supplier);
        }
        outbox.queue(new Mail(
                task.interaction() + "#above#" + user.id(),
                MailTemplate.TASK_UNDECIDED.id(),
                user.email(),
                user.locale(),
                user.zone(),
                MailKey.insteadOf(model, receiver.insteadOf()),
                List.of(),
                task.subject()));
    }
}
