package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What was refused before there was a page is told in the reader's language, and nothing of what was asked for. */
class PlainErrorTest {

    @ParameterizedTest
    @CsvSource({"de-AT, Das war nicht möglich", "en-US, This was not possible", "fr, This was not possible"})
    void itSaysSoInALanguageOfOurs(String reader, String words) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/<script>");
        request.addPreferredLocale(Locale.forLanguageTag(reader));
        MockHttpServletResponse response = new MockHttpServletResponse();

        new PlainError(new LeadlineI18N()).render(Map.of("path", "/<script>", "message", "secret"), request, response);

        assertThat(response.getContentAsString())
                .contains(words)
                .contains("href=\"/\"")
                .doesNotContain("script", "secret", "Whitelabel");
        assertThat(response.getContentType()).startsWith("text/html");
    }
}
