package io.leadline.shipments.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.DateRange;
import io.leadline.shared.Fault;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLine;
import io.leadline.shipments.Milestone;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentResult;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Says when a shipment comes, and nothing else of it. */
final class ArrivalForm extends Form {

    private final transient ShipmentDesk desk;
    private final transient Supplier<Actor> who;
    private final transient Runnable said;
    private final String id;
    private final DateField on = new DateField(getTranslation("shipments.arrives"));
    private final Select<Milestone.Reason> reason = ShipmentWords.reasons();
    private final TextLine note = new TextLine(Bounds.NOTE, getTranslation("shipments.milestone.note"));

    ArrivalForm(Shipment one, ShipmentDesk desk, Supplier<Actor> who, Runnable said) {
        this.desk = desk;
        this.who = who;
        this.said = said;
        this.id = one.id();
        addClassName("stacked");
        LocalDate today = desk.clock().today();
        on.setRequiredIndicatorVisible(true);
        on.within(new DateRange(today, Bounds.ahead(today).last()));
        if (!one.arrivesOn().isBefore(today)) {
            on.setValue(one.arrivesOn());
        }
        Decision say = new Decision(getTranslation("shipments.day.say"), this::save).sends(this);
        say.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        say.addClassName("say-arrival");
        Div fields = new Div(on, reason, note);
        fields.addClassName("filters");
        add(new Paragraph(getTranslation("shipments.day.note")), fields, say);
    }

    private void save() {
        if (!Bounded.right(Stream.of(on, note))) {
            return;
        }
        LocalDate day = on.getValue();
        if (day == null) {
            on.show(new Fault.Missing());
            return;
        }
        Milestone comes = new Milestone(Milestone.Kind.DELIVERED, Milestone.Sort.ESTIMATED, day, reason.getValue());
        ShipmentResult result = desk.shipments().pass(id, comes, note.getValue(), who.get());
        ShipmentWords.tell(this, result, "shipments.day.said");
        if (!(result instanceof ShipmentResult.Refused)) {
            clean();
            said.run();
        }
    }
}
