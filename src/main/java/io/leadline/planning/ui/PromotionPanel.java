package io.leadline.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionOutcome;
import io.leadline.demand.SetPromotion;
import io.leadline.planning.MarketingCalendar;
import io.leadline.planning.PromotionProspect;
import io.leadline.shell.Aside;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Portions;
import io.leadline.shell.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One promotion: what is expected of it and who has to act by when, what it brought so far, and who changed it. */
final class PromotionPanel extends Div {

    private static final int SHOWN = 25;

    private final transient MarketingCalendar calendar;
    private final transient Aside aside;
    private final transient LocalDate today;
    private final transient Format format;
    private final Div found = new Div();

    PromotionPanel(MarketingCalendar calendar, Aside aside, SetPromotion set, LocalDate today, Format format) {
        this.aside = aside;
        this.calendar = calendar;
        this.today = today;
        this.format = format;
        Promotion promotion = set.promotion();
        addClassName("card");
        setId("promotion");
        add(new H2(promotion.id()));
        if (promotion.calledOff()) {
            add(new Paragraph(getTranslation("planning.promotions.off")));
        } else {
            show(promotion);
        }
        history(set);
    }

    private void show(Promotion promotion) {
        Promotion.Phase phase = promotion.phase(today);
        if (phase == Promotion.Phase.AHEAD) {
            find(() -> calendar.prospect(promotion), this::expected);
        } else {
            find(() -> calendar.outcome(promotion), this::brought);
        }
    }

    /** Up to a hundred items are forecast for it. */
    private <T> void find(Supplier<Optional<T>> figures, Consumer<T> shown) {
        ProgressBar busy = new ProgressBar();
        busy.setIndeterminate(true);
        found.add(new Paragraph(getTranslation("planning.promotions.working")), busy);
        add(found);
        aside.find(
                this,
                figures,
                now -> {
                    found.removeAll();
                    now.ifPresentOrElse(shown, () -> say("planning.promotions.no-run"));
                },
                () -> {
                    found.removeAll();
                    say("planning.promotions.failed");
                });
    }

    private void say(String key) {
        found.add(new Paragraph(getTranslation(key)));
    }

    private void brought(PromotionOutcome outcome) {
        if (outcome.days() == 0) {
            say("planning.promotions.no-sales");
            return;
        }
        found.add(Tables.figures(
                Tables.figure(format.number(outcome.sold(), 0), getTranslation("planning.promotions.sold")),
                Tables.figure(format.number(outcome.without(), 0), getTranslation("planning.promotions.without")),
                Tables.figure(format.number(outcome.brought(), 0), getTranslation("planning.promotions.brought")),
                Tables.figure(
                        outcome.without() > 0 ? format.percent(outcome.brought() / outcome.without(), 0) : "–",
                        getTranslation("planning.promotions.growth"))));
    }

    private void expected(PromotionProspect prospect) {
        found.add(Tables.figures(
                Tables.figure(format.number((long) prospect.items()), getTranslation("planning.promotions.items")),
                Tables.figure(format.number(prospect.extra(), 0), getTranslation("planning.promotions.extra")),
                Tables.figure(
                        prospect.lastDay().map(format::date).orElse("–"),
                        getTranslation("planning.promotions.last-day")),
                Tables.figure(
                        getTranslation("planning.promotions.act." + prospect.toAct()),
                        getTranslation("planning.promotions.to-act"))));
        if (prospect.late(today)) {
            Paragraph late = new Paragraph(getTranslation("planning.promotions.late"));
            late.addClassNames("card", "conflict");
            late.getElement().setAttribute("role", "alert");
            found.add(late);
        }
        if (prospect.lookedAt() < prospect.items()) {
            found.add(new Paragraph(getTranslation(
                    "planning.promotions.part", format.number((long) prospect.lookedAt()), format.number((long)
                            prospect.items()))));
        }
        List<List<Component>> rows = new ArrayList<>();
        prospect.lines().stream().limit(SHOWN).forEach(line -> rows.add(row(line)));
        if (!rows.isEmpty()) {
            found.add(Tables.of(
                    getTranslation("planning.promotions.items"),
                    List.of(
                            getTranslation("planning.promotions.item"),
                            getTranslation("planning.promotions.location"),
                            getTranslation("planning.promotions.extra"),
                            getTranslation("planning.promotions.last-day"),
                            getTranslation("planning.promotions.supplier"),
                            getTranslation("planning.promotions.to-act")),
                    rows));
        }
    }

    private List<Component> row(PromotionProspect.Line line) {
        LocalDate last = line.lastDay();
        Span day = new Span(last == null ? "–" : format.date(last));
        if (line.late(today)) {
            day.setText(getTranslation("planning.promotions.passed", day.getText()));
            day.addClassNames("badge", "badge-attention");
        }
        return List.of(
                new Anchor("item/" + Links.encoded(line.sku().value()), line.sku() + " · " + line.name()),
                new Span(line.location()),
                Tables.number(format.number(line.extra(), 0)),
                day,
                new Span(line.supplier()),
                new Span(getTranslation("planning.promotions.act." + line.toAct())));
    }

    private void history(SetPromotion set) {
        if (set.changes().isEmpty()) {
            return;
        }
        add(
                new Span(getTranslation("planning.promotions.history")),
                Portions.list(
                        set.changes().reversed(),
                        change -> new ListItem(
                                change.calledOff()
                                        ? getTranslation(
                                                "planning.promotions.ended-by",
                                                format.dateTime(change.at()),
                                                change.by())
                                        : getTranslation(
                                                "planning.promotions.set-by",
                                                format.dateTime(change.at()),
                                                change.by(),
                                                format.date(change.period().from()),
                                                format.date(change.period().to()))),
                        UnorderedList::new));
    }
}
