package io.leadline.shell.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.leadline.shell.LinkBearer;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How many pages one session has open. Each costs memory until its browser has said nothing for minutes, and a program opens
 * a hundred in a second; so the page that has been silent longest makes room for the next. More than a person has tabs for,
 * and less where nobody has signed in or bears a link from a mail.
 */
@Component
class PagesOfSession implements VaadinServiceInitListener {

    static final int MOST = 100;
    static final int MOST_OF_STRANGERS = 20;

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addUIInitListener(page -> makeRoom(page.getUI()));
    }

    /** With the session's lock held; the framework takes the closed ones away at the end of the request. */
    static void makeRoom(UI next) {
        VaadinSession session = next.getSession();
        boolean known = LinkBearer.is(session)
                || SessionEnd.user(session.getSession().getAttribute(SessionEnd.CONTEXT))
                        .isPresent();
        List<UI> others = session.getUIs().stream()
                .filter(page -> page != next && !page.isClosing())
                .sorted(Comparator.comparingLong(
                                (UI page) -> page.getInternals().getLastHeartbeatTimestamp())
                        .thenComparing(UI::getUIId))
                .toList();
        others.stream()
                .limit(Math.max(0, others.size() + 1 - (known ? MOST : MOST_OF_STRANGERS)))
                .forEach(UI::close);
    }
}
