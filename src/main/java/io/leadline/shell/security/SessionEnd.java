package io.leadline.shell.security;

import io.leadline.identity.SecurityLog;
import io.leadline.identity.SessionUser;
import io.leadline.identity.Sessions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Says of a session whether it is over, and writes down that it was refused. */
@Component
class SessionEnd {

    static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Sessions sessions;

    SessionEnd(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param context the session's attribute {@link #CONTEXT} */
    static Optional<SessionUser> user(@Nullable Object context) {
        return context instanceof SecurityContext known
                        && known.getAuthentication() != null
                        && known.getAuthentication().getPrincipal() instanceof SessionUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** @param path for the log */
    boolean refused(@Nullable Object context, String path) {
        Optional<SessionUser> over = user(context).filter(sessions::isOver);
        over.ifPresent(user -> SecurityLog.write(
                SecurityLog.Event.SESSION_OVER, user.userId(), path, "the account has changed since the sign-in"));
        return over.isPresent();
    }
}
