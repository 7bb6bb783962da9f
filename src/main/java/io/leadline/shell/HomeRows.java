package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A short list of a first page: rows with what is to be done about each, the same on a desk and on a phone. */
public final class HomeRows extends UnorderedList {

    private boolean goes;

    /** @param label what it is a list of, for those who read by ear */
    public HomeRows(String label) {
        addClassName("home-rows");
        getElement().setAttribute("aria-label", label);
    }

    /** A heading between rows. */
    public HomeRows group(String title, String note) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(title);
        ListItem item = new ListItem(strong, quiet(note));
        item.addClassName("home-group");
        add(item);
        return this;
    }

    /** A row of components as they are. */
    public HomeRows row(Component... parts) {
        add(new ListItem(parts));
        return this;
    }

    /** What a row is about, and beneath it what is to be known of it. */
    public static Div words(Component title, String note) {
        Div words = new Div(title);
        words.addClassName("home-row-words");
        if (!note.isEmpty()) {
            words.add(quiet(note));
        }
        return words;
    }

    public static Div words(String title, String note) {
        return words(new Span(title), note);
    }

    /** A sentence, such as that in place of a list without any row. */
    public static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    /** A figure at the end of a row, and beneath it what it is. */
    public static Div end(String figure, String note, String noteClass) {
        Div end = new Div(new Span(figure));
        end.addClassName("home-row-end");
        if (!note.isEmpty()) {
            Span words = new Span(note);
            words.addClassName(noteClass.isEmpty() ? "quiet" : noteClass);
            end.add(words);
        }
        return end;
    }

    public static Anchor link(String text, String address) {
        Anchor link = new Anchor(address, text);
        link.setRouterIgnore(false);
        return link;
    }

    /**
     * The one thing to do about a row, named by what it does; that of the first row stands out.
     *
     * @param about what the row is, for those who read by ear and hear many buttons of one name
     */
    public Anchor go(String text, String about, String address) {
        Anchor go = link(text, address);
        go.addClassName("home-go");
        go.setAriaLabel(text + ": " + about);
        if (!goes) {
            go.addClassName("first");
            goes = true;
        }
        return go;
    }
}
