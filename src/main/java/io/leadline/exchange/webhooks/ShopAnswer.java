package io.leadline.exchange.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a shop said to what it may sell of one item.
 *
 * @param status of its answer; 0 for none
 * @param problem null where it was taken
 * @param pause so long it asks to be left alone
 */
public record ShopAnswer(Kind kind, int status, @Nullable String problem, Duration pause) {

    /** A shop may write what it likes into its answer. */
    private static final int LONGEST = 300;

    public enum Kind {
        TAKEN,
        /** It does not have this item: there is nothing to tell, until it has. */
        NOT_SOLD,
        /** It answered, and did not want this. */
        REFUSED,
        /** It did not answer, or cannot now, or lets nobody in: that is nothing of this item. */
        NO_ANSWER
    }

    public ShopAnswer {
        problem = problem == null || problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST);
    }

    public static ShopAnswer taken(int status) {
        return new ShopAnswer(Kind.TAKEN, status, null, Duration.ZERO);
    }

    public static ShopAnswer notSold() {
        return new ShopAnswer(Kind.NOT_SOLD, 0, null, Duration.ZERO);
    }

    public static ShopAnswer refused(int status, String problem) {
        return new ShopAnswer(Kind.REFUSED, status, problem, Duration.ZERO);
    }

    public static ShopAnswer none(int status, String problem, Duration pause) {
        return new ShopAnswer(Kind.NO_ANSWER, status, problem, pause);
    }
}
