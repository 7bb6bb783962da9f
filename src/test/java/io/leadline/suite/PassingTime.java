package io.leadline.suite;

import io.leadline.engine.TimeTravel;
import io.leadline.simulation.Settling;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Lets time pass in the running application, once it has done what there was to do, and until it has done what comes of that. */
public final class PassingTime {

    private static final Duration REST = Duration.ofMillis(150);
    /** For what others have left behind and never comes to rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PassingTime() {}

    /**
     * Settles first: what a test has seen, a mail for example, may be there before the process has come to the timer behind it,
     * which would then be set when the time has passed already. And afterwards: the nights that have passed plan everything
     * anew, and would do so while the test goes on.
     */
    public static void pass(ApplicationContext context, Duration ahead) {
        settle(context);
        context.getBean(TimeTravel.class).advance(ahead);
        settle(context);
    }

    /** Until there is nothing left to do, but for what others have left behind. */
    public static void settle(ApplicationContext context) {
        context.getBean(Settling.class).await(REST, PATIENCE);
    }
}
