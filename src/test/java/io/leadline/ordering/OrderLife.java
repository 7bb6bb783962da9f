package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.catalog.ContactBook;
import io.leadline.catalog.ContactBooks;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.catalog.WorkingCalendar;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.MailSummary;
import io.leadline.messaging.Mails;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.PurchasesTold;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.EscalationState;
import io.leadline.tracking.Escalations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;

/**
 * One order with its own supplier, alternate, item and location, in the running application. Reads as the story of the
 * order: {@code life.proposed(40).approvedByBuyer()}.
 */
public final class OrderLife {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static final Actor BUYER = person("berta", Role.BUYER);
    public static final Actor MANAGER = person("max", Role.MANAGER);
    public static final Actor HEAD = person("helen", Role.HEAD_OF_PURCHASING);
    public static final Actor GOODS_IN = person("gus", Role.GOODS_IN);

    public final String id;
    public final Sku sku;
    public final Actor supplier;
    public final Actor stranger;
    public final PurchaseOrders orders;
    public final Escalations escalations;
    public final RecordFeed feed;
    public final BusinessClock clock;
    private final ApplicationContext context;
    private final String location;
    private final List<String> made = new ArrayList<>();
    public String order = "";
    private Money price = Money.of("5", "GBP");

    public OrderLife(ApplicationContext context) {
        this.context = context;
        id = UUID.randomUUID().toString().substring(0, 8);
        sku = new Sku("I-" + id);
        location = "L-" + id;
        supplier = ofSupplier("S-" + id);
        stranger = ofSupplier("A-" + id);
        orders = context.getBean(PurchaseOrders.class);
        escalations = context.getBean(Escalations.class);
        feed = context.getBean(RecordFeed.class);
        clock = context.getBean(BusinessClock.class);
        catalog();
    }

    private void catalog() {
        Money price = Money.of("5", "GBP");
        context.getBean(Items.class)
                .put(List.of(new Item(sku, "Lamp " + id, "Lamps", "piece", price, Money.of("9", "GBP"), 1, 1)));
        context.getBean(Locations.class)
                .put(List.of(new Location(location, "Store " + id, LocationKind.WAREHOUSE, "GB", LONDON)));
        Suppliers suppliers = context.getBean(Suppliers.class);
        for (String name : List.of("S-" + id, "A-" + id)) {
            suppliers.put(List.of(new Supplier(
                    name,
                    "Firm " + name,
                    name.toLowerCase(Locale.ROOT) + "@example.com",
                    "GB",
                    LONDON,
                    Locale.ENGLISH,
                    "GBP",
                    Money.zero("GBP"))));
            suppliers.putTerms(List.of(new Terms(
                    name,
                    sku,
                    name.startsWith("S") ? 1 : 2,
                    List.of(new PriceBreak(Quantity.of(1), price)),
                    Quantity.of(1),
                    Quantity.of(10),
                    7)));
        }
        known("S-" + id, 40);
        policy(Duration.ofDays(300));
    }

    /** Ordered before, so that the supplier is not new and this quantity is usual. */
    private void known(String supplierId, int usual) {
        LocalDate day = clock.today().minusDays(90);
        context.getBean(PurchaseHistory.class)
                .put(List.of(new PurchaseLine(
                        "H-" + supplierId,
                        "1",
                        supplierId,
                        sku,
                        day,
                        day.plusDays(7),
                        day.plusDays(7),
                        Quantity.of(usual),
                        Quantity.of(usual),
                        Money.of("5", "GBP"))));
    }

    /** Reminders after an hour of working time, everything else after this much. */
    public OrderLife policy(Duration rest) {
        return policy(rest, new Tolerance(BigDecimal.valueOf(5), BigDecimal.valueOf(2), 3));
    }

    public OrderLife noTolerance() {
        return policy(Duration.ofDays(300), new Tolerance(BigDecimal.ZERO, BigDecimal.ZERO, 0));
    }

    /** What the tables of acceptance may take of this supplier's answers. */
    public OrderLife trusted(AnswerClass trust) {
        return mandated(trust, Mandate.NONE);
    }

    /** How far the process may reply to this supplier's answers by itself. */
    public OrderLife mandated(AnswerClass trust, Mandate mandate) {
        return policy(
                Duration.ofDays(300), new Tolerance(BigDecimal.valueOf(5), BigDecimal.valueOf(2), 3), trust, mandate);
    }

    private OrderLife policy(Duration rest, Tolerance tolerance) {
        return policy(rest, tolerance, AnswerClass.STRICT, Mandate.NONE);
    }

    private OrderLife policy(Duration rest, Tolerance tolerance, AnswerClass trust, Mandate mandate) {
        context.getBean(OrderPolicies.class)
                .put(
                        PolicyScope.supplier("S-" + id),
                        new OrderPolicy(
                                Duration.ofHours(1),
                                rest,
                                Duration.ofDays(1),
                                rest,
                                rest,
                                Duration.ofHours(1),
                                Duration.ofDays(1),
                                tolerance,
                                trust,
                                mandate),
                        "Test",
                        clock.now());
        return this;
    }

    /** What the supplier charges for one; 5 GBP without this. */
    public OrderLife priced(Money unitPrice) {
        price = unitPrice;
        return this;
    }

    /** @param perPound of a currency that no other test uses, because rates are everybody's */
    public OrderLife rate(String currency, String perPound) {
        context.getBean(ExchangeRates.class)
                .put(
                        List.of(new ExchangeRate(
                                currency,
                                new BigDecimal(perPound),
                                clock.today().minusDays(1))),
                        "Test",
                        clock.now());
        return this;
    }

    /** Needed and requested in ten days. */
    public OrderLife proposed(int quantity) {
        LocalDate day = clock.today().plusDays(10);
        return proposed(quantity, "run-" + id, day, day);
    }

    public OrderLife proposed(int quantity, String run, LocalDate requested, LocalDate needed) {
        return proposed(proposal(quantity, run, requested, needed));
    }

    public OrderLife proposed(Proposal proposal) {
        Proposed proposed = orders.propose(proposal);
        assertThat(proposed).isInstanceOf(Proposed.Created.class);
        order = ((Proposed.Created) proposed).order().id();
        made.add(order);
        return this;
    }

    public Proposal proposal(int quantity, String run, LocalDate requested, LocalDate needed) {
        return new Proposal(
                "S-" + id,
                location,
                requested,
                List.of(new ProposedLine(
                        sku,
                        Quantity.of(quantity),
                        price,
                        needed,
                        List.of(new LedgerTerm("planning.term.demand", Quantity.of(quantity), java.util.Map.of())))),
                run);
    }

    /** Approved by a buyer, sent, and waiting for the supplier. */
    public OrderLife sent(int quantity) {
        proposed(quantity).awaitTask("approve#1");
        done(orders.approve(order, now().version(), BUYER));
        awaitTask("answer#1");
        return this;
    }

    /** Sent, and confirmed as asked; waiting for the goods. */
    public OrderLife confirmed(int quantity) {
        sent(quantity);
        done(orders.answer(order, 1, List.of(LineAnswer.accept(line())), supplier));
        awaitTask("receive#1");
        return this;
    }

    /** Of which the files say that it was placed twenty days ago; waiting for the goods. */
    public OrderLife takenOver(int ordered, int received, LocalDate promised) {
        told(ordered, received, promised, false);
        order = context.getBean(OrderStore.class)
                .ofProposal(OrderHead.fromFiles("S-" + id, "PO " + id))
                .orElseThrow();
        made.add(order);
        awaitTask("receive#1");
        return this;
    }

    /** The files are imported, and say this of the order. */
    public void told(int ordered, int received, LocalDate promised, boolean closed) {
        LocalDate day = clock.today().minusDays(20);
        context.getBean(PurchaseHistory.class)
                .put(List.of(new PurchaseLine(
                        "PO " + id,
                        "1",
                        "S-" + id,
                        sku,
                        day,
                        promised,
                        received == 0 ? null : clock.today(),
                        Quantity.of(ordered),
                        Quantity.of(received),
                        price,
                        location,
                        closed)));
        context.publishEvent(new PurchasesTold("Ada's files"));
    }

    /** As {@link #confirmed}, with a second line of another item of the same supplier. */
    public OrderLife confirmedWithTwoLines(int quantity) {
        also("J", "Shade");
        sentWithAll(quantity, "J");
        done(orders.answer(
                order, 1, now().lines().stream().map(LineAnswer::accept).toList(), supplier));
        awaitTask("receive#1");
        return this;
    }

    /** The supplier delivers this item too, at five pounds each. */
    public Sku also(String code, String name) {
        Sku other = new Sku(code + "-" + id);
        Money each = Money.of("5", "GBP");
        context.getBean(Items.class)
                .put(List.of(new Item(other, name + " " + id, "Lamps", "piece", each, Money.of("9", "GBP"), 1, 1)));
        context.getBean(Suppliers.class)
                .putTerms(List.of(new Terms(
                        "S-" + id,
                        other,
                        1,
                        List.of(new PriceBreak(Quantity.of(1), each)),
                        Quantity.of(1),
                        Quantity.of(10),
                        7)));
        return other;
    }

    /** Approved, sent, and waiting for the supplier, with a line for each of these items beside the first. */
    public OrderLife sentWithAll(int quantity, String... codes) {
        Money each = Money.of("5", "GBP");
        LocalDate day = clock.today().plusDays(10);
        List<ProposedLine> lines =
                new ArrayList<>(proposal(quantity, "run2-" + id, day, day).lines());
        for (String code : codes) {
            lines.add(new ProposedLine(
                    new Sku(code + "-" + id),
                    Quantity.of(quantity),
                    each,
                    day,
                    List.of(new LedgerTerm("planning.term.demand", Quantity.of(quantity), java.util.Map.of()))));
        }
        order = ((Proposed.Created) orders.propose(new Proposal("S-" + id, location, day, lines, "run2-" + id)))
                .order()
                .id();
        made.add(order);
        awaitTask("approve#1");
        done(orders.approve(order, now().version(), BUYER));
        awaitTask("answer#1");
        return this;
    }

    public PurchaseOrder now() {
        return orders.find(order, Actor.system()).orElseThrow();
    }

    public OrderLine line() {
        return now().lines().getFirst();
    }

    public OrderResult receive(int delivery, int good, int damaged, boolean last) {
        return receive(delivery, good, damaged, last, "");
    }

    /** @param slip number on the delivery note */
    public OrderResult receive(int delivery, int good, int damaged, boolean last, String slip) {
        return orders.receive(
                order,
                new Delivery(
                        delivery,
                        clock.today(),
                        List.of(new Delivery.Counted(1, Quantity.of(good), Quantity.of(damaged))),
                        last,
                        "",
                        slip),
                GOODS_IN);
    }

    public OrderResult attach(String fileId, String name, String content, Actor actor) {
        return attach(order, fileId, name, content, actor);
    }

    /** Shared with the supplier. */
    public OrderResult attach(String order, String fileId, String name, String content, Actor actor) {
        try {
            return context.getBean(OrderAttachments.class)
                    .attach(
                            order,
                            fileId,
                            name,
                            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                            true,
                            actor);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the delivery really brought, all of it good. */
    public OrderResult correct(int number, int of, int good) {
        return orders.correct(
                order,
                new Correction(
                        number,
                        of,
                        List.of(new Delivery.Counted(1, Quantity.of(good), Quantity.ZERO)),
                        false,
                        "Typed wrongly"),
                GOODS_IN);
    }

    /** The past knows this order with so much received. */
    public void awaitPast(int received) {
        await(order + " learned")
                .atMost(PATIENCE)
                .until(() -> past().stream()
                        .anyMatch(line ->
                                line.order().equals(order) && line.received().equals(Quantity.of(received))));
    }

    public OrderLife done(OrderResult result) {
        assertThat(result).isInstanceOf(OrderResult.Done.class);
        return this;
    }

    /** @param decision such as {@code approve#1} */
    public TaskRecord awaitTask(String decision) {
        return await(order + "#" + decision)
                .atMost(PATIENCE)
                .until(() -> feed.openTask(order + "#" + decision), task -> task.isPresent())
                .orElseThrow();
    }

    public void awaitNoTask(String decision) {
        await("no " + order + "#" + decision)
                .atMost(PATIENCE)
                .until(() -> feed.openTask(order + "#" + decision).isEmpty());
    }

    public PurchaseOrder awaitState(OrderState state) {
        return await(order + " " + state).atMost(PATIENCE).until(this::now, o -> o.state() == state);
    }

    /** Waits until the order stands at this element, so that its timers run. */
    public void awaitStep(String element) {
        await(order + " at " + element)
                .atMost(PATIENCE)
                .until(() -> feed.elements(order).stream()
                        .anyMatch(e -> e.elementId().equals(element) && e.state() == TaskRecord.State.OPEN));
    }

    /** The same of a step in a loop: for this time, as all earlier ones have gone on. */
    public void awaitStep(String element, int time) {
        await(order + " at " + element + " for time " + time).atMost(PATIENCE).until(() -> {
            List<TaskRecord.State> states = feed.elements(order).stream()
                    .filter(e -> e.elementId().equals(element))
                    .map(e -> e.state())
                    .toList();
            return states.size() == time
                    && states.stream()
                                    .filter(state -> state == TaskRecord.State.OPEN)
                                    .count()
                            == 1;
        });
    }

    /** Waits until the order's process has ended by this event. */
    public void awaitEnd(String element) {
        await(order + " " + element)
                .atMost(PATIENCE)
                .until(() -> feed.elements(order).stream()
                        .anyMatch(e -> e.elementId().equals(element) && e.state() == TaskRecord.State.COMPLETED));
    }

    public Escalation awaitEscalation(Predicate<Escalation> such) {
        return await(order + " escalated")
                .atMost(PATIENCE)
                .until(
                        () -> escalations.ofOrder(order, BUYER).stream()
                                .filter(such)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    public Escalation awaitEscalated() {
        return awaitEscalation(e -> e.state() == EscalationState.OPEN && e.level() > 0);
    }

    public void awaitMail(String template) {
        awaitMails(template, 1);
    }

    public void awaitMails(String template, int atLeast) {
        await(order + " " + template)
                .atMost(PATIENCE)
                .until(() -> mails(template).size() >= atLeast);
    }

    public void awaitSent(String template) {
        await(order + " " + template + " sent")
                .atMost(PATIENCE)
                .until(() -> mails(template).stream().anyMatch(mail -> mail.state() == MailState.SENT));
    }

    public List<MailSummary> mails(String template) {
        return context.getBean(Mails.class).of(order, Actor.system()).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }

    /** A mail server tells later that it could not deliver. */
    public void mailComesBack(String fact) {
        String messageId = context.getBean(MongoDatabase.class)
                .getCollection("mails")
                .find(Filters.eq(order + "#" + fact))
                .first()
                .getString("messageId");
        assertThat(context.getBean(MailStore.class).returned(messageId, "550 no such user", clock.now()))
                .isTrue();
    }

    /** Somebody of the company who gets mail, at an address that begins with this name and ends with this order's. */
    public void colleague(String name, Role role) {
        context.getBean(Users.class)
                .create(new User(
                        name + "-" + id,
                        name,
                        name + "-" + id + "@example.com",
                        Set.of(role),
                        null,
                        Locale.ENGLISH,
                        LONDON,
                        true,
                        false,
                        0));
    }

    public Supplier supplierNow() {
        return context.getBean(Suppliers.class).find("S-" + id).orElseThrow();
    }

    /** @param email empty for none */
    public OrderLife supplierMail(String email) {
        context.getBean(Suppliers.class).put(List.of(supplierNow().at(email)));
        return this;
    }

    /** The supplier has named somebody at that address. */
    public OrderLife contact(String email) {
        ContactBooks books = context.getBean(ContactBooks.class);
        ContactBook seen = books.of(supplierNow().id());
        books.change(
                seen,
                seen.with(new SupplierContact(email, "Ann", email, "", Set.of())),
                new SavedBy("Ann", clock.now()));
        return this;
    }

    /** So much lies on the shelf that the order is for. */
    public void counted(int units) {
        context.getBean(Stock.class).count(List.of(new StockCount(clock.today(), location, sku, Quantity.of(units))));
    }

    public Quantity onHand() {
        return context.getBean(Stock.class).level(location, sku).onHand();
    }

    public List<PurchaseLine> past() {
        return context.getBean(PurchaseHistory.class).ofItem(sku);
    }

    public List<OpenSupply> supply() {
        return orders.openSupply(sku, location);
    }

    public void advance(Duration ahead) {
        PassingTime.pass(context, ahead);
    }

    /** At least so far, and to a day on which the supplier works, because reminders keep off the others. */
    public void advanceToWorkingDay(Duration atLeast) {
        Instant earliest = clock.now().plus(atLeast);
        WorkingCalendar calendar = context.getBean(WorkingCalendars.class).of("S-" + id);
        LocalDate day = LocalDate.ofInstant(earliest, calendar.zone());
        LocalDate working = calendar.plusWorkingDays(day, 0);
        advance(atLeast.plusDays(ChronoUnit.DAYS.between(day, working)));
    }

    /** Leaves nothing behind that later moves of the shared clock would wake. */
    public void end() {
        for (OrderSummary left :
                orders.search(OrderQuery.ALL.ofSku(sku), MANAGER).rows()) {
            orders.cancel(left.id(), "The test is over", MANAGER);
        }
    }

    private static Actor person(String id, Role role) {
        return new Actor(id, id, Set.of(role), null, Locale.ENGLISH, LONDON);
    }

    private static Actor ofSupplier(String id) {
        return new Actor("u-" + id, "Person of " + id, Set.of(Role.SUPPLIER), id, Locale.ENGLISH, LONDON);
    }
}
