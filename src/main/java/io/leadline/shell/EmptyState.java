package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What is shown where there is nothing to show: why, and what to do about it. */
public class EmptyState extends Div {

    public EmptyState(VaadinIcon icon, String title, String text, Component... actions) {
        this(icon, new H2(title), text, actions);
    }

    private EmptyState(VaadinIcon icon, Component title, String text, Component... actions) {
        addClassName("empty-state");
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, title, new Paragraph(text));
        add(actions);
    }

    /** Where there is no page at all: its title is the page's heading and the window's name. */
    public static EmptyState page(VaadinIcon icon, String title, String text, Component... actions) {
        EmptyState page = new EmptyState(icon, new H1(title), text, actions);
        page.addAttachListener(attached -> PageHeader.nameWindow(attached.getUI(), page, title));
        return page;
    }
}
