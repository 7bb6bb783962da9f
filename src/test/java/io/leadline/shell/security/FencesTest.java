package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.leadline.identity.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.servlet.filter.OrderedRequestContextFilter;

class FencesTest {

    /** Otherwise the store is asked once more in each request. */
    @Test
    void whatTheFenceHearsOfAnAccountIsRememberedForTheRequest() {
        int fence =
                new Fences().oldSessions(new SessionEnd(mock(Sessions.class))).getOrder();

        assertThat(fence)
                .isGreaterThan(new OrderedRequestContextFilter().getOrder())
                .isLessThan(SecurityFilterProperties.DEFAULT_FILTER_ORDER);
    }
}
