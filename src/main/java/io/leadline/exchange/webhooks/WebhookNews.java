package io.leadline.exchange.webhooks;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Kits;
import io.leadline.demand.MarkedDown;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.UntoldOrders;
import io.leadline.shared.Changed;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sha256;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ComingPromises;
import io.leadline.stock.PreOrders;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationChanged;
import io.leadline.stock.RuleIndex;
import io.leadline.stock.Selling;
import io.leadline.stock.ShelvesChanged;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down for each endpoint what it is to hear. Of reservations and orders each step is a message. Of availability only
 * that it changed is written down: the message says what is there when it goes, so that nothing older is ever behind it. What
 * was changed just before a crash is found by what each endpoint was told last, and of orders by the order itself.
 */
@Component
class WebhookNews implements Looping {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 500;

    private final WebhookStore store;
    private final WebhookDelivery delivery;
    private final UntoldOrders untold;
    private final Stock stock;
    private final PreOrders preOrders;
    private final Kits kits;
    private final ChannelRules rules;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Set<ShelvesChanged.Shelf> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean compare = new AtomicBoolean(true);
    private final Poll poll = Poll.whileMoreEvery(PAUSE, "webhook-news", this::look);
    private volatile @Nullable List<WebhookEndpoint> open;
    private @Nullable BillsOfMaterials bills;
    private @Nullable RuleIndex index;
    private @Nullable LocalDate day;

    WebhookNews(
            WebhookStore store,
            WebhookDelivery delivery,
            UntoldOrders untold,
            Stock stock,
            PreOrders preOrders,
            Kits kits,
            ChannelRules rules) {
        this.store = store;
        this.delivery = delivery;
        this.untold = untold;
        this.stock = stock;
        this.preOrders = preOrders;
        this.kits = kits;
        this.rules = rules;
    }

    @Override
    public Poll poll() {
        return poll;
    }

    static String subject(String channel, Sku sku) {
        return "availability/" + URLEncoder.encode(channel, StandardCharsets.UTF_8) + "/" + sku;
    }

    @EventListener
    void on(ShelvesChanged news) {
        if (endpoints().stream().anyMatch(endpoint -> endpoint.hears(WebhookKind.AVAILABILITY))) {
            changed.addAll(news.shelves());
            poll.wake();
        }
    }

    @EventListener
    void on(ReservationChanged news) {
        Reservation reservation = news.reservation();
        List<WebhookEndpoint> hear = endpoints().stream()
                .filter(endpoint -> endpoint.hearsOfChannel(WebhookKind.RESERVATION, reservation.channel()))
                .toList();
        // What was refused never was one.
        if (!hear.isEmpty() && reservation.missing().isEmpty()) {
            String data = mapper.writeValueAsString(data(reservation));
            String subject = "reservations/" + reservation.id();
            tell(hear.stream()
                    .map(endpoint -> message(
                            "msg_" + named(endpoint, subject, reservation.version()),
                            endpoint,
                            WebhookKind.RESERVATION,
                            subject,
                            reservation.version(),
                            data))
                    .toList());
        }
    }

    private static Map<String, Object> data(Reservation reservation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", reservation.id());
        data.put("channel", reservation.channel());
        data.put("state", reservation.state().name().toLowerCase(Locale.ROOT));
        data.put(
                "lines",
                reservation.lines().stream()
                        .map(line -> Map.of(
                                "sku", line.sku().value(),
                                "quantity", line.quantity().value(),
                                "returned", reservation.back(line.sku()).value()))
                        .toList());
        if (reservation.ahead() != null) {
            Map<String, @Nullable Object> ahead = new LinkedHashMap<>();
            ahead.put("promised", reservation.promised().map(Object::toString).orElse(null));
            ahead.put("expected", reservation.expected().map(Object::toString).orElse(null));
            ahead.put("late", reservation.isLate());
            data.put("preOrder", ahead);
        }
        data.put("until", reservation.until().toString());
        data.put("version", reservation.version());
        return data;
    }

    /** By its promotion's name and what is said of it: a step that is repeated says the same under the same name. */
    @EventListener
    void on(MarkedDown news) {
        String subject = "prices/" + URLEncoder.encode(news.channel(), StandardCharsets.UTF_8) + "/" + news.sku();
        String data = mapper.writeValueAsString(Map.of(
                "id", news.id(),
                "channel", news.channel(),
                "sku", news.sku().value(),
                "percent", news.percent(),
                "from", news.period().from().toString(),
                "to", news.period().to().toString(),
                "calledOff", news.calledOff()));
        tell(endpoints().stream()
                .filter(endpoint -> endpoint.hearsOfChannel(WebhookKind.MARK_DOWN, news.channel()))
                .map(endpoint -> message(
                        "msg_" + named(endpoint, subject + "/" + news.id() + "/" + news.word(), 0),
                        endpoint,
                        WebhookKind.MARK_DOWN,
                        subject,
                        0,
                        data))
                .toList());
    }

    @EventListener
    void on(OrderChanged news) {
        tellOrders(List.of(news));
        poll.wake();
    }

    /** Also those that nobody was told of, because a crash came in between or another instance changed them. */
    private boolean tellUntold() {
        List<OrderChanged> some = untold.some(AT_ONCE);
        tellOrders(some);
        untold.told(some);
        return some.size() == AT_ONCE;
    }

    private void tellOrders(List<OrderChanged> changes) {
        for (WebhookEndpoint endpoint : endpoints()) {
            List<OrderChanged> heard = changes.stream()
                    .filter(change -> OrderTold.hears(endpoint, change))
                    .toList();
            if (!heard.isEmpty()) {
                List<String> subjects = heard.stream().map(OrderTold::subject).toList();
                // First, so that what goes in between stands in both and not in none.
                Map<String, ToldState> waiting = waiting(endpoint, subjects);
                Map<String, String> last = store.told(endpoint.id(), subjects);
                tell(heard.stream()
                        .filter(change -> OrderTold.isNews(
                                endpoint,
                                change,
                                last.get(OrderTold.subject(change)),
                                waiting.get(OrderTold.subject(change))))
                        .map(change -> message(
                                "msg_" + named(endpoint, OrderTold.subject(change), change.version()),
                                endpoint,
                                WebhookKind.ORDER,
                                OrderTold.subject(change),
                                change.version(),
                                mapper.writeValueAsString(OrderTold.data(endpoint, change))))
                        .toList());
            }
        }
    }

    /** The latest that waits of each order, by subject. */
    private Map<String, ToldState> waiting(WebhookEndpoint endpoint, List<String> subjects) {
        return store.waitingOf(endpoint.id(), subjects).stream()
                .collect(Collectors.toMap(
                        WebhookMessage::subject,
                        message -> new ToldState(message.place(), state(message)),
                        (one, other) -> one.version() < other.version() ? other : one));
    }

    private String state(WebhookMessage message) {
        String data = message.data();
        return data == null ? "" : mapper.readTree(data).path("state").asString("");
    }

    /** The same for whoever writes it down, and however often. */
    private static String named(WebhookEndpoint endpoint, String subject, long version) {
        return Sha256.hex(endpoint.id() + subject + version).substring(0, 32);
    }

    /** A buffer or a new channel is another availability, and so is a new endpoint's first; what is held up comes later. */
    @EventListener
    void on(Changed news) {
        if (news.topic().equals("locations") || news.topic().equals("disruptions")) {
            compare.set(true);
            poll.wake();
        }
    }

    @EventListener
    void on(WebhookChanged news) {
        open = null;
        compare.set(true);
        poll.wake();
        delivery.go(news.endpoint());
    }

    private void tell(List<WebhookMessage> messages) {
        store.add(messages);
        messages.forEach(message -> delivery.go(message.endpoint()));
    }

    private static WebhookMessage message(
            String id, WebhookEndpoint endpoint, WebhookKind kind, String subject, long place, @Nullable String data) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        return new WebhookMessage(
                id, endpoint.id(), kind, subject, now, place, WebhookMessage.State.WAITING, data, 0, null);
    }

    private static String random() {
        return "msg_" + UUID.randomUUID().toString().replace("-", "");
    }

    private List<WebhookEndpoint> endpoints() {
        List<WebhookEndpoint> known = open;
        if (known == null) {
            known = store.open();
            open = known;
        }
        return known;
    }

    /** @return whether more orders than it looked at may have changed; what comes meanwhile wakes it */
    private boolean look() {
        // Another instance may have made or closed one.
        open = null;
        // Another bill of materials is another availability of its kit, whichever instance was told it.
        BillsOfMaterials now = kits.bills();
        if (now != bills) {
            bills = now;
            compare.set(true);
        }
        // So are other rules, and a location that serves a channel from today on.
        Selling selling = rules.selling();
        if (!selling.day().equals(day) || selling.index() != index) {
            day = selling.day();
            index = selling.index();
            compare.set(true);
        }
        if (compare.getAndSet(false)) {
            try {
                compare();
            } catch (RuntimeException notNow) {
                compare.set(true);
                throw notNow;
            }
        }
        Set<ShelvesChanged.Shelf> shelves = new HashSet<>(changed);
        changed.removeAll(shelves);
        try {
            mark(shelves);
        } catch (RuntimeException notNow) {
            changed.addAll(shelves);
            throw notNow;
        }
        boolean more = tellUntold();
        delivery.lookAfter(endpoints());
        return more;
    }

    private void mark(Set<ShelvesChanged.Shelf> shelves) {
        if (shelves.isEmpty()) {
            return;
        }
        Map<String, Set<Sku>> byLocation = shelves.stream()
                .collect(Collectors.groupingBy(
                        ShelvesChanged.Shelf::location,
                        Collectors.mapping(ShelvesChanged.Shelf::sku, Collectors.toSet())));
        Selling selling = rules.selling();
        for (Channel channel : selling.channels()) {
            Set<Sku> shelved = selling.sources(channel.id()).stream()
                    .flatMap(source -> byLocation.getOrDefault(source.location(), Set.of()).stream())
                    .collect(Collectors.toSet());
            Set<Sku> skus = kits.bills().withKits(shelved);
            portions(skus).forEach(portion -> hearing(channel).forEach(endpoint -> mark(endpoint, channel, portion)));
        }
    }

    private List<WebhookEndpoint> hearing(Channel channel) {
        return endpoints().stream()
                .filter(endpoint -> endpoint.hearsOfChannel(WebhookKind.AVAILABILITY, channel.id()))
                .toList();
    }

    private static Stream<List<Sku>> portions(Collection<Sku> skus) {
        List<Sku> all = List.copyOf(skus);
        return Stream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .map(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }

    private void mark(WebhookEndpoint endpoint, Channel channel, List<Sku> skus) {
        List<String> subjects =
                skus.stream().map(sku -> subject(channel.id(), sku)).toList();
        Set<String> marked = Set.copyOf(store.marked(endpoint.id(), subjects));
        tell(subjects.stream()
                .filter(subject -> !marked.contains(subject))
                .map(subject -> message(random(), endpoint, WebhookKind.AVAILABILITY, subject, 0, null))
                .toList());
    }

    /** Marks what is not as each endpoint was told last. */
    private void compare() {
        Map<Channel, List<WebhookEndpoint>> told = new LinkedHashMap<>();
        for (Channel channel : rules.selling().channels()) {
            List<WebhookEndpoint> hearing = hearing(channel);
            if (!hearing.isEmpty()) {
                told.put(channel, hearing);
            }
        }
        if (!told.isEmpty()) {
            Set<Sku> skus = new HashSet<>(everything());
            List<String> channels = told.keySet().stream().map(Channel::id).toList();
            skus.addAll(preOrders.items(channels));
            Map<String, Map<Sku, List<ComingPromises.Step>>> ahead = preOrders.of(channels, skus);
            told.forEach((channel, hearing) -> portions(skus)
                    .forEach(
                            portion -> compare(channel, hearing, portion, ahead.getOrDefault(channel.id(), Map.of()))));
        }
    }

    /** Wherever it lies: also what lies where a channel is not served from any more is told as gone. */
    private Set<Sku> everything() {
        try (Stream<StockLevel> all = stock.all()) {
            return kits.bills().withKits(all.map(StockLevel::sku).collect(Collectors.toSet()));
        }
    }

    private void compare(
            Channel channel, List<WebhookEndpoint> hearing, List<Sku> skus, Map<Sku, List<ComingPromises.Step>> ahead) {
        Map<String, Sku> bySubject = new TreeMap<>();
        skus.forEach(sku -> bySubject.put(subject(channel.id(), sku), sku));
        Map<Sku, Quantity> available = stock.availableToPromise(channel.id(), skus);
        for (WebhookEndpoint endpoint : hearing) {
            Map<String, String> told = store.told(endpoint.id(), bySubject.keySet());
            // A shop has figures of its own before it is told the first one.
            String untold = endpoint.shop() == null ? "0" : "";
            // Nor is it told what may be pre-ordered.
            Map<Sku, List<ComingPromises.Step>> toldAhead = endpoint.shop() == null ? ahead : Map.of();
            List<Sku> others = new ArrayList<>();
            bySubject.forEach((subject, sku) -> {
                if (!told.getOrDefault(subject, untold)
                        .equals(ToldAvailability.of(
                                available.getOrDefault(sku, Quantity.ZERO), toldAhead.getOrDefault(sku, List.of())))) {
                    others.add(sku);
                }
            });
            mark(endpoint, channel, others);
        }
    }
}
