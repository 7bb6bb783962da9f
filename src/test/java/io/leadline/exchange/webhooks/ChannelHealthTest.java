package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the board of channels says of one that hears well, late, or not at all. */
class ChannelHealthTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "true,  ,         0, WELL",
        "true,  ,         4, WELL",
        "true,  ,         6, LATE",
        "false, ,         0, CLOSED",
        "true,  WH1#1,    0, TROUBLE",
        "false, WH1#1,    0, TROUBLE"
    })
    void aChannelIsAsWellAsTheWorstOfThoseWhoHear(
            boolean open, @Nullable String trouble, int lag, ChannelHealth.State state) {
        ChannelHealth.OfEndpoint one =
                new ChannelHealth.OfEndpoint(endpoint(open, trouble), 1, 0, Duration.ofSeconds(lag), 0, 0, null);
        ChannelHealth.OfEndpoint well =
                new ChannelHealth.OfEndpoint(endpoint(true, null), 0, 0, Duration.ZERO, 0, 0, null);
        Channel channel = new Channel("web", "Web shop", ChannelKind.WEB, "DC", 0);

        assertThat(new ChannelHealth.OfChannel(channel, List.of(well, one, well)).state())
                .isEqualTo(state);
        assertThat(new ChannelHealth.OfChannel(channel, List.of()).state()).isEqualTo(ChannelHealth.State.NOBODY);
    }

    private static WebhookEndpoint endpoint(boolean open, @Nullable String trouble) {
        return new WebhookEndpoint(
                "WH1",
                "Web shop",
                "https://shop.example/hooks",
                Set.of(WebhookKind.AVAILABILITY),
                Set.of("web"),
                null,
                "admin",
                NOW,
                1,
                null,
                open,
                trouble,
                false,
                null,
                null);
    }
}
