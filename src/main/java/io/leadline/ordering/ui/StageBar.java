package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.NextStep;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderStages;
import io.leadline.ordering.OrderState;
import io.leadline.shell.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far an order has come: its big steps from the left to the right, each with when and by whom, the one that is worked at
 * filled by its lines, and in it whose turn it is until when.
 */
final class StageBar extends OrderedList {

    private final transient OrderContext context;
    private final transient Format format;
    private final transient OrderStages stages;
    private final transient Instant now;
    private final LocalDate today;

    StageBar(OrderContext context, OrderStages stages, Instant now, LocalDate today) {
        this.context = context;
        this.format = context.format();
        this.stages = stages;
        this.now = now;
        this.today = today;
        addClassName("stages");
        getElement().setAttribute("aria-label", getTranslation("orders.stages"));
        stages.all().forEach(stage -> add(shown(stage)));
    }

    private ListItem shown(OrderStages.Stage stage) {
        ListItem item = new ListItem();
        item.addClassNames("stage", "stage-" + stage.standing().name().toLowerCase(Locale.ROOT));
        Div part = new Div();
        part.addClassName("stage-part");
        part.setWidth(stage.of() == 0 ? "0" : Math.round(100.0 * stage.done() / stage.of()) + "%");
        Div track = new Div(part);
        track.addClassName("stage-track");
        Div name = new Div(new Span(getTranslation("orders.stages." + stage.kind())));
        name.addClassName("stage-name");
        item.add(track, name);
        if (stage.standing() == OrderStages.Standing.HERE) {
            item.getElement().setAttribute("aria-current", "step");
            name.add(turn());
        }
        Div about = new Div();
        about.addClassName("stage-about");
        words(stage).forEach(text -> about.add(new Span(text)));
        item.add(about);
        return item;
    }

    private Span turn() {
        NextStep next = stages.next();
        boolean late = next.overdue(now, today);
        Span turn = new Span(getTranslation(
                isYours(context, next) ? "orders.turn.you" : "orders.turn." + next.party(),
                context.order().head().supplierName()));
        turn.addClassNames("badge", late ? "badge-late" : isYours(context, next) ? "badge-turn" : "badge-neutral");
        turn.setId("turn");
        return turn;
    }

    /** Whether it is this person who can do what comes next. */
    static boolean isYours(OrderContext context, NextStep next) {
        return switch (next.kind()) {
            case APPROVE, APPROVE_AS_MANAGER -> context.can(OrderAction.APPROVE);
            case REACH -> context.can(OrderAction.REACH);
            case REVIEW -> context.can(OrderAction.COUNTER);
            case SETTLE -> context.can(OrderAction.SETTLE);
            case ANSWER, DELIVER -> context.forSupplier();
            case ASK_RULES, SEND, NOTHING -> false;
        };
    }

    private List<String> words(OrderStages.Stage stage) {
        List<String> words = new ArrayList<>();
        switch (stage.standing()) {
            case DONE -> done(stage, words);
            case HERE -> here(stage, words);
            case STOPPED -> {
                if (stage.at() != null) {
                    OrderState state = context.order().state();
                    words.add(getTranslation(StateBadge.key(state)) + ", " + format.date(stage.at()));
                }
            }
            case AHEAD -> ahead(stage, words);
        }
        return words;
    }

    private void done(OrderStages.Stage stage, List<String> words) {
        Instant at = stage.at();
        if (at != null) {
            words.add(format.date(at));
        }
        if (!stage.by().isEmpty()) {
            words.add(String.join(", ", stage.by()));
        } else if (stage.kind() == OrderStages.Kind.PROPOSED) {
            words.add(getTranslation("orders.stages.by-planning"));
        } else if (stage.kind() == OrderStages.Kind.APPROVED) {
            words.add(getTranslation(
                    context.order().head().takenOver() ? "orders.stages.taken-over" : "orders.stages.by-rule"));
        }
        int round = context.order().talk().round();
        if (stage.kind() == OrderStages.Kind.AGREED && round > 1) {
            words.add(getTranslation("orders.stages.rounds", round));
        }
    }

    private void here(OrderStages.Stage stage, List<String> words) {
        NextStep next = stages.next();
        words.add(getTranslation(
                "orders.next." + next.kind(), context.order().head().supplierName()));
        String until = DueWords.of(next, format, now, today, this::getTranslation);
        if (!until.isEmpty()) {
            words.add(until);
        }
        boolean some = stage.done() > 0 && stage.done() < stage.of();
        if (some && stage.kind() == OrderStages.Kind.AGREED) {
            words.add(getTranslation("orders.stages.as-asked", stage.done(), stage.of()));
        }
        if (some && stage.kind() == OrderStages.Kind.RECEIVED) {
            words.add(getTranslation("orders.stages.lines", stage.done(), stage.of()));
        }
    }

    private void ahead(OrderStages.Stage stage, List<String> words) {
        if (stage.kind() == OrderStages.Kind.RECEIVED) {
            words.add(
                    context.forSupplier()
                            ? getTranslation(
                                    "orders.stages.asked-for",
                                    format.date(context.order().head().requestedDate()))
                            : getTranslation(
                                    "orders.stages.first-need",
                                    format.date(context.order().needDate())));
        }
    }
}
