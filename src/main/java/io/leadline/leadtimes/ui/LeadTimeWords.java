package io.leadline.leadtimes.ui;

import com.vaadin.flow.component.Component;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeCase.Step;
import io.leadline.leadtimes.LeadTimeResult;
import io.leadline.planning.LeadTimeMove;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import java.time.LocalDate;

/** Sentences about lead times. */
final class LeadTimeWords {

    private LeadTimeWords() {}

    static String lately(Component part, LeadTimeMove move, Format format) {
        return move.lately() == 0
                ? part.getTranslation("leadtimes.lately.none")
                : part.getTranslation("leadtimes.lately", format.number(move.latelyDays(), 1), move.lately());
    }

    static String before(Component part, LeadTimeMove move, Format format) {
        return move.before() == 0
                ? part.getTranslation("leadtimes.before.none")
                : part.getTranslation("leadtimes.before", format.number(move.beforeDays(), 1), move.before());
    }

    static String move(Component part, LeadTimeMove move, Format format) {
        String both = lately(part, move, format) + "; " + before(part, move, format) + ".";
        return move.noticed() ? both + " " + part.getTranslation("leadtimes.noticed") : both;
    }

    /** Who said what, and when. */
    static String step(Component part, Step step, Format format) {
        LocalDate until = step.until();
        return part.getTranslation(
                "leadtimes.step." + step.kind().name(),
                step.byName(),
                step.days(),
                until == null ? "" : format.date(until),
                format.dateTime(step.at()));
    }

    static void tell(Component part, LeadTimeResult result) {
        switch (result) {
            case LeadTimeResult.Done(LeadTimeCase now) ->
                Notice.done(part.getTranslation("leadtimes.done." + now.state().name()));
            case LeadTimeResult.Refused(LeadTimeResult.Why why) ->
                Notice.refused(part.getTranslation("leadtimes.refused." + why.name()));
        }
    }
}
