package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The cards of the company's page, which are all built alike: a heading with what can be added, and a short list beneath. */
final class Rows {

    private Rows() {}

    static Div card(String id, String title, Component... actions) {
        return card(id, new H2(title), actions);
    }

    static Div card(String id, H2 title, Component... actions) {
        Div head = new Div(title);
        head.add(actions);
        head.addClassName("home-panel-head");
        Div card = new Div(head);
        card.setId(id);
        card.addClassNames("card", "company-card");
        return card;
    }

    static Span quiet(String text) {
        Span words = new Span(text);
        words.addClassName("quiet");
        return words;
    }

    static Span state(String text, String tone) {
        Span state = new Span(text);
        state.addClassNames("state", tone);
        return state;
    }

    static Button add(String id, String text, Runnable act) {
        Button add = new Button(text, VaadinIcon.PLUS.create(), click -> act.run());
        add.setId(id);
        add.addClassName("company-add");
        return add;
    }

    static Button edit(String label, Runnable act) {
        return small(VaadinIcon.EDIT, label, act);
    }

    static Button remove(String label, Runnable act) {
        return small(VaadinIcon.TRASH, label, act);
    }

    private static Button small(VaadinIcon icon, String label, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        return button;
    }
}
