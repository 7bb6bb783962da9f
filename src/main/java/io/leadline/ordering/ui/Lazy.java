package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** Content that is made when it is first shown. */
final class Lazy extends Div {

    Lazy(Supplier<Component> content) {
        addAttachListener(attached -> {
            if (getChildren().findAny().isEmpty()) {
                add(content.get());
            }
        });
    }
}
