package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/** A sign-in page that was open for too long is shown anew; nothing else is answered so. */
class StaleFormTest {

    @ParameterizedTest
    @CsvSource({
        "/sign-in, true, 302, /sign-in?over",
        "/sign-in, false, 403,",
        "/logout, true, 403,",
        "/sign-in/x, true, 403,",
        "/VAADIN/dynamic/resource/0/a/upload, true, 403,"
    })
    void onlyTheSignInPageIsShownAnew(String path, boolean token, int status, String to) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new StaleForm()
                .handle(
                        new MockHttpServletRequest("POST", path),
                        response,
                        token ? new MissingCsrfTokenException("") : new AccessDeniedException("no"));

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getRedirectedUrl()).isEqualTo(to);
    }
}
