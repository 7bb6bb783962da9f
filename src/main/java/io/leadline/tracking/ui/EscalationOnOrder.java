package io.leadline.tracking.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shell.PagePart;
import io.leadline.tracking.EscalationState;
import io.leadline.tracking.Escalations;
import io.leadline.tracking.WaysOut;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts an order's open escalation on top of the order's page. */
@org.springframework.stereotype.Component
class EscalationOnOrder implements PagePart {

    private static final String ORDER = "order/";

    private final Escalations escalations;
    private final WaysOut ways;

    EscalationOnOrder(Escalations escalations, WaysOut ways) {
        this.escalations = escalations;
        this.ways = ways;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        return route.startsWith(ORDER)
                ? escalations.ofOrder(route.substring(ORDER.length()), actor.get()).stream()
                        .filter(escalation -> escalation.state() == EscalationState.OPEN)
                        .findFirst()
                        .map(escalation -> escalations.look(escalation, actor.get()))
                        .map(looked -> new EscalationCard(
                                looked.escalation(), looked.lines(), escalations, ways, actor, changed, Stream.empty()))
                : Optional.empty();
    }
}
