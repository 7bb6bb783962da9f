package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: its title, a line about it, and what can be done with all of it. */
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Paragraph note = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String text, Component... actions) {
        addClassName("page-header");
        title.setText(text);
        note.setVisible(false);
        Div words = new Div(title, note);
        words.addClassName("page-header-words");
        this.actions.addClassName("page-header-actions");
        this.actions.add(actions);
        add(words, this.actions);
    }

    public PageHeader note(String text) {
        note.setText(text);
        note.setVisible(!text.isBlank());
        return this;
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** Puts something right of the title, such as a badge with a state. */
    public PageHeader badge(Component badge) {
        title.add(badge);
        return this;
    }

    public Div actions() {
        return actions;
    }
}
