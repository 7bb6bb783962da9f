package io.leadline.suite;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tells work without an end in sight from a busy machine. Ten to the hundred-millionth written out as a whole number
 * keeps a processor for minutes; what is in order needs milliseconds, and a first call, cold and beside others, a second
 * or two. So both bounds are far from either: how fast Leadline is, benchmarks say.
 */
public final class Effort {

    /** Of the processor, for one call. */
    public static final Duration MUCH = Duration.ofSeconds(10);

    /** On the clock, for one answer of a server, whose threads nobody can tell apart. */
    public static final Duration LONG = Duration.ofSeconds(40);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Effort() {}

    /** What the calling thread computed, however long it waited for others to do so. */
    public static Duration of(Runnable call) {
        long begun = THREADS.getCurrentThreadCpuTime();
        call.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
    }

    /** How long an answer took. */
    public static <T> Timed<T> until(Supplier<T> answer) {
        long begun = System.nanoTime();
        T value = answer.get();
        return new Timed<>(value, Duration.ofNanos(System.nanoTime() - begun));
    }

    public record Timed<T>(T value, Duration took) {}
}
