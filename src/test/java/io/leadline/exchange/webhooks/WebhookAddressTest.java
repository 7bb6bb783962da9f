package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an endpoint may lie. */
class WebhookAddressTest {

    private static final WebhookSettings OUTSIDE =
            new WebhookSettings(false, Duration.ofSeconds(1), Duration.ofDays(1), null);
    private static final WebhookSettings ANYWHERE =
            new WebhookSettings(true, Duration.ofSeconds(1), Duration.ofDays(1), null);

    @Test
    void onlyTheInternetIsOutside() throws UnknownHostException {
        for (String inside : List.of(
                "0.0.0.0",
                "127.0.0.1",
                "127.8.8.8",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1")) {
            assertThat(WebhookAddress.isPublic(InetAddress.getByName(inside)))
                    .as(inside)
                    .isFalse();
        }
        for (String outside : List.of("8.8.8.8", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2606:4700::1111")) {
            assertThat(WebhookAddress.isPublic(InetAddress.getByName(outside)))
                    .as(outside)
                    .isTrue();
        }
    }

    @Test
    void whatMeansThisMachineIsNotReached() throws UnknownHostException {
        for (String inside : List.of(
                "https://localhost/x", "https://127.0.0.1/x", "https://[::1]/x", "https://2130706433/", "https://0/")) {
            assertThatThrownBy(() -> WebhookAddress.resolve(URI.create(inside), OUTSIDE))
                    .as(inside)
                    .isInstanceOf(UnknownHostException.class);
        }
        assertThat(WebhookAddress.resolve(URI.create("http://localhost:1/x"), ANYWHERE)
                        .isLoopbackAddress())
                .isTrue();
    }

    @Test
    void anAddressHasTlsAHostAndNoPassword() {
        for (String wrong : List.of(
                "",
                "shop.example",
                "http://shop.example/",
                "ftp://shop.example/",
                "https://",
                "https:///x",
                "https://user:secret@shop.example/",
                "https://shop.example/#there",
                "https://shop.example:0/",
                "https://shop.example:99999/",
                "https://shop.example/a b",
                "https://shop.example/\r\nX: y",
                "https://shop.example/" + "x".repeat(600),
                "file:///etc/passwd",
                "javascript:alert(1)")) {
            assertThat(WebhookAddress.read(wrong, OUTSIDE)).as(wrong).isEmpty();
        }
        assertThat(WebhookAddress.read(" https://shop.example:8443/hooks?shop=1 ", OUTSIDE))
                .contains(URI.create("https://shop.example:8443/hooks?shop=1"));
        assertThat(WebhookAddress.read("http://localhost:9000/hooks", ANYWHERE)).isPresent();
    }
}
