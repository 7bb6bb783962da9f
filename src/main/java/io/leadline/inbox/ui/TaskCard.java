package io.leadline.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.inbox.InboxTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A task on a narrow screen: everything of the row, one below the other. */
class TaskCard extends Div {

    TaskCard(InboxTask task, TaskTexts texts) {
        addClassName("row-card");
        Span what = new Span(texts.kindAndWhy(task));
        what.addClassName("task-kind");
        Div top = new Div(what, texts.due(task));
        top.addClassName("row-card-top");
        Span title = new Span(texts.about(task));
        title.addClassName("task-title");
        String facts = Stream.of(
                        texts.orDash(task.about().supplierName()),
                        texts.orDash(task.about().item()),
                        texts.value(task),
                        dayCost(task, texts),
                        (task.claimedByName() == null && task.insteadOf() == null)
                                        || texts.standingIn(task).isPresent()
                                ? "–"
                                : texts.text("inbox.claimed.by", texts.holder(task)))
                .filter(fact -> !fact.equals("–"))
                .collect(Collectors.joining(" · "));
        Span rest = new Span(facts);
        rest.addClassName("quiet");
        add(top, title, rest);
        texts.standingIn(task).ifPresent(this::add);
        if (task.about().priority() == 1) {
            top.addComponentAsFirst(texts.priority(task));
        }
    }

    private static String dayCost(InboxTask task, TaskTexts texts) {
        if (task.about().unpriced()) {
            return texts.text("inbox.cost.unknown.words");
        }
        String cost = texts.dayCost(task);
        return cost.equals("–") ? cost : texts.text("inbox.cost", cost);
    }
}
