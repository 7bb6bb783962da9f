package io.leadline.identity.signin;

import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.SessionUser;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The actor behind the session of the running request. A table asks for each of its rows what may be done with it, so what a
 * request has just heard of its account holds for the next moment of the same request; nothing holds from one to the next,
 * and an upload that takes its time asks again.
 */
@Component
class SessionActor implements CurrentActor {

    private static final long MOMENT_NANOS = 100_000_000;
    private static final String HEARD = SessionActor.class.getName() + ".heard";

    private final AccountSessions sessions;
    private final LongSupplier nanos;

    @Autowired
    SessionActor(AccountSessions sessions) {
        this(sessions, System::nanoTime);
    }

    SessionActor(AccountSessions sessions, LongSupplier nanos) {
        this.sessions = sessions;
        this.nanos = nanos;
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
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(session);
        }
        long now = nanos.getAsLong();
        if (request.getAttribute(HEARD, RequestAttributes.SCOPE_REQUEST) instanceof Heard heard
                && heard.of().equals(session)
                && now - heard.atNanos() < MOMENT_NANOS) {
            return heard.actor();
        }
        Heard heard = new Heard(session, read(session), now);
        request.setAttribute(HEARD, heard, RequestAttributes.SCOPE_REQUEST);
        return heard.actor();
    }

    private Optional<Actor> read(SessionUser session) {
        return sessions.account(session).map(account -> account.user().actor());
    }

    private record Heard(SessionUser of, Optional<Actor> actor, long atNanos) {}

    static Optional<SessionUser> session() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SessionUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
