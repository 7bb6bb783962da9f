package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.BpmnDiagram;
import io.leadline.shell.NamedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands, as its supplier sees it: a drawing of its own with the steps between the two companies and
 * whose turn it is. What happens inside the company is not in it, so that nothing of it can be read in the browser.
 */
final class SupplierProcess extends Div {

    private static final List<String> ANSWERED = List.of("StartEvent_Sent", "Task_Answer");
    private static final List<String> AGREED = List.of("StartEvent_Sent", "Task_Answer", "Gateway_AsOrdered");
    private static final List<String> COUNTED = List.of(
            "StartEvent_Sent", "Task_Answer", "Gateway_AsOrdered", "Task_Deliver", "Task_Receive", "Gateway_AllThere");

    /** @param turn null where nobody has to do anything any more */
    private record Place(
            List<String> behind, String here, @Nullable Turn turn) {}

    private enum Turn {
        YOURS,
        BUYERS
    }

    SupplierProcess(OrderContext context) {
        OrderState state = context.order().state();
        if (state == OrderState.CANCELLED) {
            add(new Paragraph(getTranslation("orders.stage.withdrawn")));
            return;
        }
        BpmnDiagram diagram = new BpmnDiagram("");
        diagram.setXml(xml());
        mark(diagram, state, turn(place(state).turn(), context));
        List<SupplierCourse.Step> steps = SupplierCourse.of(context.order());
        if (!steps.isEmpty()) {
            add(new CourseSlider(
                    getTranslation("orders.process.slider"),
                    steps.stream().map(step -> words(step, context)).toList(),
                    index -> {
                        OrderState then = steps.get(index).state();
                        boolean now = index == steps.size() - 1;
                        mark(diagram, then, now ? turn(place(then).turn(), context) : "");
                    }));
        }
        add(diagram);
    }

    private String words(SupplierCourse.Step step, OrderContext context) {
        return getTranslation(
                "orders.process.moment",
                context.format().dateTime(step.entry().at()),
                NamedText.of(step.entry().key(), step.entry().facts(), context.format()));
    }

    /** @param turn whose turn it is; empty for what is past */
    private void mark(BpmnDiagram diagram, OrderState state, String turn) {
        Place place = place(state);
        diagram.setDescription(getTranslation("orders.stage.description", getTranslation(StateBadge.key(state)), turn));
        diagram.setProgress(place.behind(), List.of(place.here()));
        diagram.setBadges(turn.isEmpty() || place.turn() == null ? Map.of() : Map.of(place.here(), turn));
    }

    private static Place place(OrderState state) {
        return switch (state) {
            case SENT -> new Place(List.of("StartEvent_Sent"), "Task_Answer", Turn.YOURS);
            case IN_REVIEW -> new Place(ANSWERED, "Task_Review", Turn.BUYERS);
            case CONFIRMED, PARTLY_RECEIVED -> new Place(AGREED, "Task_Deliver", Turn.YOURS);
            case IN_QUESTION -> new Place(COUNTED, "Task_Question", Turn.BUYERS);
            case CLOSED -> new Place(COUNTED, "EndEvent_Done", null);
            case PROPOSED,
                    AWAITING_BUYER,
                    AWAITING_MANAGER,
                    APPROVED,
                    ANSWER_IN_APPROVAL,
                    DELIVERY_IN_APPROVAL,
                    REJECTED,
                    CANCELLED,
                    RE_SOURCED -> throw new IllegalStateException("No supplier sees an order that is " + state);
        };
    }

    private String turn(@Nullable Turn turn, OrderContext context) {
        PurchaseOrder order = context.order();
        Instant answerBy = order.talk().answerBy();
        if (turn == Turn.YOURS && order.state() == OrderState.SENT && answerBy != null) {
            return getTranslation(
                    "orders.stage.your-turn-until", context.format().date(answerBy));
        }
        return getTranslation(
                switch (turn) {
                    case null -> "orders.stage.over";
                    case BUYERS -> "orders.stage.buyers-turn";
                    case YOURS -> "orders.stage.your-turn";
                });
    }

    private static String xml() {
        try (InputStream drawing = SupplierProcess.class.getResourceAsStream("/diagrams/order-for-supplier.bpmn")) {
            if (drawing == null) {
                throw new IllegalStateException("The application lacks its drawing of an order for suppliers");
            }
            return new String(drawing.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
