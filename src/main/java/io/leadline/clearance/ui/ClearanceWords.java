package io.leadline.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.leadline.clearance.ClearanceResult;
import io.leadline.clearance.ClearanceWay;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCase.Step;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Sentences about overstock. */
final class ClearanceWords {

    private ClearanceWords() {}

    /** What is done, with whom or where. */
    static String way(Component part, ClearanceWay way, Format format) {
        LocalDate day = way.day();
        return part.getTranslation(
                "clearance.way." + way.kind().name(), way.about(), day == null ? "" : format.date(day));
    }

    /** How sure it is, and the path of its prices. */
    static String behind(Component part, ClearanceWay way, Format format) {
        String path = way.path().stream()
                .map(step -> part.getTranslation(
                        way.known() ? "clearance.path.step" : "clearance.path.usual",
                        step.days(),
                        format.percent(step.percent() / 100.0, 0),
                        format.number(step.units(), 0)))
                .collect(Collectors.joining("; "));
        String sure = way.known() ? "" : part.getTranslation("clearance.way.unknown");
        return path.isEmpty() ? sure : sure.isEmpty() ? path : path + ". " + sure;
    }

    static Span state(Component part, OverstockCase one) {
        Span state =
                new Span(part.getTranslation("clearance.state." + one.state().name()));
        state.addClassNames(
                "state",
                switch (one.state()) {
                    case DECIDING, APPROVING -> "warn";
                    case ASKED, SENDING_BACK, WAITING -> "info";
                    case ENDED -> "good";
                });
        return state;
    }

    /** Who said or did what, and when. */
    static String step(Component part, Step step, Format format) {
        LocalDate until = step.until();
        Money money = step.money();
        return part.getTranslation(
                "clearance.step." + step.what().name(),
                step.byName(),
                step.kind() == null
                        ? ""
                        : part.getTranslation("clearance.kind." + step.kind().name()),
                format.number(step.units(), 0),
                money == null ? part.getTranslation("clearance.money.unknown") : format.wholeMoney(money),
                until == null ? "" : format.date(until),
                format.dateTime(step.at()));
    }

    static void tell(Component part, ClearanceResult result) {
        switch (result) {
            case ClearanceResult.Done done -> Notice.done(part.getTranslation("clearance.done"));
            case ClearanceResult.Refused(ClearanceResult.Why why) ->
                Notice.refused(part.getTranslation("clearance.refused." + why.name()));
        }
    }
}
