package io.leadline.shipments.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shell.Folded;
import io.leadline.shell.Form;
import io.leadline.shell.PagePart;
import io.leadline.shell.Portions;
import io.leadline.shipments.Shipment;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;

/**
 * Where who came by the link of a mail corrects a shipment of the order, and of one that has other orders too says when it
 * comes: that sees no other page.
 */
@org.springframework.stereotype.Component
@Order(22)
class CorrectOnOrder implements PagePart {

    private static final String ORDER = "order/";
    private static final int AT_ONCE = 5;

    private final ShipmentDesk desk;

    CorrectOnOrder(ShipmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        if (!route.startsWith(ORDER) || !actor.get().byLink()) {
            return Optional.empty();
        }
        String order = route.substring(ORDER.length());
        List<Shipment> open = desk.shipments().ofOrder(order, actor.get()).stream()
                .filter(one -> isWhole(one, order) ? one.isOpen() : one.state().isAhead() && !one.hasCome(order))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new CorrectCard(open, order, desk, actor, changed));
    }

    /** Whether it has goods of this order alone. Of another one the bearer sees nothing, and says only when the goods come. */
    private static boolean isWhole(Shipment one, String order) {
        return one.notice().orders().equals(List.of(order));
    }

    /** It stays as long as the same was said of the same shipments. */
    static final class CorrectCard extends Form {

        private final transient List<List<Object>> said;

        CorrectCard(List<Shipment> open, String order, ShipmentDesk desk, Supplier<Actor> actor, Runnable changed) {
            this.said = open.stream()
                    .map(one -> List.<Object>of(one.id(), one.steps().size()))
                    .toList();
            addClassNames("card", "stacked");
            setId("correct-on-order");
            add(Portions.large(
                    AT_ONCE,
                    open,
                    one -> isWhole(one, order)
                            ? new Folded(
                                    getTranslation("shipments.correct.one", one.name()),
                                    () -> NoticeForm.correcting(one, desk, actor, changed))
                            : new Folded(
                                    getTranslation("shipments.day.open", one.name()),
                                    () -> new ArrivalForm(one, desk, actor, changed)),
                    "stacked"));
        }

        @Override
        public Object about() {
            return said;
        }
    }
}
