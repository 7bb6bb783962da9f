package io.leadline.outlook.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.CurrentActor;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.outlook.OutlookResult;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLines;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a supplier would be told: looked at, corrected item by item, released. */
final class DraftPanel extends Div {

    private final transient Outlook outlook;
    private final transient @Nullable Outlook before;
    private final transient OutlookDesk desk;
    private final transient CurrentActor actor;
    private final transient OutlookWords words;
    private final Div weeks = new Div();

    /** @param before the last that was released; null where none was */
    DraftPanel(Outlook outlook, @Nullable Outlook before, OutlookDesk desk, CurrentActor actor, OutlookWords words) {
        this.outlook = outlook;
        this.before = before;
        this.desk = desk;
        this.actor = actor;
        this.words = words;
        addClassName("outlook-draft");
        setId("draft");
        boolean may = desk.outlooks().mayRelease(actor.get());
        add(
                new H2(words.text("outlook.draft", outlook.number())),
                new Paragraph(words.text(
                        "outlook.draft.text",
                        words.format().date(outlook.day()),
                        outlook.lines().size())));
        if (outlook.leftOut() > 0) {
            add(new Paragraph(words.text("outlook.left-out", outlook.leftOut())));
        }
        add(new OutlookTable(
                outlook, words, words.text("outlook.corrected"), this::state, may ? this::open : line -> {}));
        add(weeks);
        if (desk.outlooks().isStale(outlook)) {
            Paragraph stale = new Paragraph(words.text("outlook.draft.stale"));
            stale.addClassName("warn-text");
            add(stale);
        } else if (may) {
            add(release());
        }
    }

    private Span state(OutlookLine line) {
        if (line.corrected()) {
            Span corrected = new Span(words.text("outlook.corrected.by-hand"));
            corrected.addClassName("warn-text");
            return corrected;
        }
        return new Span(Optional.ofNullable(before)
                .flatMap(older -> older.line(line.key()))
                .map(older -> words.difference(line.sum(), older.sum()))
                .filter(difference -> !difference.isEmpty())
                .map(difference -> words.text("outlook.since", difference))
                .orElse(""));
    }

    private void open(OutlookLine line) {
        weeks.getChildren()
                .filter(Form.class::isInstance)
                .map(Form.class::cast)
                .findFirst()
                .ifPresentOrElse(open -> open.askToDiscard(() -> show(line)), () -> show(line));
    }

    private void show(OutlookLine line) {
        weeks.removeAll();
        Outlook older = before;
        WeeksForm form = new WeeksForm(
                outlook,
                line,
                older == null ? null : older.line(line.key()).orElse(null),
                older == null ? 0 : CommitmentPage.weeksBetween(older, outlook),
                Optional.of(line.told()),
                "outlook.tell",
                words,
                changed -> {});
        Decision save = new Decision(words.text("outlook.correct"), () -> correct(line, form)).sends(form.rows());
        save.setId("correct");
        form.add(save);
        weeks.add(form);
        form.scrollIntoView();
    }

    private void correct(OutlookLine line, WeeksForm form) {
        Optional<List<Double>> units = form.weeks();
        if (units.isEmpty()) {
            Notice.refused(words.text("outlook.refused.NUMBER_WRONG", line.name()));
            return;
        }
        done(
                () -> desk.outlooks().correct(outlook.id(), line.key(), units.get(), actor.get()),
                form,
                "outlook.correct.done");
    }

    private Form release() {
        Form form = new Form();
        form.addClassNames("card", "outlook-release");
        TextLines note = new TextLines(Bounds.NOTE, words.text("outlook.note"));
        note.setWidthFull();
        Decision release = new Decision(words.text("outlook.release", outlook.supplierName()), () -> {
                    if (Bounded.right(note)) {
                        done(
                                () -> desk.outlooks()
                                        .release(outlook.id(), outlook.version(), note.getValue(), actor.get()),
                                form,
                                "outlook.release.done");
                    }
                })
                .sends(note);
        release.setId("release");
        release.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(new Paragraph(words.text("outlook.release.text")), note, release);
        return form;
    }

    private void done(Supplier<OutlookResult> act, Form form, String text) {
        OutlookResult result = act.get();
        if (result instanceof OutlookResult.Refused(OutlookResult.Why why, String about)) {
            Notice.refused(words.text("outlook.refused." + why.name(), about));
            return;
        }
        form.clean();
        Notice.done(words.text(text, outlook.supplierName()));
    }
}
