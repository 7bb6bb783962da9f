package io.leadline.shipments.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLine;
import io.leadline.shipments.Milestone;
import io.leadline.shipments.Milestone.Kind;
import io.leadline.shipments.Milestone.Reason;
import io.leadline.shipments.Milestone.Sort;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentResult;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Says when a shipment passes a point of its way: the next one, and today, unless somebody says otherwise. */
final class MilestoneForm extends Form {

    private final transient ShipmentDesk desk;
    private final transient Supplier<Actor> who;
    private final String id;
    private final Select<Kind> kind = new Select<>();
    private final Select<Sort> sort = new Select<>();
    private final Select<Reason> reason = ShipmentWords.reasons();
    private final DateField on = new DateField(getTranslation("shipments.milestone.on"));
    private final TextLine note = new TextLine(Bounds.NOTE, getTranslation("shipments.milestone.note"));

    MilestoneForm(Shipment one, ShipmentDesk desk, Supplier<Actor> who) {
        this.desk = desk;
        this.who = who;
        this.id = one.id();
        setId("milestone-form");
        addClassName("stacked");
        kind.setLabel(getTranslation("shipments.milestone.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("shipments.milestone." + each));
        List<Kind> all = List.of(Kind.values());
        kind.setValue(one.passed()
                .map(passed -> all.get(Math.min(all.indexOf(passed) + 1, all.size() - 1)))
                .orElse(Kind.PICKED_UP));
        sort.setLabel(getTranslation("shipments.milestone.sort"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(each -> getTranslation("shipments.milestone.sort." + each));
        sort.setValue(Sort.ACTUAL);
        on.setRequiredIndicatorVisible(true);
        on.setValue(desk.clock().today());
        Decision say = new Decision(getTranslation("shipments.milestone.say"), this::save).sends(this);
        say.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        say.setId("say-milestone");
        Div fields = new Div(kind, sort, on, reason, note);
        fields.addClassName("filters");
        add(fields, say);
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
        ShipmentResult result = desk.shipments()
                .pass(
                        id,
                        new Milestone(kind.getValue(), sort.getValue(), day, reason.getValue()),
                        note.getValue(),
                        who.get());
        ShipmentWords.tell(this, result, "shipments.milestone.said");
        if (!(result instanceof ShipmentResult.Refused)) {
            clean();
        }
    }
}
