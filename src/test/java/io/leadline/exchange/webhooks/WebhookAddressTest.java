package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where an endpoint may lie. */
class WebhookAddressTest {

    private static final WebhookSettings OUTSIDE = settings(false, null);
    private static final WebhookSettings ANYWHERE = settings(true, null);

    private static final WebhookNames NAMES = new WebhookNames(InetAddress::getAllByName);

    private static WebhookSettings settings(boolean privateNetworks, @Nullable URI proxy) {
        return new WebhookSettings(
                privateNetworks, Duration.ofSeconds(1), Duration.ofDays(1), 10, 10, Duration.ofDays(1), proxy, null);
    }

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
            assertThatThrownBy(() -> WebhookAddress.resolve(URI.create(inside), OUTSIDE, NAMES))
                    .as(inside)
                    .isInstanceOf(UnknownHostException.class);
        }
        assertThat(WebhookAddress.resolve(URI.create("http://localhost:1/x"), ANYWHERE, NAMES)
                        .isLoopbackAddress())
                .isTrue();
    }

    @Test
    void throughAProxyWhatOnlyTheProxyKnowsIsLeftToIt() throws UnknownHostException {
        WebhookSettings proxied = settings(false, URI.create("http://127.0.0.1:3128"));
        WebhookNames nobody = new WebhookNames(host -> {
            if (host.equals("127.0.0.1")) {
                return InetAddress.getAllByName(host);
            }
            throw new UnknownHostException(host);
        });

        assertThat(WebhookAddress.resolve(URI.create("https://shop.example/x"), proxied, nobody)
                        .isLoopbackAddress())
                .as("the proxy itself may lie in the own network")
                .isTrue();
        assertThatThrownBy(() -> WebhookAddress.resolve(URI.create("https://127.0.0.1/x"), proxied, NAMES))
                .as("what is known to be inside is refused before")
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aNameServerThatIsSilentHoldsUpNobodyForLonger() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        WebhookNames silent = new WebhookNames(host -> {
            asked.incrementAndGet();
            await(answers);
            return InetAddress.getAllByName("127.0.0.1");
        });

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> silent.addresses("shop.example", Duration.ofMillis(20)))
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessageContaining("not looked up");
        }
        answers.countDown();

        assertThat(silent.addresses("shop.example", Duration.ofSeconds(60))).isNotEmpty();
        assertThat(asked).as("one thread for one name").hasValueBetween(1, 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
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
