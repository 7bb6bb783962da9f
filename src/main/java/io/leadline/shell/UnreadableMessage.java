package io.leadline.shell;

import com.vaadin.flow.server.communication.ServerRpcHandler;
import io.leadline.identity.SecurityLog;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What a page sent that the framework could not make sense of, such as a word where a box is ticked or not. No browser sends
 * that, so it is no error of ours: it is refused and written down as such, and nobody is told a number.
 */
final class UnreadableMessage {

    private static final String READER = ServerRpcHandler.class.getPackageName();
    private static final String OURS = "io.leadline.";

    private UnreadableMessage() {}

    /** Whether it was thrown while the framework read the message, before anything of ours was called. */
    static boolean is(Throwable failure) {
        for (StackTraceElement frame : cause(failure).getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                return false;
            }
            if (frame.getClassName().startsWith(READER)) {
                return true;
            }
        }
        return false;
    }

    static void refuse(Throwable failure) {
        SecurityLog.write(
                SecurityLog.Event.REQUEST_REFUSED,
                Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                        .map(Authentication::getName)
                        .orElse(null),
                "a message of an open page",
                cause(failure).getClass().getSimpleName());
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
