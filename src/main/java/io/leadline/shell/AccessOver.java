package io.leadline.shell;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Whoever has a page open may not be who opened it any more: the account was changed, the link revoked. That is no error.
 * The page is asked for again, and what comes then says what is the matter and leads to the sign-in.
 */
final class AccessOver {

    private AccessOver() {}

    static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }

    static void leave(@Nullable UI ui) {
        if (ui != null) {
            ui.access(() -> ui.getPage().reload());
        }
    }
}
