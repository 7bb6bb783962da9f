package io.leadline.inbox.ui;

import com.vaadin.flow.router.QueryParameters;
import io.leadline.identity.Absences;
import io.leadline.identity.Actor;
import io.leadline.inbox.Inbox;
import io.leadline.shell.FilterCount;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many tasks a saved filter of the inbox shows. */
@Component
class TaskFilterCount implements FilterCount {

    private final Inbox inbox;

    TaskFilterCount(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String page() {
        return "inbox";
    }

    @Override
    public String title() {
        return "inbox.title";
    }

    @Override
    public Set<String> topics() {
        return Set.of("inbox", Absences.TOPIC);
    }

    @Override
    public OptionalLong count(QueryParameters filter, Actor actor) {
        return OptionalLong.of(inbox.count(InboxAddress.read(filter), actor));
    }
}
