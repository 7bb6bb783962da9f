package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import java.util.UUID;

/** What was done and said about the order, with room to say more above it; what is being written stays when something is new. */
final class StoryPanel extends Form implements Lazy.Updating {

    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final Div writing = new Div();
    private final Div told = new Div();
    private final TextLines text = new TextLines(Bounds.COMMENT);
    private String commentId = UUID.randomUUID().toString();

    StoryPanel(OrderContext context, PurchaseOrders orders, Acting acting) {
        this.orders = orders;
        this.acting = acting;
        text.setLabel(getTranslation("orders.comments.write"));
        text.setHelperText(getTranslation("orders.comments.seen-by-both"));
        text.setWidthFull();
        writing.addClassName("story-writing");
        add(writing, told);
        show(context);
    }

    @Override
    public void show(OrderContext context) {
        told.removeAll();
        Div files = new Div(
                OrderExports.of(getTranslation("orders.tab.story"), OrderExports.history(context)),
                OrderExports.of(getTranslation("orders.details.dates"), OrderExports.promises(context)));
        files.addClassName("story-files");
        told.add(new StoryList(context), files);
        if (context.can(OrderAction.COMMENT) && writing.getComponentCount() == 0) {
            Decision send = new Decision(getTranslation("orders.comments.send"), () -> send(context)).sends(text);
            send.setId("send-comment");
            writing.add(text, send);
        }
    }

    private void send(OrderContext context) {
        OrderResult result = orders.comment(context.order().id(), commentId, text.getValue(), context.actor());
        if (!(result instanceof OrderResult.Refused)) {
            text.clear();
            commentId = UUID.randomUUID().toString();
        }
        acting.show(this, result, "orders.comments.done");
    }
}
