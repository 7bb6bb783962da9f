package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderDrawing;
import io.leadline.shell.BpmnDiagram;
import io.leadline.shell.Folded;
import io.leadline.shell.NamedText;
import io.leadline.shell.Portions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole life of the order with the place where it stands, and beneath it the processes it called: those where it
 * stands now are drawn, those behind it open at a click. A slider goes back through everything that happened.
 */
final class ProcessPanel extends Div {

    /** The slider has no more places that a hand could tell apart. */
    private static final int MOST_MOMENTS = 500;

    /** Each fills a page. */
    private static final int MOST_DRAWN = 5;

    private final transient OrderContext context;
    private final transient List<Instant> moments;
    private final transient Map<BpmnDiagram, OrderDrawing> drawn = new HashMap<>();
    private int place;

    ProcessPanel(OrderContext context, List<OrderDrawing> drawings) {
        this.context = context;
        List<Instant> all = drawings.stream()
                .flatMap(OrderDrawing::moments)
                .distinct()
                .sorted()
                .toList();
        moments = all.subList(Math.max(0, all.size() - MOST_MOMENTS), all.size());
        place = moments.size() - 1;
        if (drawings.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("orders.process.none"));
            none.addClassName("secondary");
            add(none);
            return;
        }
        if (!moments.isEmpty()) {
            add(new CourseSlider(
                    getTranslation("orders.process.slider"),
                    moments.stream().map(this::words).toList(),
                    this::at));
        }
        add(drawn(drawings.getFirst()));
        List<OrderDrawing> called = drawings.subList(1, drawings.size());
        add(
                Portions.large(
                        MOST_DRAWN,
                        called.stream().filter(OrderDrawing::standsHere).toList(),
                        this::drawn),
                new Portions<>(
                        called.stream().filter(drawing -> !drawing.standsHere()).toList(), this::closed));
    }

    /** When, and the last that people did until then. */
    private String words(Instant moment) {
        String when = context.format().dateTime(moment);
        return context.order().log().history().reversed().stream()
                .filter(entry -> !entry.at().isAfter(moment))
                .findFirst()
                .map(entry -> getTranslation("orders.process.moment", when, sentence(entry)))
                .orElse(when);
    }

    private String sentence(HistoryEntry entry) {
        return NamedText.of(entry.key(), entry.facts(), context.format());
    }

    private void at(int newPlace) {
        place = newPlace;
        drawn.forEach(this::mark);
    }

    /** At the end it stands as it stands now, whatever the records of its past lack. */
    private void mark(BpmnDiagram diagram, OrderDrawing drawing) {
        OrderDrawing then = place < moments.size() - 1 ? drawing.at(moments.get(place)) : drawing;
        diagram.setProgress(then.completed(), then.active());
    }

    private Component drawn(OrderDrawing drawing) {
        return new Div(new H3(title(drawing)), diagram(drawing));
    }

    /** Drawn when it is opened first, because a drawing nobody looks at has no size. */
    private Component closed(OrderDrawing drawing) {
        return new Folded(title(drawing), () -> diagram(drawing));
    }

    private String title(OrderDrawing drawing) {
        return getTranslation("orders.process." + drawing.processId());
    }

    private BpmnDiagram diagram(OrderDrawing drawing) {
        BpmnDiagram diagram = BpmnDiagram.of(drawing.xml(), drawing.completed(), drawing.active());
        drawn.put(diagram, drawing);
        mark(diagram, drawing);
        return diagram;
    }
}
