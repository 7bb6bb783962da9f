package io.leadline.shipments.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shell.Folded;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.PagePart;
import io.leadline.shipments.Shippable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;

/** Where a supplier tells of a shipment on the order's page, signed in or by the link of a mail. */
@org.springframework.stereotype.Component
@Order(21)
class TellOnOrder implements PagePart {

    private static final String ORDER = "order/";

    private final ShipmentDesk desk;

    TellOnOrder(ShipmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        if (!route.startsWith(ORDER)) {
            return Optional.empty();
        }
        List<Shippable> lines = desk.shipments().shippable(route.substring(ORDER.length()), null, actor.get());
        return lines.isEmpty() ? Optional.empty() : Optional.of(new TellCard(lines, desk, actor, changed));
    }

    /** It stays as long as the same can be shipped. */
    static final class TellCard extends Form {

        private final transient List<Shippable> lines;

        TellCard(List<Shippable> lines, ShipmentDesk desk, Supplier<Actor> actor, Runnable changed) {
            this.lines = lines;
            addClassName("card");
            setId("tell-on-order");
            add(new Folded(
                    getTranslation("shipments.tell.open", lines.size()),
                    () -> new NoticeForm(
                            lines,
                            line -> List.of(new NoticeForm.Beginning(line.remaining(), "")),
                            null,
                            desk,
                            Format.of(actor.get()),
                            notice -> desk.shipments().tell(notice, actor.get()),
                            changed)));
        }

        @Override
        public Object about() {
            return lines;
        }
    }
}
