package io.leadline.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.planning.PolicyVersion;
import io.leadline.shell.Notice;
import io.leadline.shell.ReasonDialog;
import io.leadline.shell.Tables;
import io.leadline.studio.ChangeResult;
import io.leadline.studio.PolicyChange;
import io.leadline.studio.PolicyChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A policy change with its effect, and the decision on it for who may decide. */
final class ChangeCard extends Div {

    private final transient PolicyChanges changes;
    private final transient Runnable shown;

    /** @param shown is run when something was decided */
    ChangeCard(PolicyChange change, PolicyChanges changes, Supplier<Actor> actor, PolicyWords words, Runnable shown) {
        this.changes = changes;
        this.shown = shown;
        addClassNames("card", "decision");
        setId("change");
        add(
                new H2(words.text("studio.change.title." + change.state().name())),
                new Paragraph(words.text(
                        "studio.change.asked",
                        change.askedByName(),
                        words.format().dateTime(change.askedAt()),
                        change.why())),
                new Paragraph(words.settings(change.settings())));
        PolicyVersion.Expected expected = change.expected();
        if (expected == null) {
            add(new Paragraph(words.text(
                    change.from().backtest().isBlank() ? "studio.change.settings-only" : "studio.change.part-only")));
        } else {
            add(effect(change.today(), expected, words));
        }
        if (change.decidedAt() != null) {
            add(new Paragraph(words.text(
                    "studio.change.decided." + change.state().name(),
                    change.decidedByName(),
                    words.format().dateTime(change.decidedAt()),
                    change.reason())));
        } else if (PolicyChanges.mayDecide(actor.get())) {
            add(buttons(change, actor, words));
        }
    }

    private Component buttons(PolicyChange change, Supplier<Actor> actor, PolicyWords words) {
        Button approve = new Button(
                words.text("studio.change.approve"),
                click -> show(changes.approve(change.id(), actor.get()), "studio.change.approved"));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setId("approve-policy");
        Button reject = new Button(
                words.text("studio.change.reject"),
                click -> new ReasonDialog(
                                "studio.change.reject",
                                reason -> show(
                                        changes.reject(change.id(), reason, actor.get()), "studio.change.rejected"))
                        .open());
        reject.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        reject.setId("reject-policy");
        Div buttons = new Div(approve, reject);
        buttons.addClassName("buttons");
        if (!PolicyChanges.mayApprove(change, actor.get())) {
            approve.setEnabled(false);
            Paragraph own = new Paragraph(words.text("studio.change.own"));
            own.addClassName("quiet");
            return new Div(own, buttons);
        }
        return buttons;
    }

    private void show(ChangeResult result, String done) {
        switch (result) {
            case ChangeResult.Done made -> Notice.done(getTranslation(done));
            case ChangeResult.Repeated again -> Notice.done(getTranslation(done));
            case ChangeResult.Refused refused ->
                Notice.refused(getTranslation("studio.refused." + refused.why().name()));
        }
        shown.run();
    }

    /** What the policy is expected to come to, beside what the active one comes to in the same time. */
    private static Component effect(
            PolicyVersion.@org.jspecify.annotations.Nullable Expected today,
            PolicyVersion.Expected expected,
            PolicyWords words) {
        List<List<Component>> rows = new ArrayList<>();
        rows.add(row(
                words.text("studio.column.fill"),
                today == null ? words.text("studio.no-data") : words.format().percent(today.fillRate(), 1),
                words.format().percent(expected.fillRate(), 1),
                today == null
                        ? "–"
                        : words.text(
                                "studio.compare.points",
                                words.signed(100 * (expected.fillRate() - today.fillRate()), 1))));
        rows.add(money(
                "studio.column.stock",
                today == null ? Double.NaN : today.stockValue(),
                expected.stockValue(),
                0,
                words));
        rows.add(money(
                "studio.column.cost",
                today == null ? Double.NaN : today.costPerWeek(),
                expected.costPerWeek(),
                2,
                words));
        return Tables.of(
                words.text("studio.change.effect"),
                List.of(
                        words.text("studio.compare.figure"),
                        words.text("studio.change.today"),
                        words.text("studio.change.expected"),
                        words.text("studio.change.difference")),
                rows);
    }

    private static List<Component> money(String key, double today, double expected, int decimals, PolicyWords words) {
        boolean known = !Double.isNaN(today);
        return row(
                words.text(key),
                known ? words.format().number(today, decimals) : words.text("studio.no-data"),
                words.format().number(expected, decimals),
                known ? words.signed(expected - today, decimals) : "–");
    }

    private static List<Component> row(String name, String today, String expected, String difference) {
        return List.of(new Span(name), Tables.number(today), Tables.number(expected), Tables.number(difference));
    }
}
