package io.leadline.shell;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Span;

/** The sign and the name. */
public class Brand extends Span {

    public static final String NAME = "Leadline";

    /** A sounding line: what is known about the depth ahead, before the ship gets there. */
    private static final String SIGN = """
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
              <path d="M3 7c3 0 3 2 6 2s3-2 6-2 3 2 6 2" fill="none" stroke="currentColor" stroke-width="1.8"
                    stroke-linecap="round"/>
              <path d="M12 9v7" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>
              <path d="M12 22c-1.9 0-2.6-1.4-2.2-3l.8-3h2.8l.8 3c.4 1.6-.3 3-2.2 3z" fill="currentColor"/>
            </svg>""";

    public Brand() {
        addClassName("brand");
        Span name = new Span(NAME);
        add(new Html(SIGN), name);
    }
}
