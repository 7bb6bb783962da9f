package io.leadline.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.exchange.webhooks.WebhookKind;
import io.leadline.exchange.webhooks.Webhooks;
import io.leadline.identity.Actor;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderStore;
import io.leadline.ordering.SampleOrder;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.PreOrder;
import io.leadline.stock.Stock;
import io.leadline.stock.Sureness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The commands of docs/api.md, run one after the other as an outsider does. */
@LeadlineTest
class GuideTest {

    private static final Actor ADMIN =
            new Actor("guide", "Guide", Set.of(Role.ADMIN), null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final SavedBy BY = new SavedBy("Guide", Instant.parse("2024-05-01T08:00:00Z"));
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @Autowired
    Webhooks webhooks;

    @Autowired
    ApiKeys keys;

    @Autowired
    Items items;

    @Autowired
    Locations locations;

    @Autowired
    Stock stock;

    @Autowired
    OrderStore orders;

    @Autowired
    ChannelRules rules;

    @Autowired
    PurchaseHistory past;

    @Autowired
    BusinessClock clock;

    @LocalServerPort
    int port;

    @Test
    void theCommandsOfTheGuideDoWhatItSays(@TempDir Path folder) throws IOException, InterruptedException {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        Sku sku = new Sku("GUIDE-" + unique);
        items.put(List.of(
                new Item(sku, "Lamp", "Lamps", "piece", Money.of("4.00", "GBP"), Money.of("9.00", "GBP"), 1, 1)));
        locations.putChannels(List.of(new Channel("web-" + unique, "Web", ChannelKind.WEB, "L-" + unique, 0)));
        stock.record(new Movement(
                "r-" + unique, MovementKind.RECEIPT, "L-" + unique, sku, Quantity.of(10), "test", clock.now()));
        past.put(SampleOrder.punctual("S-" + unique, sku.value(), clock.today()));
        orders.add(SampleOrder.coming(
                "G-" + unique,
                sku.value(),
                "S-" + unique,
                "L-" + unique,
                clock.today().plusDays(10),
                20));
        rules.change(
                null,
                new ChannelRule(
                        "web-" + unique,
                        ChannelRule.Scope.ALL,
                        5,
                        null,
                        0,
                        null,
                        new PreOrder(null, null, PreOrder.MOST_DAYS, Sureness.EIGHTY)),
                BY);
        ApiKeys.Issued key = keys.issue(
                new ApiKeys.Wish("guide", EnumSet.allOf(ApiScope.class), Set.of("web-" + unique), null, null), ADMIN);
        String commands = BLOCK.matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("guide.sh"), "set -euo pipefail\n" + commands);
        HttpServer receiver = receiver(folder);
        Webhooks.Made endpoint = webhooks.make(
                new Webhooks.Wish(
                        "guide",
                        "http://localhost:" + receiver.getAddress().getPort(),
                        Set.of(WebhookKind.RESERVATION),
                        Set.of("web-" + unique),
                        null),
                ADMIN);

        ProcessBuilder guide = new ProcessBuilder("bash", "guide.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        guide.environment()
                .putAll(Map.of(
                        "LEADLINE",
                        "http://localhost:" + port,
                        "KEY",
                        key.secret(),
                        "ID",
                        key.key().id(),
                        "CHANNEL",
                        "web-" + unique,
                        "SKU",
                        sku.value(),
                        "SECRET",
                        endpoint.secret()));
        Process running = guide.start();
        assertThat(running.waitFor(10, TimeUnit.MINUTES)).isTrue();
        webhooks.open(endpoint.endpoint().id(), false, ADMIN);
        receiver.stop(0);
        orders.save(SampleOrder.ended(orders.find("G-" + unique, null).orElseThrow()));
        rules.now().rule("web-" + unique, ChannelRule.Scope.ALL).ifPresent(rule -> rules.drop(rule, BY));

        String said = Files.readString(folder.resolve("said"));
        assertThat(running.exitValue()).as(said).isZero();
        assertThat(said)
                .contains(
                        "\"token_type\":\"Bearer\"",
                        "\"available\":10",
                        "\"state\":\"held\"",
                        "\"state\":\"confirmed\"",
                        "\"returned\":1",
                        "\"state\":\"preordered\"",
                        "\"state\":\"awaited\"",
                        "\"late\":false",
                        "\"state\":\"released\"",
                        "It is Leadline's");
        assertThat(stock.level("L-" + unique, sku).onHand()).isEqualTo(Quantity.of(9));
    }

    /** Keeps the first message as the guide says; the signature last, as somebody waits for it. */
    private static HttpServer receiver(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicBoolean first = new AtomicBoolean(true);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (first.getAndSet(false)) {
                Files.write(folder.resolve("webhook-body"), body);
                for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
                    Files.writeString(
                            folder.resolve(name), exchange.getRequestHeaders().getFirst(name));
                }
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
