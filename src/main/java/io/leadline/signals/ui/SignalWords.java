package io.leadline.signals.ui;

import com.vaadin.flow.component.Component;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.signals.SignalCase;
import io.leadline.signals.SignalCase.Answer;
import io.leadline.signals.SignalCase.Judged;
import io.leadline.signals.SignalCase.Reason;
import io.leadline.signals.SignalCase.Step;
import io.leadline.signals.SignalResult;

/** Sentences about signals. */
final class SignalWords {

    private SignalWords() {}

    static String kind(Component part, SignalCase one) {
        return part.getTranslation("signals.kind." + one.kind().name());
    }

    static String judged(Component part, SignalCase one) {
        Judged judged = one.judged();
        return judged == null
                ? part.getTranslation("signals.verdict.none")
                : part.getTranslation("signals.verdict." + judged.verdict().name());
    }

    static String state(Component part, SignalCase one) {
        return part.getTranslation("signals.state." + one.state().name());
    }

    static String sold(Component part, SignalCase one, Format format) {
        return part.getTranslation(
                "signals.sold",
                format.number(Math.round(one.figures().units())),
                format.number(one.figures().expected(), 1));
    }

    static String reason(Component part, Reason reason, Format format) {
        return part.getTranslation(
                "signals.why." + reason.why().name(),
                format.number(Math.round(reason.value())),
                format.percent(Math.min(1, reason.value()), 0));
    }

    /** Who did what, and when. */
    static String step(Component part, Step step, Format format) {
        String said =
                part.getTranslation("signals.step." + step.kind().name(), step.byName(), format.dateTime(step.at()));
        Answer answer = step.answer();
        return answer == null ? said : said + " " + answer(part, answer, format);
    }

    private static String answer(Component part, Answer answer, Format format) {
        String forecast = answer.changesForecast()
                ? part.getTranslation(
                        "signals.answer.forecast", format.number((long) answer.percent()), format.date(answer.until()))
                : "";
        String cap = answer.capUnits() > 0
                ? part.getTranslation("signals.answer.cap", answer.capUnits(), format.date(answer.until()))
                : "";
        return (forecast + " " + cap).strip();
    }

    static void tell(Component part, SignalResult result) {
        switch (result) {
            case SignalResult.Done(SignalCase now) ->
                Notice.done(part.getTranslation(
                        now.answer() == null ? "signals.done.left" : "signals.done.answered", now.itemName()));
            case SignalResult.Refused(SignalResult.Why why) ->
                Notice.refused(part.getTranslation("signals.refused." + why.name()));
        }
    }
}
