package io.leadline.scorecard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.scorecard.DisputeResult;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.ScoreDispute;
import io.leadline.scorecard.ScoreDisputes;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.ReasonDialog;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rows of one score that its supplier disputes, and what a buyer answered; what it says both of them see. */
final class DisputesPart extends Div {

    private static final int SHOWN = 200;

    private final transient String supplierId;
    private final transient ScoreDisputes disputes;
    private final transient Supplier<Actor> actor;
    private final transient Function<Collection<Sku>, Map<Sku, String>> names;
    private final transient Format format;
    private final Table<ScoreDispute> table = new Table<>(getTranslation("scores.disputes"));
    private transient Map<Sku, String> known = Map.of();
    private transient Map<String, ScoreDispute> byRow = Map.of();

    DisputesPart(
            String supplierId,
            ScoreDisputes disputes,
            Supplier<Actor> actor,
            Function<Collection<Sku>, Map<Sku, String>> names,
            Format format) {
        this.supplierId = supplierId;
        this.disputes = disputes;
        this.actor = actor;
        this.names = names;
        this.format = format;
        setId("disputes");
        addClassName("stacked");
        table.addComponentColumn(this::what)
                .setHeader(getTranslation("scores.column.what"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.addComponentColumn(this::said)
                .setHeader(getTranslation("scores.dispute.said"))
                .setFlexGrow(3)
                .setAutoWidth(true);
        table.addComponentColumn(this::answer)
                .setHeader(getTranslation("scores.dispute.answer"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.cards(getTranslation("scores.disputes"), dispute -> {
            RowCard card = new RowCard(
                    what(dispute), List.of("“" + dispute.reason() + "” " + dispute.byName() + ", " + day(dispute)));
            card.add(answer(dispute));
            return card;
        });
        add(new H2(getTranslation("scores.disputes")), table);
        show();
    }

    void show() {
        List<ScoreDispute> all = disputes.of(supplierId, SHOWN, actor.get());
        known = names.apply(all.stream().map(ScoreDispute::sku).distinct().toList());
        Map<String, ScoreDispute> rows = new java.util.HashMap<>();
        all.forEach(dispute -> rows.putIfAbsent(dispute.row(), dispute));
        byRow = rows;
        setVisible(!all.isEmpty());
        table.show(all);
    }

    /** What can be done about a row of the score, or what was said about it. */
    Component on(Score.Row row) {
        if (row.kept() || row.line().isBlank()) {
            return new Span();
        }
        ScoreDispute dispute = byRow.get(row.order() + "|" + row.line());
        if (dispute != null && dispute.isOpen()) {
            return new Span(getTranslation("scores.dispute.open"));
        }
        if (actor.get().purchases()) {
            return new Span();
        }
        Button ask = new Button(getTranslation("scores.dispute"), click -> dispute(row));
        ask.addThemeVariants(ButtonVariant.LUMO_SMALL);
        ask.addClassName("dispute-row");
        ask.setAriaLabel(getTranslation("scores.dispute.of", row.order(), row.line()));
        return ask;
    }

    private void dispute(Score.Row row) {
        new ReasonDialog(
                        "scores.disputing",
                        reason -> tell(disputes.dispute(row.order(), row.line(), reason, actor.get())))
                .open();
    }

    private Component what(ScoreDispute dispute) {
        Div cell = new Div(
                new Span(known.getOrDefault(dispute.sku(), dispute.sku().value())),
                new Span(getTranslation("scores.dispute.row", dispute.order(), dispute.line())));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    private Component said(ScoreDispute dispute) {
        Div cell = new Div(new Span("“" + dispute.reason() + "”"), new Span(dispute.byName() + ", " + day(dispute)));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    private String day(ScoreDispute dispute) {
        return format.dateTime(dispute.at());
    }

    private Component answer(ScoreDispute dispute) {
        ScoreDispute.Answer answer = dispute.answer();
        if (answer != null) {
            Div cell = new Div(
                    new Span(getTranslation(
                            answer.accepted() ? "scores.dispute.accepted" : "scores.dispute.refused", answer.byName())),
                    new Span(answer.words()));
            cell.addClassNames("two-lines", "wrapping");
            return cell;
        }
        if (!ScoreDisputes.mayAnswer(actor.get())) {
            return new Span(getTranslation("scores.dispute.open"));
        }
        Button accept = new Button(getTranslation("scores.dispute.accept"), click -> accept(dispute.id()));
        accept.addClassName("accept-dispute");
        accept.setAriaLabel(getTranslation("scores.dispute.accept.of", dispute.order(), dispute.line()));
        Button refuse = new Button(getTranslation("scores.dispute.refuse"), click -> refuse(dispute.id()));
        refuse.addThemeVariants(ButtonVariant.TERTIARY);
        refuse.addClassName("refuse-dispute");
        refuse.setAriaLabel(getTranslation("scores.dispute.refuse.of", dispute.order(), dispute.line()));
        Div both = new Div(accept, refuse);
        both.addClassName("toolbar");
        return both;
    }

    private void accept(String id) {
        new ReasonDialog("scores.accepting", reason -> tell(disputes.accept(id, reason, actor.get()))).open();
    }

    private void refuse(String id) {
        new ReasonDialog("scores.refusing", reason -> tell(disputes.refuse(id, reason, actor.get()))).open();
    }

    private void tell(DisputeResult result) {
        switch (result) {
            case DisputeResult.Done(ScoreDispute dispute) ->
                Notice.done(getTranslation(
                        dispute.isOpen()
                                ? "scores.dispute.done.open"
                                : dispute.isAccepted() ? "scores.dispute.done.out" : "scores.dispute.done.stays"));
            case DisputeResult.Refused(DisputeResult.Why why) ->
                Notice.refused(getTranslation("scores.dispute.why." + why.name()));
        }
    }
}
