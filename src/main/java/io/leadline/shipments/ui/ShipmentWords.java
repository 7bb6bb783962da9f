package io.leadline.shipments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Notice;
import io.leadline.shipments.Milestone;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.Shipment.Step;
import io.leadline.shipments.ShipmentResult;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Words about shipments that several pages share. */
final class ShipmentWords {

    private ShipmentWords() {}

    static Anchor link(Shipment one) {
        Anchor link = new Anchor("shipment/" + Links.encoded(one.id()), one.name());
        link.setRouterIgnore(false);
        link.addClassName("strong");
        return link;
    }

    static Span badge(Component part, Shipment one, LocalDate today) {
        Span badge = new Span(state(part, one, today));
        badge.addClassNames("badge", tone(one, today));
        return badge;
    }

    private static boolean isOverdue(Shipment one, LocalDate today) {
        return one.state().isAhead() && one.arrivesOn().isBefore(today);
    }

    static String state(Component part, Shipment one, LocalDate today) {
        return isOverdue(one, today)
                ? part.getTranslation("shipments.overdue", ChronoUnit.DAYS.between(one.arrivesOn(), today))
                : part.getTranslation("shipments.state." + one.state().name());
    }

    private static String tone(Shipment one, LocalDate today) {
        return switch (one.state()) {
            case UNDER_WAY -> isOverdue(one, today) ? "badge-late" : "badge-neutral";
            case RECEIVED -> "badge-good";
            case WITHDRAWN -> "badge-over";
        };
    }

    /** Who brings it, by which number. */
    static String carrier(Component part, Shipment one) {
        String carrier = one.notice().carrier();
        String tracking = one.notice().tracking();
        if (carrier.isEmpty() && tracking.isEmpty()) {
            return part.getTranslation("shipments.carrier.none");
        }
        return tracking.isEmpty()
                ? carrier
                : carrier.isEmpty() ? tracking : part.getTranslation("shipments.carrier.both", carrier, tracking);
    }

    /** How many packages and lines of which orders. */
    static String load(Component part, Shipment one) {
        return part.getTranslation(
                one.notice().packages() > 0 ? "shipments.load.packages" : "shipments.load",
                one.notice().lines().size(),
                one.notice().orders().size(),
                one.notice().packages());
    }

    /** The last point that it has passed. */
    static String passed(Component part, Shipment one) {
        return part.getTranslation(
                one.passed().map(kind -> "shipments.milestone." + kind).orElse("shipments.milestone.none"));
    }

    static String step(Component part, Step step, Format format) {
        Milestone point = step.milestone();
        if (point != null) {
            return part.getTranslation(
                    "shipments.step.MILESTONE",
                    step.byName(),
                    format.dateTime(step.at()),
                    part.getTranslation("shipments.milestone." + point.kind()),
                    part.getTranslation("shipments.milestone.sort." + point.sort()),
                    format.date(point.on()));
        }
        String who = step.byName().isEmpty() ? step.words() : step.byName();
        return part.getTranslation("shipments.step." + step.kind().name(), who, format.dateTime(step.at()));
    }

    /** Why a day is another one; nobody has to say. */
    static Select<Milestone.Reason> reasons() {
        Select<Milestone.Reason> reasons = new Select<>();
        reasons.setLabel(reasons.getTranslation("shipments.milestone.reason"));
        reasons.setEmptySelectionAllowed(true);
        reasons.setItems(Milestone.Reason.values());
        reasons.setItemLabelGenerator(
                each -> each == null ? "" : reasons.getTranslation("shipments.milestone.reason." + each));
        return reasons;
    }

    /** Says what became of it. */
    static void tell(Component part, ShipmentResult result, String doneKey) {
        switch (result) {
            case ShipmentResult.Done(Shipment now) -> Notice.done(part.getTranslation(doneKey, now.name()));
            case ShipmentResult.Repeated(Shipment now) ->
                Notice.done(part.getTranslation("shipments.repeated", now.name()));
            case ShipmentResult.Refused(ShipmentResult.Why why, String order, String item) ->
                Notice.refused(part.getTranslation("shipments.refused." + why.name(), order, item));
        }
    }
}
