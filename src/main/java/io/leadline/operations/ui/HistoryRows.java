package io.leadline.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.shell.Format;
import io.leadline.storage.chain.CheckResult;
import io.leadline.storage.chain.Finding;
import io.leadline.storage.chain.HistoryChecks;

/** When the histories were last checked and what came out, with a button to check them now. */
final class HistoryRows extends Div {

    private static final int MOST = 50;

    HistoryRows(HistoryChecks checks, Format format) {
        addClassName("trouble");
        Button now = new Button(getTranslation("operations.histories.check"), VaadinIcon.CHECK_CIRCLE.create());
        now.setDisableOnClick(true);
        now.setEnabled(!checks.underWay());
        now.addClickListener(click -> checks.checkSoon());
        Div words = new Div();
        words.addClassName("trouble-words");
        checks.last()
                .ifPresentOrElse(
                        last -> say(words, last, format),
                        () -> words.add(new Span(getTranslation("operations.histories.never"))));
        if (checks.underWay()) {
            words.add(new Span(getTranslation("operations.histories.under-way")));
        }
        Div row = new Div(words, now);
        row.addClassNames("card", "trouble-row");
        add(row);
        checks.last().ifPresent(last -> last.found().stream().limit(MOST).forEach(this::row));
    }

    private void say(Div words, CheckResult last, Format format) {
        Span outcome = new Span(
                last.clean()
                        ? getTranslation("operations.histories.clean")
                        : getTranslation("operations.histories.found", last.total()));
        outcome.addClassNames("state", last.clean() ? "good" : "bad");
        Span when = new Span(getTranslation(
                "operations.histories.when", format.dateTime(last.at()), last.subjects(), last.entries()));
        when.addClassName("quiet");
        words.add(outcome, when);
        if (last.seal() > 0) {
            Span seal = new Span(getTranslation("operations.histories.seal", last.seal() + ":" + last.sealHash()));
            seal.addClassName("quiet");
            words.add(seal);
        }
    }

    private void row(Finding finding) {
        Paragraph what = new Paragraph(getTranslation(
                "operations.histories.finding." + finding.kind(),
                finding.history(),
                finding.subject(),
                finding.entry()));
        what.addClassName("card");
        add(what);
    }
}
