package io.leadline.tracking.ui;

import io.leadline.identity.Actor;
import io.leadline.shell.LeadlineI18N;
import io.leadline.shell.News;
import io.leadline.shell.NewsPart;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.EscalationNews;
import io.leadline.tracking.EscalationState;
import java.util.List;
import org.springframework.stereotype.Component;

/** Delays that were put before somebody or decided, for the bell. */
@Component
class EscalationNewsPart implements NewsPart {

    private static final int LAST_LEVEL = 3;

    private final EscalationNews escalations;
    private final LeadlineI18N texts;

    EscalationNewsPart(EscalationNews escalations, LeadlineI18N texts) {
        this.escalations = escalations;
        this.texts = texts;
    }

    @Override
    public List<News> of(Actor actor, int limit) {
        return escalations.of(actor, limit).stream()
                .map(escalation -> new News(
                        escalation.toldAt().orElse(escalation.openedAt()),
                        escalation.decidedBy().isEmpty() ? escalation.supplierName() : escalation.decidedBy(),
                        what(escalation, actor),
                        escalation.orderName() + " · " + escalation.supplierName(),
                        escalation.state() == EscalationState.OPEN
                                ? escalation.route()
                                : "order/" + escalation.orderId()))
                .toList();
    }

    private String what(Escalation escalation, Actor actor) {
        return escalation.state() == EscalationState.OPEN
                ? texts.getTranslation(
                        "escalations.news.level." + Math.min(escalation.level(), LAST_LEVEL),
                        actor.locale(),
                        escalation.item())
                : texts.getTranslation("escalations.news.decided", actor.locale(), escalation.item());
    }

    @Override
    public String topic() {
        return "escalations";
    }
}
