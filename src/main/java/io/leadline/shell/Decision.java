package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A button that decides something. It never passes over what stands in the fields of its card: it says which of them it
 * sends, and asks about all others that hold something unsaved before it acts without them.
 */
public final class Decision extends Button {

    private transient List<Component> sends = List.of();

    public Decision(String text, Runnable act) {
        super(text);
        addClickListener(click -> decide(act));
    }

    /** @param parts fields, or parts of the card with fields, whose values go with this decision */
    public Decision sends(Component... parts) {
        sends = List.of(parts);
        return this;
    }

    /** What stands in the card that this decision would pass over. */
    List<Component> passedOver() {
        return Form.around(this).stream()
                .flatMap(card -> card.unsavedFields().stream())
                .filter(field -> sends.stream().noneMatch(part -> Form.isIn(field, part)))
                .toList();
    }

    private void decide(Runnable act) {
        List<Component> passedOver = passedOver();
        if (passedOver.isEmpty()) {
            act.run();
            return;
        }
        new Question(
                        "shell.passed-over",
                        passedOver.stream()
                                .map(Decision::name)
                                .distinct()
                                .limit(5)
                                .collect(Collectors.joining(", ")),
                        act)
                .open();
    }

    private static String name(Component field) {
        String label = field instanceof HasLabel labelled ? labelled.getLabel() : null;
        String aria = field.getElement().getProperty("accessibleName", "");
        return label != null && !label.isBlank()
                ? label
                : aria.isBlank() ? new Div().getTranslation("shell.field") : aria;
    }
}
