package io.leadline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.VaadinSession;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Closes pages whose browser has said nothing for an hour. Vaadin does so after three missed heartbeats, but only when
 * another page of the same session asks for something; the last page of a session would stay for as long as a sign-in
 * lasts. An hour, because a notebook that was closed for lunch shall wake up with everything that was typed.
 */
@Component
class SilentTabs implements Looping {

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration SILENT = Duration.ofHours(1);

    private final Live live;
    private final Poll poll = Poll.every(LOOK, "silent-tabs", this::close);

    SilentTabs(Live live) {
        this.live = live;
    }

    @Override
    public Poll poll() {
        return poll;
    }

    private void close() {
        long since = System.currentTimeMillis() - SILENT.toMillis();
        live.pages()
                .filter(ui -> ui.getInternals().getLastHeartbeatTimestamp() < since)
                .forEach(SilentTabs::close);
    }

    private static void close(UI ui) {
        try {
            ui.access(() -> {
                VaadinSession session = ui.getSession();
                ui.close();
                session.removeUI(ui);
            });
        } catch (UIDetachedException closed) {
            // It has gone by itself.
        }
    }
}
