package io.leadline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;

/**
 * Remembers of a session that it was shown something by a link from a mail. Who bears one has not signed in and is no stranger:
 * such pages are not closed to make room as soon as a stranger's.
 */
public final class LinkBearer {

    /** Attribute of the session. */
    public static final String KEY = LinkBearer.class.getName();

    private LinkBearer() {}

    /** This page shows what a link that is good leads to. */
    public static void known(UI page) {
        VaadinSession session = page.getSession();
        if (session != null) {
            session.setAttribute(KEY, true);
        }
    }

    /** With the session's lock held. */
    public static boolean is(VaadinSession session) {
        return Boolean.TRUE.equals(session.getAttribute(KEY));
    }
}
