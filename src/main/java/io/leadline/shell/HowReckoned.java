package io.leadline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Opens the formula of a figure. The browser's own popover: it needs no code, and closes as people expect. */
public final class HowReckoned extends Span {

    private final NativeButton open = new NativeButton("?");
    private final Div words = new Div();

    /** @param key differs from that of every other on the page */
    public HowReckoned(String key, String figure, String how) {
        addClassName("how");
        words.setId("how-" + key);
        words.getElement().setAttribute("popover", "auto");
        words.addClassName("how-words");
        open.getElement().setAttribute("popovertarget", "how-" + key);
        open.addClassName("how-open");
        show(figure, how);
        add(open, words);
    }

    void show(String figure, String how) {
        open.setAriaLabel(getTranslation("home.how", figure));
        words.setText(how);
    }
}
