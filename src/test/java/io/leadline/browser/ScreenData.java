package io.leadline.browser;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Locations;
import io.leadline.claims.ClaimExample;
import io.leadline.claims.ClaimStore;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.clearance.OverstockCaseStore;
import io.leadline.clearance.OverstockExample;
import io.leadline.demand.DailySale;
import io.leadline.demand.SalesHistory;
import io.leadline.disruptions.AffectedLineStore;
import io.leadline.disruptions.DisruptionExample;
import io.leadline.disruptions.DisruptionStore;
import io.leadline.exchange.ShopImports;
import io.leadline.exchange.webhooks.WebhookKind;
import io.leadline.exchange.webhooks.Webhooks;
import io.leadline.identity.Actor;
import io.leadline.identity.PasswordLinks;
import io.leadline.identity.Passwords;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.leadtimes.LeadTimeCaseStore;
import io.leadline.leadtimes.LeadTimeExample;
import io.leadline.messaging.ActionLinks;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PromiseMove;
import io.leadline.planning.PlanningRuns;
import io.leadline.quotations.QuotationExample;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationRequestStore;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.PendingCommands;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentExample;
import io.leadline.shipments.ShipmentStore;
import io.leadline.shipments.Turns;
import io.leadline.signals.SignalCaseStore;
import io.leadline.signals.SignalExample;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Something to see on every screen: orders in each stage, one of them late, an item that sells, an import with errors. */
final class ScreenData {

    private static final int MANY = 10_000;

    static final String PASSWORD = "eleven quiet harbours";

    private final ApplicationContext context;
    private final OrderLife proposed;
    private final OrderLife sent;
    private final OrderLife reviewed;
    private final OrderLife late;
    private final User newcomer;

    ScreenData(ApplicationContext context) {
        this.context = context;
        proposed = new OrderLife(context).proposed(100);
        sent = new OrderLife(context).sent(100);
        reviewed = new OrderLife(context).sent(100);
        late = new OrderLife(context).confirmed(100);
        stages();
        shop();
        newcomer = user("new-" + sent.id, Role.BUYER, Locale.ENGLISH);
        context.getBean(PlanningRuns.class).runHere("screens-" + sent.id);
    }

    private void stages() {
        reviewed.done(reviewed.orders.answer(
                reviewed.order,
                1,
                List.of(LineAnswer.accept(reviewed.line())
                        .on(reviewed.line().needDate().plusDays(9))),
                reviewed.supplier));
        late.done(late.orders.movePromise(
                late.order,
                List.of(new PromiseMove(1, late.line().needDate().plusDays(5))),
                "The ship is late",
                late.supplier));
        late.awaitTask("delay#1#1");
        proposed.awaitTask("approve#1");
        reviewed.awaitState(OrderState.IN_REVIEW);
        reviewed.awaitTask("review#1");
    }

    private void shop() {
        LocalDate today = sent.clock.today();
        String place = "L-" + sent.id;
        String channel = "C-" + sent.id;
        context.getBean(Locations.class).putChannels(List.of(new Channel(channel, "Web", ChannelKind.WEB, place, 2)));
        context.getBean(SalesHistory.class)
                .put(IntStream.rangeClosed(1, 200)
                        .mapToObj(day -> new DailySale(
                                today.minusDays(day), sent.sku, channel, 2 + day % 7, 9 * (2 + day % 7), day % 3))
                        .toList());
        context.getBean(Stock.class).count(List.of(new StockCount(today, place, sent.sku, Quantity.of(40))));
        try {
            Path folder = Files.createTempDirectory("leadline-screens");
            Files.writeString(folder.resolve("items.csv"), """
                sku,name,unit_cost,unit_price,currency
                BAD-1,Lantern without a price,,x,GBP
                """);
            context.getBean(ShopImports.class).load(folder, "screens");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    User user(String id, Role role, Locale locale) {
        return user(id, role == Role.SUPPLIER ? sent.supplier : actor(role), locale);
    }

    /** The same, with the role and the organisation of somebody. */
    User user(String id, Actor like, Locale locale) {
        User user = new User(
                id,
                "Person of " + id,
                id + "@example.com",
                like.roles(),
                like.organisation(),
                locale,
                ZoneId.of("Europe/Berlin"),
                true,
                false,
                like.is(Role.SUPPLIER),
                0);
        context.getBean(Users.class).create(user);
        context.getBean(Passwords.class).set(id, PASSWORD);
        return user;
    }

    private static Actor actor(Role role) {
        return new Actor("screens", "Screens", Set.of(role), null, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
    }

    /** Who would deliver what the others deliver, and has no order. */
    Actor alternate() {
        return sent.stranger;
    }

    /** What nobody but the company and the supplier of an order may read. */
    List<String> secrets() {
        return Stream.of(proposed, sent, reviewed, late)
                .flatMap(life -> Stream.of("order/" + life.order, "S-" + life.id, "Lamp " + life.id, "I-" + life.id))
                .toList();
    }

    void attachFiles() {
        for (OrderLife life : List.of(sent, late)) {
            life.done(life.attach("f1", "plan.txt", "Drawing of Lamp " + life.id, OrderLife.BUYER));
        }
    }

    String unique() {
        return sent.id;
    }

    /** What stands for the parameter of a view's address, where it is worth seeing; the first is as good as any. */
    List<String> values(String view, String parameter, @Nullable Role role) {
        return switch (view + "/" + parameter) {
            case "order/orderId" ->
                role == Role.SUPPLIER ? List.of(sent.order) : List.of(proposed.order, reviewed.order, late.order);
            case "item/sku", "order-by-hand/sku", "ask-prices/sku", "stock/___url_parameter" ->
                List.of(sent.sku.value());
            case "supplier/___url_parameter", "scores/___url_parameter", "outlook/___url_parameter" ->
                List.of(String.valueOf(sent.supplier.organisation()));
            case "lead-time/___url_parameter" -> List.of(leadTime());
            case "quotation-request/___url_parameter" -> List.of(quotationRequest());
            case "disruption/___url_parameter" -> List.of(disruption());
            case "signal/___url_parameter" -> List.of(signal());
            case "overstock/___url_parameter" -> List.of(role == Role.GOODS_IN ? sentBack() : overstock());
            case "shipment/___url_parameter" -> List.of(shipment());
            case "claim/___url_parameter" -> List.of(claim());
            case "link/token" -> List.of(link(), "no-such-token");
            case "password/___url_parameter" -> List.of(passwordLink());
            case "webhook-log/___url_parameter" -> List.of(webhook());
            default ->
                throw new AssertionError("The address " + view + "/:" + parameter
                        + " needs a value: add one to ScreenData, so that the screen is looked at");
        };
    }

    /** One that the buyers are asked about. */
    private String signal() {
        String id = "SG-" + sent.id;
        context.getBean(SignalCaseStore.class)
                .add(SignalExample.deciding(id, new ItemPlace(sent.sku, "L-" + sent.id), sent.clock.now()));
        return id;
    }

    /** One that the supplier is asked about. */
    private String leadTime() {
        context.getBean(LeadTimeCaseStore.class)
                .add(LeadTimeExample.asked("LT-" + sent.id, String.valueOf(sent.supplier.organisation()), sent.sku));
        return "LT-" + sent.id;
    }

    /** One that the supplier has quoted, and another one. */
    private String quotationRequest() {
        QuotationRequest asked = QuotationExample.quoted(
                "RQ-" + sent.id, sent.sku, sent.clock.now(), String.valueOf(sent.supplier.organisation()), "S-else");
        context.getBean(QuotationRequestStore.class).add(asked);
        return asked.id();
    }

    /** Of a supplier of which nothing is open, so that it holds nothing up. */
    private String disruption() {
        String id = "D-" + sent.id;
        context.getBean(DisruptionStore.class).add(DisruptionExample.deciding(id, "A-" + sent.id));
        context.getBean(AffectedLineStore.class)
                .put(List.of(DisruptionExample.line(id, sent.order, 1, sent.sku.value(), 400)));
        return id;
    }

    /** One that the supplier is asked to take back. */
    private String overstock() {
        context.getBean(OverstockCaseStore.class)
                .add(OverstockExample.asked("OC-" + sent.id, String.valueOf(sent.supplier.organisation()), sent.sku));
        return "OC-" + sent.id;
    }

    /** One that goods-in sends back, which is when it may see it. */
    private String sentBack() {
        String id = "OC-B-" + sent.id;
        context.getBean(OverstockCaseStore.class)
                .add(OverstockExample.in(
                        State.SENDING_BACK, id, String.valueOf(sent.supplier.organisation()), late.sku));
        return id;
    }

    /** One that its supplier can still correct. */
    private String shipment() {
        Shipment told = ShipmentExample.told(
                "D-" + late.id, String.valueOf(sent.supplier.organisation()), sent.clock.today(), sent.order);
        context.getBean(ShipmentStore.class).add(told, Turns.NONE);
        return told.id();
    }

    /** One that its supplier is asked about. */
    private String claim() {
        String id = "DC-" + sent.id;
        context.getBean(ClaimStore.class)
                .add(ClaimExample.asked(id, String.valueOf(sent.supplier.organisation()), sent.order));
        return id;
    }

    /** One whose messages nobody takes. */
    private String webhook() {
        return context.getBean(Webhooks.class)
                .make(
                        new Webhooks.Wish(
                                "Web shop",
                                "http://localhost:1/hooks",
                                Set.of(WebhookKind.AVAILABILITY),
                                Set.of("C-" + sent.id),
                                null),
                        actor(Role.ADMIN))
                .endpoint()
                .id();
    }

    private String link() {
        String path = context.getBean(ActionLinks.class)
                .issue(
                        sent.order,
                        String.valueOf(sent.supplier.organisation()),
                        sent.clock.now().plus(Duration.ofDays(9)));
        return path.substring("/link/".length());
    }

    private String passwordLink() {
        return context.getBean(PasswordLinks.class).issue(newcomer.id()).substring("password/".length());
    }

    void end() {
        List.of(proposed, sent, reviewed, late).forEach(OrderLife::end);
        context.getBeansOfType(PendingCommands.class).values().forEach(this::forget);
    }

    /** What was decided of a case that no process has waits for ever, and everybody who lets time pass waits for it. */
    private void forget(PendingCommands outbox) {
        outbox.waiting(MANY).stream()
                .filter(waiting -> List.of(proposed, sent, reviewed, late).stream()
                        .anyMatch(life -> waiting.owner().contains(life.id)))
                .forEach(waiting ->
                        outbox.taken(waiting.owner(), waiting.command().id()));
    }
}
