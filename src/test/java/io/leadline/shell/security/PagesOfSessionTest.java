package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.leadline.shell.LinkBearer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A program that opens page after page in one session. */
class PagesOfSessionTest {

    private final VaadinSession session = mock(VaadinSession.class, RETURNS_DEEP_STUBS);
    private final List<UI> open = new ArrayList<>();

    /** A page that is closed when it is told to. */
    private final class Page extends UI {

        private final int id;

        Page(int id, long heardAt) {
            this.id = id;
            getInternals().setSession(session);
            getInternals().setLastHeartbeatTimestamp(heardAt);
        }

        @Override
        public int getUIId() {
            return id;
        }

        @Override
        public void close() {
            open.remove(this);
        }

        @Override
        public boolean isClosing() {
            return !open.contains(this);
        }
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void theOneThatWasSilentLongestMakesRoom() {
        when(session.getSession().getAttribute(SessionEnd.CONTEXT)).thenReturn(null);
        when(session.getUIs()).thenAnswer(call -> List.copyOf(open));
        Page reading = opened(0, 9_000);
        for (int i = 1; i < 10 * PagesOfSession.MOST_OF_STRANGERS; i++) {
            opened(i, 1_000 + i);
        }

        assertThat(open).hasSize(PagesOfSession.MOST_OF_STRANGERS).contains(reading);
        assertThat(open.getLast().getUIId()).isEqualTo(10 * PagesOfSession.MOST_OF_STRANGERS - 1);
    }

    /** Somebody who came by a link from a mail is no stranger, and may have as many pages as who has signed in. */
    @Test
    void whoBearsALinkKeepsAsManyAsWhoHasSignedIn() {
        when(session.getSession().getAttribute(SessionEnd.CONTEXT)).thenReturn(null);
        when(session.getAttribute(LinkBearer.KEY)).thenReturn(true);
        when(session.getUIs()).thenAnswer(call -> List.copyOf(open));
        for (int i = 0; i < 2 * PagesOfSession.MOST; i++) {
            opened(i, 1_000 + i);
        }

        assertThat(open).hasSize(PagesOfSession.MOST);
    }

    private Page opened(int id, long heardAt) {
        Page page = new Page(id, heardAt);
        open.add(page);
        PagesOfSession.makeRoom(page);
        return page;
    }
}
