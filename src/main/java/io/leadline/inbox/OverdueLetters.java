package io.leadline.inbox;

import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Mails to those above about tasks that were let lie: once for each task and person. */
@Component
public class OverdueLetters {

    private final InboxStore tasks;
    private final Scribe scribe;

    OverdueLetters(InboxStore tasks, Scribe scribe) {
        this.tasks = tasks;
        this.scribe = scribe;
    }

    /** Nothing where it waits no more. */
    public void undecided(String interaction) {
        tasks.find(interaction)
                .ifPresent(task -> Role.above(task.groups()).forEach(role -> scribe.toRole(role, undecided(task))));
    }

    private static Fact undecided(InboxTask task) {
        Map<MailKey, Object> values = new EnumMap<>(Map.of(
                MailKey.TASK,
                task.kind(),
                MailKey.ITEM,
                Objects.requireNonNullElse(task.about().item(), task.about().title()),
                MailKey.WAITING_SINCE,
                task.createdAt(),
                MailKey.ROUTE,
                task.about().route()));
        String supplier = task.about().supplierName();
        if (supplier != null) {
            values.put(MailKey.SUPPLIER_NAME, supplier);
        }
        return new Fact(task.interaction() + "#above", MailTemplate.TASK_UNDECIDED, task.subject(), values);
    }
}
