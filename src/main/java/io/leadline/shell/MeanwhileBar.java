package io.leadline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says what others did while somebody is typing, or what is about to be done, and leads there; it comes without moving the focus. */
public final class MeanwhileBar extends Div {

    public MeanwhileBar(String what, String show, Runnable whenAsked) {
        addClassName("meanwhile");
        getElement().setAttribute("role", "status");
        Button button = new Button(show, click -> whenAsked.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("meanwhile-show");
        add(new Span(what), button);
    }
}
