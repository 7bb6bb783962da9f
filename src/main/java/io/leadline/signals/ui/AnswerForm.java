package io.leadline.signals.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import io.leadline.shell.WholeField;
import io.leadline.signals.LiveSignals;
import io.leadline.signals.SignalCase;
import io.leadline.signals.SignalCase.Answer;
import io.leadline.signals.SignalResult;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;

/** A buyer's turn: change the forecast and cap the channels for some days, or leave it. */
final class AnswerForm extends Form {

    private static final int LEAST_PERCENT = -90;
    private static final int MOST_PERCENT = 400;

    private final WholeField percent =
            new WholeField(LEAST_PERCENT, MOST_PERCENT, getTranslation("signals.decide.percent"));
    private final DateField until = new DateField(getTranslation("signals.decide.until"));
    private final WholeField cap = new WholeField(0, Answer.MOST_CAP, getTranslation("signals.decide.cap"));
    private final TextLines note = new TextLines(Bounds.NOTE, getTranslation("signals.decide.note"));

    AnswerForm(SignalCase shown, LiveSignals signals, Supplier<Actor> actor, LocalDate today) {
        addClassNames("card", "stacked");
        setId("decide");
        percent.setValue(shown.suggestedPercent());
        percent.setWidth("12rem");
        until.setValue(today.plusDays(shown.suggestedDays() - 1L));
        cap.setValue(0);
        cap.setWidth("12rem");
        note.setWidthFull();
        Decision answer = new Decision(
                        getTranslation("signals.decide.answer"),
                        () -> act(() -> signals.answer(shown.id(), answer(today), note.getValue(), actor.get())))
                .sends(percent, until, cap, note);
        answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        answer.setId("answer");
        Decision leave = new Decision(
                        getTranslation("signals.decide.leave"),
                        () -> act(() -> signals.leave(shown.id(), note.getValue(), actor.get())))
                .sends(note);
        leave.setId("leave");
        Div fields = new Div(percent, until, cap);
        fields.addClassName("toolbar");
        Div ways = new Div(answer, leave);
        ways.addClassName("toolbar");
        add(
                new H2(getTranslation("signals.decide.title")),
                new Paragraph(getTranslation("signals.decide.text")),
                fields,
                note,
                ways);
    }

    private Answer answer(LocalDate today) {
        return new Answer(
                Objects.requireNonNullElse(percent.getValue(), 0),
                Objects.requireNonNullElse(until.getValue(), today),
                Objects.requireNonNullElse(cap.getValue(), 0));
    }

    private void act(Supplier<SignalResult> decide) {
        if (!Bounded.right(percent, until, cap, note)) {
            return;
        }
        SignalResult result = decide.get();
        if (result instanceof SignalResult.Done) {
            clean();
        }
        SignalWords.tell(this, result);
    }
}
