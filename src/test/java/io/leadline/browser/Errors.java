package io.leadline.browser;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/** What is written down as an error while this is open, and where it was thrown. */
final class Errors implements AutoCloseable {

    private static final int FRAMES = 6;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    Errors() {
        log.start();
        root().addAppender(log);
    }

    Map<String, String> found() {
        Map<String, String> errors = new TreeMap<>();
        List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .forEach(event -> errors.put(event.getFormattedMessage(), thrown(event)));
        return errors;
    }

    private static String thrown(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return thrown == null
                ? ""
                : thrown.getClassName() + ": " + thrown.getMessage() + " at "
                        + List.of(thrown.getStackTraceElementProxyArray()).stream()
                                .limit(FRAMES)
                                .toList();
    }

    @Override
    public void close() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
