package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.AnswerClass;
import io.leadline.ordering.AnswerTrial;
import io.leadline.ordering.AnswerTrials;
import io.leadline.ordering.PolicyScope;
import io.leadline.shared.Money;
import io.leadline.shell.Aside;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the tables of acceptance would have done with the answers of the past year, as soon as that is worked out. */
final class TrialWords extends Paragraph {

    private final transient Format format;

    TrialWords(PolicyScope scope, AnswerClass trust, AnswerTrials trials, Aside aside, Format format) {
        super("");
        this.format = format;
        setText(getTranslation("policies.trial.running"));
        aside.find(
                this,
                () -> trials.of(scope, trust),
                trial -> setText(words(trial)),
                () -> setText(getTranslation("policies.trial.failed")));
    }

    private String words(AnswerTrial trial) {
        if (trial.answers() == 0) {
            return getTranslation("policies.trial.none");
        }
        List<String> said = new ArrayList<>();
        said.add(getTranslation("policies.trial.taken", trial.answers(), trial.taken()));
        if (trial.taken() > 0) {
            String cost = trial.costMore().stream()
                    .filter(money -> money.amount().signum() != 0)
                    .map(this::signed)
                    .collect(Collectors.joining(", "));
            said.add(getTranslation(
                    "policies.trial.buyers", trial.agreed(), trial.countered(), format.number(trial.daysLater(), 1)));
            if (!cost.isEmpty()) {
                said.add(getTranslation("policies.trial.cost", cost));
            }
        }
        said.add(getTranslation("policies.trial.stock"));
        return String.join(" ", said);
    }

    private String signed(Money money) {
        return (money.amount().signum() > 0 ? "+" : "") + format.money(money);
    }
}
