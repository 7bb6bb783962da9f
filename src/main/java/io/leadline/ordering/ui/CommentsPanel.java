package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.Comment;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shell.TextLines;
import java.util.UUID;

/** What both sides say to each other about the order. */
final class CommentsPanel extends Div {

    CommentsPanel(OrderContext context, PurchaseOrders orders, Acting acting) {
        var comments = context.order().log().comments();
        if (comments.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("orders.comments.none"));
            none.addClassName("secondary");
            add(none);
        }
        comments.forEach(comment -> add(bubble(comment, context)));
        if (!context.can(OrderAction.COMMENT)) {
            return;
        }
        TextLines text = new TextLines(Bounds.COMMENT, getTranslation("orders.comments.write"));
        text.setHelperText(getTranslation("orders.comments.seen-by-both"));
        text.setWidthFull();
        String commentId = UUID.randomUUID().toString();
        Button send = new Button(getTranslation("orders.comments.send"));
        send.setId("send-comment");
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            acting.show(
                    orders.comment(context.order().id(), commentId, text.getValue(), context.actor()),
                    "orders.comments.done");
            send.setEnabled(true);
        });
        add(text, send);
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
