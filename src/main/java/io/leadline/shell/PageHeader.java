package io.leadline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: its title, a line about it, and what can be done with all of it. */
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Paragraph note = new Paragraph();
    private final Div actions = new Div();
    private String words;

    public PageHeader(String text, Component... actions) {
        addClassName("page-header");
        words = text;
        title.setText(text);
        title.getElement().setAttribute("tabindex", "-1");
        note.setVisible(false);
        Div texts = new Div(title, note);
        texts.addClassName("page-header-words");
        this.actions.addClassName("page-header-actions");
        this.actions.add(actions);
        add(texts, this.actions);
    }

    public PageHeader note(String text) {
        note.setText(text);
        note.setVisible(!text.isBlank());
        return this;
    }

    public void setTitle(String text) {
        words = text;
        title.setText(text);
        getUI().ifPresent(this::nameWindow);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        nameWindow(attached.getUI());
    }

    private void nameWindow(UI ui) {
        nameWindow(ui, this, words);
    }

    /** The browser's tab carries the page's title, so that a view names itself once. */
    static void nameWindow(UI ui, Component page, String words) {
        // After the router, which otherwise puts the application's name over it at the end of its navigation.
        ui.beforeClientResponse(page, answer -> ui.getPage().setTitle(words + " · " + Brand.NAME));
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
