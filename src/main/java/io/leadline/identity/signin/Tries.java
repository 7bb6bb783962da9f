package io.leadline.identity.signin;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * A number of wrong tries, which come back one by one. A try takes its place before it is checked; where those under way
 * might use up what is left, it waits for them. So no more are ever checked than may be wrong, however many come at once,
 * and many right ones at once are all let in.
 */
final class Tries {

    private final Bucket left;
    private int underWay;

    Tries(int most, Duration oneBackAfter) {
        left = Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(1, oneBackAfter))
                .build();
    }

    /**
     * @param kept how many of them are not for this try
     * @return false if too many were wrong; otherwise {@link #end} has to follow
     */
    synchronized boolean begin(int kept) {
        while (left.getAvailableTokens() > kept && left.getAvailableTokens() - underWay <= kept) {
            try {
                wait();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        if (left.getAvailableTokens() <= kept) {
            return false;
        }
        underWay++;
        return true;
    }

    synchronized void end(boolean wrong) {
        underWay--;
        if (wrong) {
            left.tryConsume(1);
        }
        notifyAll();
    }

    /** Somebody has shown to know the password. */
    synchronized void forgive() {
        left.reset();
    }

    /** Counts one that was let in without asking. */
    void wrong() {
        left.tryConsume(1);
    }

    boolean usedUp() {
        return left.getAvailableTokens() == 0;
    }
}
