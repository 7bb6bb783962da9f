package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.Comment;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import java.util.UUID;

/** What both sides say to each other about the order. What is new comes above what is being written. */
final class CommentsPanel extends Form implements Lazy.Updating {

    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final Div said = new Div();
    private final TextLines text = new TextLines(Bounds.COMMENT);
    private final Div writing = new Div();
    private String commentId = UUID.randomUUID().toString();

    CommentsPanel(OrderContext context, PurchaseOrders orders, Acting acting) {
        this.orders = orders;
        this.acting = acting;
        text.setLabel(getTranslation("orders.comments.write"));
        text.setHelperText(getTranslation("orders.comments.seen-by-both"));
        text.setWidthFull();
        add(said, writing);
        show(context);
    }

    @Override
    public void show(OrderContext context) {
        said.removeAll();
        var comments = context.order().log().comments();
        if (comments.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("orders.comments.none"));
            none.addClassName("secondary");
            said.add(none);
        }
        comments.forEach(comment -> said.add(bubble(comment, context)));
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

    private static Div bubble(Comment comment, OrderContext context) {
        Span who = new Span(comment.actorName() + " · " + context.format().dateTime(comment.at()));
        who.addClassName("secondary");
        Paragraph words = new Paragraph(comment.text());
        words.addClassName("comment-text");
        Div bubble = new Div(who, words);
        bubble.addClassName("comment");
        bubble.setClassName("comment-own", comment.bySupplier() == context.forSupplier());
        return bubble;
    }
}
