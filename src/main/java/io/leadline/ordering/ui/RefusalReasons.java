package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/** The usual reasons why a supplier cannot deliver, each one tap; other words can be typed. */
final class RefusalReasons extends Div {

    private static final List<String> USUAL =
            List.of("capacity", "material", "tool", "discontinued", "minimum", "price");

    RefusalReasons(Consumer<String> take) {
        addClassName("buttons");
        for (String reason : USUAL) {
            String words = getTranslation("orders.answer.reason." + reason);
            Button chip = new Button(words, click -> take.accept(words));
            chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
            chip.addClassName("chip");
            add(chip);
        }
    }
}
