package io.leadline.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether an open page still answers. What it is told without an answer would be kept for it, change after change, for a
 * browser that is long gone; so it is told a few times only, then asked for its heartbeat at once, and until that comes,
 * further changes are merged: however many there were, each listener reads again once.
 */
final class Tab {

    /** Told without a sign of life: enough for a quiet page to need no heartbeat beyond the ordinary ones. */
    private static final int MOST_UNANSWERED = 6;

    private static final String HEARTBEAT =
            "fetch(new URL('?v-r=heartbeat&v-uiId=' + $0, document.baseURI), {method: 'POST'}).catch(() => {})";

    private final UI ui;
    private final Set<Runnable> held = new HashSet<>();
    private int unanswered;

    private Tab(UI ui) {
        this.ui = ui;
        ui.addHeartbeatListener(heartbeat -> answered());
    }

    /** With the session's lock held. */
    static Tab of(UI ui) {
        Tab known = ComponentUtil.getData(ui, Tab.class);
        if (known != null) {
            return known;
        }
        Tab tab = new Tab(ui);
        ComponentUtil.setData(ui, Tab.class, tab);
        return tab;
    }

    UI ui() {
        return ui;
    }

    /**
     * @param again told when the page answers, if it may not be told now; the same is kept once
     * @return whether the page may be told now
     */
    boolean mayTell(Runnable again) {
        boolean ask;
        synchronized (this) {
            if (unanswered >= MOST_UNANSWERED) {
                held.add(again);
                return false;
            }
            unanswered++;
            ask = unanswered == MOST_UNANSWERED;
        }
        if (ask) {
            ui.access(() -> ui.getPage().executeJs(HEARTBEAT, ui.getUIId()));
        }
        return true;
    }

    synchronized void forget(Runnable again) {
        held.remove(again);
    }

    private void answered() {
        List<Runnable> waiting;
        synchronized (this) {
            unanswered = 0;
            waiting = List.copyOf(held);
            held.clear();
        }
        waiting.forEach(Runnable::run);
    }
}
