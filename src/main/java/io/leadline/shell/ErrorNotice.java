package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Something that is wrong and stays wrong until somebody does something, shown where it matters. */
public class ErrorNotice extends Div {

    public ErrorNotice(String text, Component... remedies) {
        addClassName("error-notice");
        getElement().setAttribute("role", "alert");
        var icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(text));
        add(remedies);
    }
}
