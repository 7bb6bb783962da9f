package io.leadline.identity.signin;

import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.SessionUser;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor behind the session of the running request, asked for as {@link HeardAccounts} says. */
@Component
class SessionActor implements CurrentActor {

    private final AccountSessions sessions;

    SessionActor(AccountSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Actor get() {
        return admitted(session());
    }

    @Override
    public Optional<Actor> find() {
        return session().flatMap(this::find);
    }

    @Override
    public Supplier<Actor> later() {
        Optional<SessionUser> asked = session();
        return () -> admitted(asked);
    }

    private Actor admitted(Optional<SessionUser> session) {
        return session.flatMap(this::find)
                .orElseThrow(() -> new AccessDeniedException("Nobody is signed in, or not any more"));
    }

    private Optional<Actor> find(SessionUser session) {
        return sessions.account(session).map(account -> account.user().actor());
    }

    static Optional<SessionUser> session() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SessionUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
