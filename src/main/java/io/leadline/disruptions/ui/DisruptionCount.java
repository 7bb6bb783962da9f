package io.leadline.disruptions.ui;

import com.vaadin.flow.component.Component;
import io.leadline.disruptions.Disruptions;
import io.leadline.identity.Actor;
import io.leadline.shell.MenuCount;

/** How many disruptions are open, beside their entry of the menu. */
@org.springframework.stereotype.Component
class DisruptionCount implements MenuCount {

    private final Disruptions disruptions;

    DisruptionCount(Disruptions disruptions) {
        this.disruptions = disruptions;
    }

    @Override
    public Class<? extends Component> view() {
        return DisruptionsView.class;
    }

    @Override
    public long count(Actor actor) {
        return disruptions.open(actor);
    }

    @Override
    public String topic() {
        return Disruptions.TOPIC;
    }

    @Override
    public boolean urgent() {
        return true;
    }
}
