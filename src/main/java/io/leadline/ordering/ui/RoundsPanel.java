package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.Turn;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import java.util.Locale;

/** What buyer and supplier said to each other, newest first: who, how, in which round, and each line before and after. */
final class RoundsPanel extends Div {

    private final transient Format format;

    RoundsPanel(OrderContext context) {
        format = context.format();
        add(new Portions<>(context.order().log().turns().reversed(), this::turn, "timeline"));
    }

    private Div turn(Turn turn) {
        Span title = new Span(getTranslation(
                "orders.turn." + turn.kind().name().toLowerCase(Locale.ROOT), turn.round(), turn.unchanged()));
        title.addClassName("strong");
        Span who = new Span(format.dateTime(turn.at()) + " · " + turn.name() + " · "
                + getTranslation("orders.turn.by." + turn.channel().name().toLowerCase(Locale.ROOT)));
        who.addClassName("secondary");
        Div box = new Div(title, who);
        box.addClassName("timeline-entry");
        if (!turn.note().isBlank()) {
            Span note = new Span("“" + turn.note() + "”");
            note.addClassName("quote");
            box.add(note);
        }
        if (turn.kind() != Turn.Kind.NOTED && turn.kind() != Turn.Kind.OBJECTED) {
            box.add(new Portions<>(turn.points(), this::point));
        }
        return box;
    }

    private Div point(Turn.Point point) {
        Span name = new Span(point.item());
        Span before = new Span(TurnWords.before(point, format, this));
        before.addClassNames("secondary", "struck");
        Span now = new Span(TurnWords.after(point, format, this));
        now.addClassName("strong");
        Span effect = new Span(effect(point));
        effect.addClassName("secondary");
        Div row = new Div(name, before, now, effect);
        row.addClassName("edit-row");
        return row;
    }

    /** Later or earlier, dearer or cheaper; nothing where neither. */
    private String effect(Turn.Point point) {
        String shift = TurnWords.shift(point, this);
        Money more = point.costsMore().rounded();
        String dearer = more.amount().signum() == 0 ? "" : (more.amount().signum() > 0 ? "+" : "") + format.money(more);
        return shift + (shift.isEmpty() || dearer.isEmpty() ? "" : " · ") + dearer;
    }
}
