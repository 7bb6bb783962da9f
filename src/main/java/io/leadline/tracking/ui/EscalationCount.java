package io.leadline.tracking.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shell.MenuCount;
import io.leadline.tracking.Escalations;

/** How many escalations are open, beside the menu entry; in red, because somebody higher is told next. */
@org.springframework.stereotype.Component
class EscalationCount implements MenuCount {

    private final Escalations escalations;

    EscalationCount(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public Class<? extends Component> view() {
        return EscalationsView.class;
    }

    @Override
    public long count(Actor actor) {
        return escalations.open(0, 1, actor).total();
    }

    @Override
    public String topic() {
        return "escalations";
    }

    @Override
    public boolean urgent() {
        return true;
    }
}
