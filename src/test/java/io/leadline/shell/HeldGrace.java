package io.leadline.shell;

import java.time.Duration;

/**
 * Seconds in which something can be taken back, which last as long as a test needs them: a page that is drawn some seconds
 * later than here would otherwise come when they are over.
 */
public final class HeldGrace extends Grace {

    private static final Duration HELD = Duration.ofMinutes(30);

    private volatile boolean held;

    @Override
    protected Duration length() {
        return held ? HELD : super.length();
    }

    /** What begins to wait from now on waits until the test lets it go. */
    public void hold() {
        held = true;
    }

    /** As if the seconds of everything that waits were over. */
    public void letGo() {
        held = false;
        shutDown();
    }
}
