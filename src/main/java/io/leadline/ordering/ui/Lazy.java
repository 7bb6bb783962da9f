package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands behind a tab: made when it is first looked at, and again when the order has changed. */
final class Lazy extends Div {

    /** Content that takes in what is new by itself, because somebody may be typing into it. */
    interface Updating {
        void show(OrderContext context);
    }

    private final transient Function<OrderContext, Component> content;
    private transient @Nullable OrderContext shown;

    Lazy(Function<OrderContext, Component> content) {
        this.content = content;
    }

    /** To be called when the tab is open; does nothing as long as the order is the same. */
    void show(OrderContext context) {
        if (shown != null && shown.order().equals(context.order())) {
            return;
        }
        shown = context;
        if (getComponentCount() == 1 && getComponentAt(0) instanceof Updating updating) {
            updating.show(context);
            return;
        }
        removeAll();
        add(content.apply(context));
    }
}
