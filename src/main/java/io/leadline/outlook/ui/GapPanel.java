package io.leadline.outlook.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.CurrentActor;
import io.leadline.outlook.Gap;
import io.leadline.outlook.GapDecision;
import io.leadline.outlook.GapWay;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookResult;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.time.LocalDate;
import java.util.List;

/** One gap: what is short and what it costs, and what can be done, each with its effect before it is taken. */
final class GapPanel extends Form {

    private final transient Outlook outlook;
    private final transient Gap gap;
    private final transient OutlookDesk desk;
    private final transient CurrentActor actor;
    private final transient OutlookWords words;

    GapPanel(Outlook outlook, Gap gap, OutlookDesk desk, CurrentActor actor, OutlookWords words) {
        this.outlook = outlook;
        this.gap = gap;
        this.desk = desk;
        this.actor = actor;
        this.words = words;
        addClassNames("card", "outlook-gap");
        setId("gap-" + gap.key());
        add(new H3(gap.line().name() + " · " + gap.line().place()), new Paragraph(what()), new Paragraph(effect()));
        outlook.decision(gap.key()).ifPresent(decided -> add(told(decided)));
        boolean open = outlook.openGaps().contains(gap);
        if (open && desk.outlooks().mayRelease(actor.get())) {
            if (outlook.decision(gap.key()).isPresent()) {
                add(new Paragraph(words.text("outlook.gap.grown")));
            }
            decide();
        }
    }

    private String what() {
        return gap.untilWeek() == OutlookWeeks.COUNT
                ? words.text(
                        "outlook.gap.stays",
                        words.units(gap.units()),
                        words.format().units(gap.line().unit()),
                        words.monday(outlook, gap.fromWeek()))
                : words.text(
                        "outlook.gap.until",
                        words.units(gap.units()),
                        words.format().units(gap.line().unit()),
                        words.monday(outlook, gap.fromWeek()),
                        words.monday(outlook, gap.untilWeek()));
    }

    private String effect() {
        Integer out = gap.outWeek();
        if (out == null) {
            return words.text("outlook.gap.borne");
        }
        String week = words.monday(outlook, out);
        String units = words.units(Math.ceil(gap.lost()));
        Double cost = gap.cost();
        if (cost == null) {
            return words.text("outlook.gap.out.unpriced", week, units);
        }
        return words.text("outlook.gap.out", week, units, words.format().wholeMoney(desk.money(cost)));
    }

    private Paragraph told(GapDecision decision) {
        Paragraph told = new Paragraph(
                words.text("outlook.gap.decided." + decision.kind().name(), decision.byName(), decision.reason()));
        told.addClassName("good-text");
        decision.orders().forEach(order -> {
            Anchor link = new Anchor("order/" + order, words.text("outlook.gap.order"));
            link.setRouterIgnore(false);
            told.add(new Span(" "), link);
        });
        return told;
    }

    private void decide() {
        TextLine reason = new TextLine(Bounds.NOTE, words.text("outlook.gap.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(reason);
        List<GapWay> ways = desk.gaps().ways(outlook, gap, actor.get());
        // Where nobody knows what a way costs, none is known to be the best.
        boolean first = ways.stream().allMatch(GapWay::priced);
        for (GapWay way : ways) {
            Decision take = new Decision(
                            words.text("outlook.gap.take." + way.kind().name()), () -> take(way, reason))
                    .sends(reason);
            if (first) {
                take.addThemeVariants(ButtonVariant.PRIMARY);
                first = false;
            }
            take.addClassName("way-" + way.kind().name());
            Div row = new Div(new Span(way(way)), take);
            row.addClassName("outlook-way");
            add(row);
        }
    }

    private String way(GapWay way) {
        LocalDate arrives = way.arrives();
        String costs = way.priced()
                ? words.text(
                        "outlook.gap.costs",
                        words.format().wholeMoney(way.extra()),
                        words.format().wholeMoney(way.lost()))
                : words.text("outlook.gap.costs.unpriced");
        if (arrives == null) {
            return words.text("outlook.gap.way.ACCEPT", costs);
        }
        String whom = way.inTime() < 0
                ? way.supplierName()
                : words.text("outlook.gap.in-time", way.supplierName(), way.inTime());
        return words.text(
                "outlook.gap.way." + way.kind().name(),
                words.format().quantity(way.quantity(), gap.line().unit()),
                whom,
                words.format().date(arrives),
                costs);
    }

    private void take(GapWay way, TextLine reason) {
        if (!Bounded.right(reason)) {
            return;
        }
        var commitment = outlook.commitment();
        OutlookResult result = desk.gaps()
                .decide(
                        outlook.id(),
                        commitment == null ? 0 : commitment.number(),
                        gap.key(),
                        way,
                        reason.getValue(),
                        actor.get());
        if (result instanceof OutlookResult.Refused(OutlookResult.Why why, String about)) {
            Notice.refused(words.text(
                    "outlook.refused." + why.name(),
                    why == OutlookResult.Why.ORDER_REFUSED ? words.text(about) : about));
            return;
        }
        clean();
        Notice.done(words.text("outlook.gap.done"));
    }
}
