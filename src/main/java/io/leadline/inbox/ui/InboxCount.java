package io.leadline.inbox.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.shell.MenuCount;

/** How many tasks wait, beside the menu entry. */
@org.springframework.stereotype.Component
class InboxCount implements MenuCount {

    private final Inbox inbox;

    InboxCount(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Class<? extends Component> view() {
        return InboxView.class;
    }

    @Override
    public long count(Actor actor) {
        return inbox.count(InboxQuery.ALL, actor);
    }

    @Override
    public String topic() {
        return "inbox";
    }
}
