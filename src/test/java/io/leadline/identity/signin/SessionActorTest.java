package io.leadline.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.identity.SessionUser;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SessionActorTest {

    private final AccountSessions sessions = mock(AccountSessions.class);
    private final AtomicLong nanos = new AtomicLong();
    private final SessionActor actor = new SessionActor(sessions, nanos::get);

    @BeforeEach
    void signedIn() {
        when(sessions.account(any())).thenReturn(Optional.empty());
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(mock(SessionUser.class), null));
        request();
    }

    @AfterEach
    void over() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theRowsOfATableAskTheStoreOnce() {
        for (int row = 0; row < 50; row++) {
            assertThat(actor.find()).isEmpty();
            nanos.addAndGet(1_000_000);
        }

        verify(sessions, times(1)).account(any());
    }

    @Test
    void theNextRequestAsksAgain() {
        actor.find();
        request();
        actor.find();

        verify(sessions, times(2)).account(any());
    }

    @Test
    void aRequestThatTakesItsTimeAsksAgain() {
        actor.find();
        nanos.addAndGet(100_000_000);
        actor.find();

        verify(sessions, times(2)).account(any());
    }

    @Test
    void whatIsHeardOfOneSessionIsNotHeldOfAnother() {
        actor.find();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(mock(SessionUser.class), null));
        actor.find();

        verify(sessions, times(2)).account(any());
    }

    @Test
    void outsideOfARequestEachAsks() {
        RequestContextHolder.resetRequestAttributes();
        actor.find();
        actor.find();

        verify(sessions, times(2)).account(any());
    }

    private static void request() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
