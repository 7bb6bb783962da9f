package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderLine;
import java.util.List;

/** How many lines are answered, as a bar and in words: green as ordered, amber changed, red refused. */
final class AnswerProgress extends Div {

    private final Div bar = new Div();
    private final Span words = new Span();

    AnswerProgress() {
        addClassName("answer-progress");
        bar.addClassName("answer-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        words.getElement().setAttribute("aria-live", "polite");
        words.addClassName("strong");
        add(bar, words);
    }

    void show(AnswerDrafts drafts) {
        List<OrderLine> lines = drafts.asked();
        bar.removeAll();
        long answered = 0;
        for (String tone : List.of("good", "changed", "refused")) {
            long count = lines.stream()
                    .filter(line -> drafts.of(line)
                            .filter(said -> AnswerWord.of(line, said).tone().equals(tone))
                            .isPresent())
                    .count();
            answered += count;
            part("answer-" + tone, count);
        }
        part("answer-todo", lines.size() - answered);
        words.setText(getTranslation("orders.answer.progress", answered, lines.size()));
    }

    private void part(String name, long weight) {
        if (weight > 0) {
            Div part = new Div();
            part.addClassName(name);
            part.getStyle().set("flex-grow", Long.toString(weight));
            bar.add(part);
        }
    }
}
