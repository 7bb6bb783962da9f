package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the body of an answer is read, and whom nobody asks. */
class OutsideTest {

    private static String read(String answer) throws IOException {
        InputStream in = new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
        return ReplyBody.head(in).body(in);
    }

    @Test
    void aBodyIsReadByItsLengthInChunksOrUpToTheEnd() throws IOException {
        assertThat(read("Content-Length: 3\r\n\r\nabcd")).isEqualTo("abc");
        assertThat(read("transfer-encoding: Chunked\r\n\r\n3;x=y\r\nab\n\r\nA\r\n0123456789\r\n0\r\n\r\n"))
                .isEqualTo("ab\n0123456789");
        assertThat(read("Server: x\r\n\r\nü")).isEqualTo("ü");
        assertThat(read("\r\n")).isEmpty();
    }

    @Test
    void whatIsCutOffOrHasNoEndIsNoAnswer() {
        for (String wrong : new String[] {
            "Content-Length: 9\r\n\r\nabc",
            "Content-Length: -1\r\n\r\nabc",
            "Content-Length: 9999999999\r\n\r\nabc",
            "Transfer-Encoding: chunked\r\n\r\n3\r\nab",
            "Transfer-Encoding: chunked\r\n\r\nxyz\r\nab",
            "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFF\r\nab",
            "X: y\r\n".repeat(1_000)
        }) {
            assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whoIsOfThisMachineOrWithoutTlsIsNotAsked() {
        Outside outside = new Outside(new WebhookSettings(
                false, Duration.ofSeconds(5), Duration.ofDays(1), 1, 1, Duration.ofDays(1), null, null));

        assertThat(outside.isAddress("https://shop.example")).isTrue();
        assertThat(outside.isAddress("http://shop.example")).isFalse();
        for (String address : new String[] {"http://shop.example/x", "https://127.0.0.1/x", "https://10.0.0.1/x"}) {
            assertThatThrownBy(() -> outside.ask("GET", address, Map.of(), ""))
                    .as(address)
                    .isInstanceOf(IOException.class);
        }
    }
}
