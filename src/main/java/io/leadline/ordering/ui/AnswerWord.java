package io.leadline.ordering.ui;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import java.util.Locale;

/** What an answer is in a word, an icon and a colour. */
enum AnswerWord {
    OPEN("todo", VaadinIcon.CHECK),
    AS_ORDERED("good", VaadinIcon.CHECK),
    SPLIT("changed", VaadinIcon.SPLIT),
    LATER("changed", VaadinIcon.CLOCK),
    EARLIER("changed", VaadinIcon.CLOCK),
    PRICE("changed", VaadinIcon.MONEY),
    QUANTITY("changed", VaadinIcon.HASH),
    SUBSTITUTE("changed", VaadinIcon.EXCHANGE),
    REFUSED("refused", VaadinIcon.CLOSE_SMALL);

    private final String tone;
    private final VaadinIcon icon;

    AnswerWord(String tone, VaadinIcon icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** The difference that weighs most. */
    static AnswerWord of(OrderLine line, LineAnswer said) {
        if (said.refused()) {
            return REFUSED;
        }
        if (said.instead() != null) {
            return SUBSTITUTE;
        }
        if (!said.parts().isEmpty()) {
            return SPLIT;
        }
        if (!said.quantity().equals(line.quantity())) {
            return QUANTITY;
        }
        if (!said.date().equals(line.requestedDate())) {
            return said.date().isAfter(line.requestedDate()) ? LATER : EARLIER;
        }
        return said.unitPrice().equals(line.unitPrice()) ? AS_ORDERED : PRICE;
    }

    /** {@code todo}, {@code good}, {@code changed} or {@code refused}. */
    String tone() {
        return tone;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Icon icon() {
        Icon made = icon.create();
        made.getElement().setAttribute("aria-hidden", "true");
        return made;
    }
}
