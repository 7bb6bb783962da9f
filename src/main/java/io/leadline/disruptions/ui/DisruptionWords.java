package io.leadline.disruptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.leadline.disruptions.AffectedLine;
import io.leadline.disruptions.Disruption;
import io.leadline.disruptions.DisruptionResult;
import io.leadline.disruptions.Reaches;
import io.leadline.shared.Period;
import io.leadline.shell.FaultText;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.tracking.WayOut;

/** How pages speak of a disruption. */
final class DisruptionWords {

    private DisruptionWords() {}

    static Anchor link(Disruption one) {
        Anchor link = new Anchor("disruption/" + one.id(), one.title());
        link.setRouterIgnore(false);
        link.addClassName("strong");
        return link;
    }

    static String about(Component part, Disruption one, Reaches reaches) {
        return part.getTranslation("disruptions.about." + one.scope().kind().name(), reaches.name(one.scope()));
    }

    static String severity(Component part, Disruption one) {
        return part.getTranslation(
                "disruptions.severity.of." + one.severity().kind().name(),
                one.severity().amount());
    }

    static String days(Period days, Format format) {
        return format.date(days.from()) + " – " + format.date(days.to());
    }

    static Span badge(Component part, Disruption one) {
        Span badge =
                new Span(part.getTranslation("disruptions.state." + one.state().name()));
        badge.addClassNames(
                "badge",
                switch (one.state()) {
                    case DECIDING -> "badge-late";
                    case RECKONING, DECIDED, STARTING -> "badge-attention";
                    case RUNNING -> "badge-neutral";
                    case ENDED -> "badge-over";
                });
        return badge;
    }

    static String way(Component part, WayOut way, String unit, Format format) {
        return part.getTranslation(
                "disruptions.way." + way.kind().name(), way.supplierName(), format.quantity(way.quantity(), unit));
    }

    static String state(Component part, AffectedLine line) {
        String words = part.getTranslation("disruptions.line." + line.state().name());
        return line.refusal().isEmpty() ? words : words + ": " + part.getTranslation(line.refusal());
    }

    /** @return whether it was done; says why not otherwise */
    static boolean tell(Component part, DisruptionResult result) {
        return switch (result) {
            case DisruptionResult.Done done -> true;
            case DisruptionResult.Refused(DisruptionResult.Why why, var fault) -> {
                Notice.refused(
                        fault == null
                                ? part.getTranslation("disruptions.refused." + why.name())
                                : FaultText.of(fault, part));
                yield false;
            }
        };
    }
}
