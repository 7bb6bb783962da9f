package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Closures;
import io.leadline.catalog.ContactBook;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.claims.Claim;
import io.leadline.claims.ClaimExample;
import io.leadline.claims.ClaimStore;
import io.leadline.claims.Claims;
import io.leadline.clearance.OverstockCaseStore;
import io.leadline.clearance.OverstockCases;
import io.leadline.clearance.OverstockExample;
import io.leadline.identity.Absence;
import io.leadline.identity.Absences;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.leadtimes.LeadTimeCaseStore;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.leadtimes.LeadTimeExample;
import io.leadline.messaging.MailDesk;
import io.leadline.messaging.MailWishes;
import io.leadline.messaging.Mails;
import io.leadline.ordering.Correction;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.Draft;
import io.leadline.ordering.Drafts;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.OrderAttachments;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderNewsFeed;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PrintedOrders;
import io.leadline.ordering.PromiseMove;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Reached;
import io.leadline.ordering.Review;
import io.leadline.ordering.Sooner;
import io.leadline.ordering.home.OrderHomes;
import io.leadline.outlook.Commitment;
import io.leadline.outlook.Gap;
import io.leadline.outlook.GapDecision;
import io.leadline.outlook.GapDecisions;
import io.leadline.outlook.GapWay;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookExample;
import io.leadline.outlook.OutlookStore;
import io.leadline.outlook.Outlooks;
import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateExample;
import io.leadline.partners.CertificateKind;
import io.leadline.partners.CertificateStore;
import io.leadline.partners.Certificates;
import io.leadline.partners.Company;
import io.leadline.partners.Offer;
import io.leadline.partners.OwnCapacity;
import io.leadline.partners.OwnClosures;
import io.leadline.partners.OwnCompany;
import io.leadline.partners.OwnPeople;
import io.leadline.partners.TermsChanges;
import io.leadline.quotations.QuotationDraft;
import io.leadline.quotations.QuotationExample;
import io.leadline.quotations.QuotationRequestStore;
import io.leadline.quotations.Quotations;
import io.leadline.scorecard.ScoreDisputes;
import io.leadline.scorecard.ScoreRule;
import io.leadline.scorecard.Scores;
import io.leadline.scorecard.home.PunctualityHomes;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.Page;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.Found;
import io.leadline.shipments.Discrepancy;
import io.leadline.shipments.Milestone;
import io.leadline.shipments.ShipmentExample;
import io.leadline.shipments.ShipmentQuery;
import io.leadline.shipments.ShipmentStore;
import io.leadline.shipments.Shipments;
import io.leadline.shipments.Turns;
import io.leadline.tracking.DelayDecision;
import io.leadline.tracking.EscalationStore;
import io.leadline.tracking.Escalations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.mockito.stubbing.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * No supplier learns that another, its prices or its orders exist. Every service method that is told who asks is in one
 * table, is tried as another supplier, and must answer about another's order as it answers about none at all. A method
 * that is not in the table and does not refuse suppliers at once fails the build.
 */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplierFencesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    PrintedOrders printed;

    @Autowired
    OrderAttachments files;

    @Autowired
    Mails mails;

    @Autowired
    Inbox inbox;

    @Autowired
    Escalations escalations;

    @Autowired
    OrderHomes homes;

    @Autowired
    PunctualityHomes punctuality;

    @Autowired
    Scores scores;

    @Autowired
    OwnCompany company;

    @Autowired
    OwnPeople people;

    @Autowired
    OwnClosures closures;

    @Autowired
    TermsChanges terms;

    @Autowired
    Certificates certificates;

    @Autowired
    LeadTimeCases leadTimes;

    @Autowired
    OverstockCases overstocks;

    @Autowired
    Shipments shipments;

    @Autowired
    Claims claims;

    @Autowired
    ScoreDisputes disputes;

    @Autowired
    OwnCapacity capacity;

    @Autowired
    Quotations quotations;

    @Autowired
    Outlooks outlooks;

    @Autowired
    GapDecisions gaps;

    /** Who may answer beside the question who asks: neither knows anything of what is asked about. */
    private static final Set<String> WHO_ASKS = Set.of("Keepers", "Escalations", "BusinessClock");

    private OrderLife life;
    private Actor strangersKeeper = Actor.system();
    private String mail = "";
    private Outlook outlook = OutlookExample.draft();

    /** By name of the method: what comes back if this actor asks about the thing of that id. */
    private final Map<String, BiFunction<Thing, Actor, Object>> table = new TreeMap<>();

    /** What is asked about, by the ids under which the methods know it. */
    private record Thing(
            String order, String task, String escalation, String mail, String file, String supplier, String change) {

        String overstock() {
            return "OC-" + change;
        }

        String leadTime() {
            return "LT-" + change;
        }

        String certificate() {
            return "CF-" + change;
        }

        String claim() {
            return "DC-" + supplier;
        }

        String shipment() {
            return ShipmentExample.told("D-1", supplier, LocalDate.EPOCH, order).id();
        }

        String request() {
            return "RQ-" + change;
        }

        /** The released one of two outlooks of the supplier; the other is a draft. */
        String outlook() {
            return "OL-" + supplier + "-1";
        }

        String draft() {
            return "OL-" + supplier + "-2";
        }
    }

    @BeforeAll
    void anOrderWithEverythingAboutIt() {
        life = new OrderLife(context).confirmed(100);
        life.done(life.attach("f1", "plan.txt", "secret", OrderLife.BUYER));
        life.done(orders.movePromise(
                life.order,
                List.of(new PromiseMove(1, life.line().needDate().plusDays(5))),
                "The ship is late",
                life.supplier));
        life.awaitTask("delay#1#1");
        life.awaitMail("order-sent");
        mail = life.mails("order-sent").getFirst().id();
        Users users = context.getBean(Users.class);
        users.create(keeper("S-" + life.id));
        // The stranger may do at home what is asked about the other supplier.
        User stranger = keeper("A-" + life.id);
        users.create(stranger);
        strangersKeeper = stranger.actor();
        context.getBean(Closures.class).put(List.of(closureOf(new Thing("", "", "", "", "", "S-" + life.id, ""))));
        terms.propose(
                "TC-" + life.id,
                life.clock.today().plusDays(30),
                List.of(offerOf(life.sku.value())),
                "",
                keeper("S-" + life.id).actor());
        context.getBean(CertificateStore.class).add(CertificateExample.given("CF-TC-" + life.id, "S-" + life.id, null));
        context.getBean(LeadTimeCaseStore.class)
                .add(LeadTimeExample.asked("LT-TC-" + life.id, "S-" + life.id, life.sku));
        context.getBean(QuotationRequestStore.class)
                .add(QuotationExample.quoted("RQ-TC-" + life.id, life.sku, life.clock.now(), "S-" + life.id));
        context.getBean(OverstockCaseStore.class)
                .add(OverstockExample.asked("OC-TC-" + life.id, "S-" + life.id, life.sku));
        context.getBean(ShipmentStore.class)
                .add(ShipmentExample.told("D-1", "S-" + life.id, life.clock.today(), life.order), Turns.NONE);
        context.getBean(ClaimStore.class).add(ClaimExample.asked("DC-S-" + life.id, "S-" + life.id, life.order));
        outlook = OutlookExample.quiet(OutlookExample.shortOf("S-" + life.id, life.sku.value()));
        OutlookStore store = context.getBean(OutlookStore.class);
        store.add(outlook);
        store.add(OutlookExample.draft("S-" + life.id, 2, OutlookExample.line(life.sku.value(), 50)));
        fill();
    }

    private List<Found> found(String text, Actor who) {
        return context.getBeansOfType(Found.Source.class).values().stream()
                .flatMap(source -> source.find(text, 10, who).stream())
                .toList();
    }

    private void fill() {
        table.put("PurchaseOrders.find", (thing, who) -> orders.find(thing.order(), who));
        table.put(
                "PurchaseOrders.search",
                (thing, who) -> Stream.of(OrderState.values())
                        .map(state -> orders.search(
                                new OrderQuery(
                                        "",
                                        Set.of(state),
                                        null,
                                        null,
                                        life.sku,
                                        OrderQuery.Sort.CREATED,
                                        true,
                                        0,
                                        1000),
                                who))
                        .toList());
        table.put("FindOrders.find", (thing, who) -> found(thing.order(), who));
        table.put(
                "PurchaseOrders.allowed",
                (thing, who) -> orders.find(thing.order(), who).map(order -> orders.allowed(order, who)));
        table.put(
                "PurchaseOrders.stages",
                (thing, who) -> orders.find(thing.order(), who).map(order -> orders.stages(order, who)));
        table.put("PurchaseOrders.approve", (thing, who) -> orders.approve(thing.order(), 1, who));
        table.put("PurchaseOrders.reject", (thing, who) -> orders.reject(thing.order(), "no", who));
        table.put(
                "PurchaseOrders.changeLines",
                (thing, who) -> orders.changeLines(thing.order(), 1, List.<LineChange>of(), who));
        table.put(
                "PurchaseOrders.answer",
                (thing, who) -> orders.answer(thing.order(), 1, List.of(LineAnswer.accept(life.line())), who));
        table.put("PurchaseOrders.review", (thing, who) -> orders.review(thing.order(), 1, new Review.Accept(""), who));
        table.put(
                "PurchaseOrders.movePromise",
                (thing, who) ->
                        orders.movePromise(thing.order(), List.of(new PromiseMove(1, life.clock.today())), "why", who));
        table.put("PurchaseOrders.settle", (thing, who) -> orders.settle(thing.order(), true, "", who));
        table.put(
                "PurchaseOrders.reach",
                (thing, who) -> orders.reach(thing.order(), 1, new Reached.Otherwise("called"), who));
        table.put("PurchaseOrders.cancel", (thing, who) -> orders.cancel(thing.order(), "why", who));
        table.put("PurchaseOrders.reSource", (thing, who) -> orders.reSource(thing.order(), "why", who));
        table.put(
                "PurchaseOrders.receive",
                (thing, who) -> orders.receive(
                        thing.order(),
                        new Delivery(
                                1,
                                life.clock.today(),
                                List.of(new Delivery.Counted(1, Quantity.of(1), Quantity.ZERO)),
                                false,
                                ""),
                        who));
        table.put(
                "PurchaseOrders.correct",
                (thing, who) -> orders.correct(
                        thing.order(),
                        new Correction(
                                2, 1, List.of(new Delivery.Counted(1, Quantity.of(1), Quantity.ZERO)), false, "why"),
                        who));
        table.put(
                "PurchaseOrders.askChange",
                (thing, who) ->
                        orders.askChange(thing.order(), 1, life.clock.today().plusDays(90), "why", who));
        table.put(
                "PurchaseOrders.askSooner",
                (thing, who) -> orders.askSooner(
                        thing.order(), 1, new Sooner(Quantity.of(1), life.clock.today(), null), "why", who));
        table.put("PurchaseOrders.undoReceipt", (thing, who) -> orders.undoReceipt(thing.order(), 1, who));
        table.put("PurchaseOrders.answerChange", (thing, who) -> orders.answerChange(thing.order(), 1, true, "", who));
        table.put("PurchaseOrders.settleChange", (thing, who) -> orders.settleChange(thing.order(), 1, who));
        table.put("PurchaseOrders.comment", (thing, who) -> orders.comment(thing.order(), "c1", "hello", who));
        table.put(
                "PrintedOrders.find",
                (thing, who) -> printed.find(thing.order(), who).map(pdf -> pdf.fileName()));
        table.put("OrderAttachments.attach", (thing, who) -> life.attach(thing.order(), "f2", "a.txt", "x", who));
        table.put("OrderAttachments.room", (thing, who) -> files.room(thing.order(), who));
        table.put(
                "OrderAttachments.open",
                (thing, who) -> files.open(thing.order(), thing.file(), who).map(InputStream::getClass));
        table.put("Mails.of", (thing, who) -> mails.of(thing.order(), who));
        table.put("Mails.letter", (thing, who) -> mails.letter(thing.mail(), who));
        table.put("Mails.find", (thing, who) -> mails.find(null, 0, 1000, who));
        table.put("Mails.retry", (thing, who) -> mails.retry(thing.mail(), null, who));
        InboxQuery everything = InboxQuery.ALL.ofEverybody(true);
        table.put("Inbox.find", (thing, who) -> inbox.find(everything.about(thing.order()), who));
        table.put("Inbox.rows", (thing, who) -> inbox.rows(everything.about(thing.order()), who));
        table.put("Inbox.count", (thing, who) -> inbox.count(everything.about(thing.order()), who));
        table.put("Inbox.countByKind", (thing, who) -> inbox.countByKind(everything.about(thing.order()), who));
        table.put("Inbox.task", (thing, who) -> inbox.task(thing.task(), who));
        table.put("Inbox.claim", (thing, who) -> inbox.claim(thing.task(), who));
        table.put("Inbox.release", (thing, who) -> inbox.release(thing.task(), who));
        table.put("Inbox.reassign", (thing, who) -> inbox.reassign(thing.task(), someUser(), who));
        table.put("OwnCompany.find", (thing, who) -> company.find(who));
        table.put("OwnCompany.mayKeep", (thing, who) -> company.mayKeep(who));
        table.put("OwnCompany.of", (thing, who) -> company.of(thing.supplier(), who));
        table.put("OwnCompany.change", (thing, who) -> company.change(theirs(thing), theirs(thing), who));
        table.put("OwnPeople.all", (thing, who) -> people.all(who));
        table.put("OwnPeople.mayKeep", (thing, who) -> people.mayKeep(who));
        table.put("OwnPeople.change", (thing, who) -> people.change(userOf(thing), userOf(thing), who));
        table.put(
                "OwnPeople.withdraw",
                (thing, who) -> people.withdraw(userOf(thing).email(), who));
        table.put(
                "OwnPeople.sendLink",
                (thing, who) -> people.sendLink(userOf(thing).id(), who));
        table.put("TermsChanges.own", (thing, who) -> terms.own(100, who));
        table.put(
                "TermsChanges.terms",
                (thing, who) -> terms.terms(who).stream().map(Terms::supplierId).toList());
        table.put("TermsChanges.find", (thing, who) -> terms.find(thing.change(), who));
        table.put("TermsChanges.unsettled", (thing, who) -> terms.unsettled(who));
        table.put(
                "TermsChanges.inForce",
                (thing, who) -> terms.find(thing.change(), who).map(change -> terms.inForce(change, who)));
        table.put(
                "TermsChanges.takingDays",
                (thing, who) -> terms.takingDays(thing.change(), new Sku("NONE"), 9, "", Optional.empty(), who));
        table.put("Quotations.find", (thing, who) -> quotations.find(thing.request(), who));
        table.put(
                "Quotations.search",
                (thing, who) -> List.of(quotations.search(true, 0, 1000, who), quotations.search(false, 0, 1000, who)));
        table.put(
                "Quotations.quote",
                (thing, who) -> quotations.quote(
                        thing.request(), List.of(), life.clock.today().plusDays(9), "", who));
        table.put("Quotations.decline", (thing, who) -> quotations.decline(thing.request(), "no", who));
        table.put("Quotations.draft", (thing, who) -> quotations.draft(thing.request(), who));
        table.put(
                "Quotations.keepDraft",
                (thing, who) -> quotations.keepDraft(
                        new QuotationDraft(thing.request(), who.id(), List.of(), "GBP", null, "typed"), who));
        table.put("Quotations.discardDraft", (thing, who) -> quotations.discardDraft(thing.request(), who));
        table.put("ScoreDisputes.of", (thing, who) -> disputes.of(thing.supplier(), 9, who));
        table.put("ScoreDisputes.dispute", (thing, who) -> disputes.dispute(thing.order(), "1", "no", who));
        table.put("OverstockCases.find", (thing, who) -> overstocks.find(thing.overstock(), who));
        table.put("OverstockCases.all", (thing, who) -> overstocks.all(who));
        table.put(
                "OverstockCases.answerReturn",
                (thing, who) -> overstocks.answerReturn(thing.overstock(), false, "no", who));
        table.put("OverstockCases.choose", (thing, who) -> overstocks.choose(thing.overstock(), "RETURN", "", who));
        table.put(
                "OverstockCases.keep",
                (thing, who) -> overstocks.keep(
                        thing.overstock(), "so", life.clock.today().plusDays(9), who));
        table.put("OverstockCases.approve", (thing, who) -> overstocks.approve(thing.overstock(), true, "", who));
        table.put("OverstockCases.sentBack", (thing, who) -> overstocks.sentBack(thing.overstock(), 1, who));
        table.put("LeadTimeCases.find", (thing, who) -> leadTimes.find(thing.leadTime(), who));
        table.put(
                "LeadTimeCases.receipts",
                (thing, who) -> leadTimes.find(thing.leadTime(), who).map(one -> leadTimes.receipts(one, who)));
        table.put("LeadTimeCases.state", (thing, who) -> leadTimes.state(thing.leadTime(), 9, "", who));
        table.put("LeadTimeCases.decline", (thing, who) -> leadTimes.decline(thing.leadTime(), "no", who));
        table.put("LeadTimeCases.open", (thing, who) -> leadTimes.open(who));
        table.put("LeadTimeCases.ask", (thing, who) -> leadTimes.ask(thing.leadTime(), 9, "", who));
        table.put("LeadTimeCases.talk", (thing, who) -> leadTimes.talk(thing.leadTime(), "hello", who));
        table.put(
                "LeadTimeCases.keep",
                (thing, who) -> leadTimes.keep(
                        thing.leadTime(), "so", life.clock.today().plusDays(9), who));
        table.put(
                "PurchaseOrders.madeBefore",
                (thing, who) -> orders.madeBefore(null, Set.of(), thing.supplier(), 500, who));
        table.put("PurchaseOrders.openOf", (thing, who) -> orders.openOf(thing.supplier(), 100, who));
        table.put("TermsChanges.undecided", (thing, who) -> terms.undecided(100, who));
        table.put("TermsChanges.decided", (thing, who) -> terms.decided(100, who));
        table.put("TermsChanges.withdraw", (thing, who) -> terms.withdraw(thing.change(), who));
        table.put("TermsChanges.accept", (thing, who) -> terms.accept(thing.change(), List.of(life.sku), who));
        table.put(
                "TermsChanges.propose",
                (thing, who) ->
                        terms.propose("TC-p" + life.id, life.clock.today(), List.of(offerOf("no-such-item")), "", who));
        fillCertificates();
        table.put("OwnCapacity.all", (thing, who) -> capacity.all(who));
        table.put("OwnCapacity.of", (thing, who) -> capacity.of(thing.supplier(), who));
        table.put("OwnCapacity.find", (thing, who) -> capacity.find(null, who).map(plan -> plan.supplierId()));
        table.put(
                "OwnCapacity.change",
                (thing, who) -> capacity.change(
                        CapacityPlan.empty(thing.supplier(), null), CapacityPlan.empty(thing.supplier(), null), who));
        table.put("OwnClosures.all", (thing, who) -> closures.all(who));
        table.put(
                "OwnClosures.touched",
                (thing, who) ->
                        List.of(closures.touched(closureOf(thing), who), closures.touched(thing.supplier(), who)));
        table.put(
                "OwnClosures.enter",
                (thing, who) -> closures.enter(
                        new Period(
                                life.clock.today().minusDays(9),
                                life.clock.today().minusDays(8)),
                        "away",
                        who));
        table.put(
                "OwnClosures.objection",
                (thing, who) -> closures.objection(closureOf(thing).period(), null, who));
        table.put("OwnClosures.change", (thing, who) -> closures.change(closureOf(thing), closureOf(thing), who));
        table.put("OwnClosures.remove", (thing, who) -> closures.remove(closureOf(thing), who));
        table.put(
                "Inbox.acting",
                (thing, who) ->
                        Optional.ofNullable(inbox.acting(thing.task(), who).insteadOf()));
        fillOutlooks();
        fillShipments();
        fillClaims();
        Absences absences = context.getBean(Absences.class);
        table.put("Absences.own", (thing, who) -> absences.own(who));
        table.put("Absences.others", (thing, who) -> absences.others(who));
        table.put(
                "Absences.save",
                (thing, who) -> absences.save(null, "buyer", life.clock.today(), life.clock.today(), null, who));
        table.put("Absences.end", (thing, who) -> {
            absences.end(new Absence("none", "buyer", null, life.clock.today(), life.clock.today(), null), who);
            return "nothing";
        });
        MailDesk desk = context.getBean(MailDesk.class);
        table.put("MailDesk.own", (thing, who) -> desk.own(who).ways());
        table.put("MailDesk.mayChange", (thing, who) -> desk.mayChange(who));
        table.put(
                "MailDesk.change",
                (thing, who) -> desk.change(
                        MailWishes.none(MailWishes.ofSupplier(life.id)),
                        MailWishes.none(MailWishes.ofSupplier(life.id)),
                        who));
        table.put("PurchaseOrders.insteadOf", (thing, who) -> orders.insteadOf(life.now(), who));
        table.put(
                "OrderNewsFeed.of",
                (thing, who) -> context.getBean(OrderNewsFeed.class).of(who, 1000));
        Drafts drafts = context.getBean(Drafts.class);
        PurchaseOrder known = life.now();
        Draft.Content typed = new Draft.Content(List.of(LineAnswer.accept(life.line())), List.of(), "");
        table.put("Drafts.own", (thing, who) -> drafts.own(known, Draft.Kind.ANSWER, who));
        table.put("Drafts.others", (thing, who) -> drafts.others(known, Draft.Kind.ANSWER, who));
        table.put("Drafts.keep", (thing, who) -> {
            drafts.keep(known, Draft.Kind.ANSWER, typed, who);
            return drafts.own(known, Draft.Kind.ANSWER, who);
        });
        table.put("Drafts.discard", (thing, who) -> {
            drafts.discard(known, Draft.Kind.ANSWER, who);
            return "nothing";
        });
        table.put("OrderHomes.ofSupplier", (thing, who) -> homes.ofSupplier(who));
        table.put("PunctualityHomes.own", (thing, who) -> punctuality.own(who));
        table.put(
                "Scores.of",
                (thing, who) -> scores.of(String.valueOf(life.supplier.organisation()), ScoreRule.USUAL, who));
        table.put("Scores.rows", (thing, who) -> {
            List<Object> rows = new ArrayList<>();
            scores.rows(String.valueOf(life.supplier.organisation()), ScoreRule.USUAL, who, rows::add);
            return rows;
        });
        table.put("Escalations.open", (thing, who) -> escalations.open(0, 1000, who));
        table.put("Escalations.ofOrder", (thing, who) -> escalations.ofOrder(thing.order(), who));
        table.put("Escalations.find", (thing, who) -> escalations.find(thing.escalation(), who));
        table.put(
                "Escalations.look",
                (thing, who) -> context.getBean(EscalationStore.class)
                        .find(thing.escalation())
                        .map(given -> escalations.look(given, who).lines())
                        .orElse(List.of()));
        table.put(
                "Escalations.decide",
                (thing, who) -> escalations.decide(thing.escalation(), new DelayDecision.Chase("now"), who));
    }

    private void fillShipments() {
        ShipmentQuery all = new ShipmentQuery("", Set.of(), 0, 1000);
        table.put("Shipments.find", (thing, who) -> shipments.find(thing.shipment(), who));
        table.put("Shipments.search", (thing, who) -> shipments.search(all, who));
        table.put(
                "Shipments.maySay",
                (thing, who) -> Shipments.maySay(
                        ShipmentExample.told("D-1", thing.supplier(), LocalDate.EPOCH, thing.order()), who));
        table.put(
                "Shipments.pass",
                (thing, who) -> shipments.pass(
                        thing.shipment(),
                        new Milestone(Milestone.Kind.DEPARTED, Milestone.Sort.ACTUAL, life.clock.today(), null),
                        "",
                        who));
        table.put("Shipments.behind", (thing, who) -> shipments.behind(null, Set.of(), 1000, who));
        table.put("FindShipments.find", (thing, who) -> found("D-1", who));
        table.put("Shipments.ofOrder", (thing, who) -> shipments.ofOrder(thing.order(), who));
        table.put(
                "Shipments.shippable",
                (thing, who) -> List.of(shipments.shippable(who), shipments.shippable(thing.order(), null, who)));
        table.put(
                "Shipments.tell",
                (thing, who) -> shipments.tell(ShipmentExample.notice("D-9", life.clock.today(), "O-none"), who));
        table.put(
                "Shipments.correct",
                (thing, who) -> shipments.correct(
                        thing.shipment(),
                        1,
                        ShipmentExample.notice("D-1", life.clock.today().plusDays(1), thing.order()),
                        who));
        table.put("Shipments.withdraw", (thing, who) -> shipments.withdraw(thing.shipment(), "no", who));
    }

    private void fillClaims() {
        Money none = Money.zero("GBP");
        table.put("Claims.find", (thing, who) -> claims.find(thing.claim(), who));
        table.put("Claims.ofOrder", (thing, who) -> claims.ofOrder(thing.order(), who));
        table.put("Claims.search", (thing, who) -> claims.search(false, 0, 1000, who));
        table.put(
                "Claims.report",
                (thing, who) ->
                        claims.report(thing.order(), 1, Discrepancy.Kind.WRONG_ITEM, Quantity.of(1), "no", who));
        table.put(
                "Claims.answer",
                (thing, who) ->
                        claims.answer(thing.claim(), new Claim.Offer(Claim.Way.NOTHING, none, null, "no"), who));
        table.put("Claims.match", (thing, who) -> claims.match(thing.claim(), true, "no", who));
        table.put("Claims.askAgain", (thing, who) -> claims.askAgain(thing.claim(), "no", who));
        table.put(
                "Claims.decide",
                (thing, who) -> claims.decide(thing.claim(), Claim.Way.NOTHING, none, null, "no", who));
        table.put("Claims.confirm", (thing, who) -> claims.confirm(thing.claim(), true, "no", who));
    }

    private void fillCertificates() {
        Certificates.Subject subject = new Certificates.Subject(CertificateKind.QUALITY, "", List.of());
        Certificate.Saying says = new Certificate.Saying("1", "Somebody", life.clock.today(), null);
        table.put("Certificates.own", (thing, who) -> certificates.own(who));
        table.put("Certificates.of", (thing, who) -> certificates.of(thing.supplier(), who));
        table.put("Certificates.withdrawn", (thing, who) -> certificates.withdrawn(thing.supplier(), 9, who));
        table.put(
                "Certificates.missing", (thing, who) -> certificates.missing(thing.supplier(), List.of(life.sku), who));
        table.put("Certificates.find", (thing, who) -> certificates.find(thing.certificate(), who));
        table.put("Certificates.mayKeep", (thing, who) -> certificates.mayKeep(who));
        table.put(
                "Certificates.open",
                (thing, who) -> certificates
                        .open(thing.certificate(), thing.file(), who)
                        .map(InputStream::getClass));
        table.put("Certificates.room", (thing, who) -> certificates.room(thing.certificate(), who));
        table.put("Certificates.bring", (thing, who) -> brought(thing, who));
        table.put(
                "Certificates.give", (thing, who) -> certificates.give(thing.certificate(), subject, says, null, who));
        table.put("Certificates.withdraw", (thing, who) -> certificates.withdraw(thing.certificate(), "no", who));
        table.put(
                "Certificates.ask",
                (thing, who) -> certificates.ask(
                        thing.certificate() + "x", thing.supplier(), subject, life.clock.today(), "", who));
        table.put(
                "Certificates.askAgain",
                (thing, who) -> certificates.askAgain(thing.certificate(), life.clock.today(), "", who));
        table.put("Certificates.accept", (thing, who) -> certificates.accept(thing.certificate(), 1, who));
        table.put("Certificates.giveBack", (thing, who) -> certificates.giveBack(thing.certificate(), 1, "no", who));
    }

    private Object brought(Thing thing, Actor who) {
        try {
            return certificates.bring(
                    thing.certificate(), "f9", "a.pdf", new ByteArrayInputStream(new byte[] {1}), who);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void fillOutlooks() {
        List<Commitment.Line> nothing = List.of(
                new Commitment.Line(life.sku.value(), outlook.lines().getFirst().location(), OutlookExample.weeks(0)));
        Gap gap = outlook.openGaps().getFirst();
        GapWay accept = new GapWay(
                GapDecision.Kind.ACCEPT, "", "", Quantity.ZERO, null, Money.zero("GBP"), Money.zero("GBP"), true, -1);
        table.put("Outlooks.maySee", (thing, who) -> outlooks.maySee(who));
        table.put("Outlooks.mayRelease", (thing, who) -> outlooks.mayRelease(who));
        table.put("Outlooks.draft", (thing, who) -> outlooks.draft(thing.supplier(), who));
        table.put("Outlooks.current", (thing, who) -> outlooks.current(thing.supplier(), who));
        table.put("Outlooks.before", (thing, who) -> outlooks.before(thing.supplier(), 9, who));
        table.put("Outlooks.released", (thing, who) -> outlooks.released(thing.supplier(), who));
        table.put("Outlooks.all", (thing, who) -> outlooks.all(who));
        table.put("Outlooks.asked", (thing, who) -> outlooks.asked(who));
        table.put("Outlooks.ofItem", (thing, who) -> outlooks.ofItem(life.sku.value(), who));
        table.put(
                "Outlooks.find",
                (thing, who) -> List.of(outlooks.find(thing.outlook(), who), outlooks.find(thing.draft(), who)));
        table.put("Outlooks.reckon", (thing, who) -> outlooks.reckon(thing.supplier(), who));
        table.put(
                "Outlooks.correct",
                (thing, who) -> outlooks.correct(
                        thing.draft(), outlook.lines().getFirst().key(), OutlookExample.weeks(1), who));
        table.put("Outlooks.release", (thing, who) -> outlooks.release(thing.draft(), 0, "", who));
        table.put(
                "Outlooks.commit",
                (thing, who) ->
                        outlooks.commit(thing.outlook(), nothing, "another word", Commitment.Channel.PORTAL, who));
        table.put("GapDecisions.ways", (thing, who) -> gaps.ways(outlook, gap, who));
        table.put(
                "GapDecisions.decide",
                (thing, who) -> gaps.decide(thing.outlook(), 1, gap.key(), accept, "We know", who));
    }

    private static Offer offerOf(String sku) {
        return new Offer(
                new Sku(sku),
                List.of(new PriceBreak(Quantity.of(1), Money.of("6", "GBP"))),
                Quantity.of(1),
                Quantity.of(10),
                7);
    }

    private Company theirs(Thing thing) {
        Supplier supplier =
                context.getBean(Suppliers.class).find("S-" + life.id).orElseThrow();
        return new Company(
                new Supplier(
                        thing.supplier(),
                        supplier.name(),
                        supplier.email(),
                        supplier.country(),
                        supplier.zone(),
                        supplier.language(),
                        supplier.currency(),
                        supplier.minOrderValue()),
                ContactBook.empty(thing.supplier()));
    }

    private static User userOf(Thing thing) {
        return keeper(thing.supplier());
    }

    private Closure closureOf(Thing thing) {
        return new Closure(
                thing.supplier(),
                new Period(life.clock.today().plusDays(5), life.line().needDate()),
                "away");
    }

    /** Who looks after the accounts of a supplier. */
    private static User keeper(String supplier) {
        String id = supplier.toLowerCase(Locale.ROOT) + "-keeper";
        return new User(
                id,
                "Keeper of " + supplier,
                id + "@example.com",
                Set.of(Role.SUPPLIER),
                supplier,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                true,
                0);
    }

    private static User someUser() {
        return new User(
                "uma",
                "Uma",
                "uma@example.com",
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                0);
    }

    @AfterAll
    void noMoreOrder() {
        life.end();
    }

    @TestFactory
    Stream<DynamicTest> aSupplierIsToldOfAnothersOrderWhatItIsToldOfNone() {
        Thing others = new Thing(
                life.order,
                life.order + "#delay#1#1",
                life.order + "#delay#1",
                mail,
                "f1",
                "S-" + life.id,
                "TC-" + life.id);
        Thing nothing = new Thing("O-0", "O-0#delay#1#1", "O-0#delay#1", "no-mail", "f0", "S-0", "TC-0");
        return table.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    long versionBefore = life.now().version();

                    Object ofOthers = entry.getValue().apply(others, life.stranger);
                    Object ofNothing = entry.getValue().apply(nothing, life.stranger);
                    Object toKeeper = entry.getValue().apply(others, strangersKeeper);

                    assertThat(ofOthers).isEqualTo(ofNothing);
                    assertThat(String.valueOf(ofOthers).replaceAll("(?i)a-" + life.id, "own"))
                            .doesNotContain(life.id, life.order);
                    assertThat(String.valueOf(toKeeper)).doesNotContain("S-" + life.id, life.order);
                    assertThat(life.now().version())
                            .as("the order is as it was")
                            .isEqualTo(versionBefore);
                }));
    }

    @Test
    void theOrdersOwnSupplierSeesItWithoutTheCompanysReasons() {
        Thing own = new Thing(
                life.order,
                life.order + "#delay#1#1",
                life.order + "#delay#1",
                mail,
                "f1",
                "S-" + life.id,
                "TC-" + life.id);

        for (String readable : List.of(
                "PurchaseOrders.find", "PurchaseOrders.search", "Mails.of", "Mails.letter", "OrderNewsFeed.of")) {
            assertThat(String.valueOf(read(readable, own))).as(readable).contains(life.id);
        }
        assertThat(files.open(life.order, "f1", life.supplier)).isPresent();
        assertThat(String.valueOf(orders.find(life.order, life.supplier))).doesNotContain("planning.term");
    }

    @Test
    void itsFirstPageTellsASupplierOfItsOwnOrdersAndNobodyElses() {
        OrderLife asked = new OrderLife(context).sent(100);

        String told = Awaitility.await()
                .until(
                        () -> String.valueOf(homes.ofSupplier(asked.supplier)),
                        figures -> figures.contains(asked.order));

        assertThat(told).doesNotContain(life.order);
        assertThat(String.valueOf(homes.ofSupplier(life.stranger))).doesNotContain(asked.order);
        asked.end();
    }

    private Object read(String method, Thing thing) {
        return Optional.ofNullable(table.get(method)).orElseThrow().apply(thing, life.supplier);
    }

    @Test
    void aSupplierWhoseOrderWentToAnotherIsToldThatItWasCancelled() {
        OrderLife lost = new OrderLife(context).confirmed(100);
        lost.done(orders.reSource(lost.order, "Too slow", OrderLife.BUYER));

        assertThat(orders.find(lost.order, lost.supplier).orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(found(lost, OrderState.CANCELLED)).hasSize(1);
        assertThat(found(lost, OrderState.RE_SOURCED)).isEmpty();
        lost.end();
    }

    private List<OrderState> found(OrderLife lost, OrderState state) {
        return orders
                .search(
                        new OrderQuery("", Set.of(state), null, null, lost.sku, OrderQuery.Sort.CREATED, true, 0, 10),
                        lost.supplier)
                .rows()
                .stream()
                .map(row -> row.state())
                .toList();
    }

    @Test
    void everyMethodThatIsToldWhoAsksIsInTheTableOrRefusesSuppliersAtOnce() {
        Set<String> open = new TreeSet<>();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name);
            if (type != null
                    && ClassUtils.getUserClass(type).getPackageName().matches("io\\.leadline\\.\\w+(\\.home)?")) {
                Arrays.stream(ClassUtils.getUserClass(type).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method ->
                                Arrays.asList(method.getParameterTypes()).contains(Actor.class))
                        .filter(method -> !table.containsKey(nameOf(method)))
                        .filter(method -> !refuses(ClassUtils.getUserClass(type), method))
                        .forEach(method -> open.add(nameOf(method)));
            }
        }

        assertThat(open)
                .as("methods that do something for a supplier; add them to the table of SupplierFencesTest")
                .isEmpty();
    }

    /** What is empty because there is none of that id proves nothing: of these rooms each method is tried with something there. */
    @Test
    void everyMethodAboutExpectedOrdersIsTriedWithAnothersThatAreThere() {
        assertThat(Stream.of(Outlooks.class, GapDecisions.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method ->
                                Arrays.asList(method.getParameterTypes()).contains(Actor.class))
                        .map(SupplierFencesTest::nameOf))
                .isSubsetOf(table.keySet());
        assertThat(outlooks.find(outlook.id(), OrderLife.BUYER)).isPresent();
        assertThat(outlooks.draft(outlook.supplierId(), OrderLife.BUYER)).isPresent();
        assertThat(outlooks.current(outlook.supplierId(), life.supplier))
                .hasValueSatisfying(own -> assertThat(own.lines())
                        .allSatisfy(line -> assertThat(line.own().reckoned()).isEmpty()));
        assertThat(outlooks.find("OL-" + outlook.supplierId() + "-2", life.supplier))
                .as("a draft is no supplier's business, not even its own")
                .isEmpty();
        assertThat(outlooks.draft(outlook.supplierId(), life.supplier)).isEmpty();
        assertThat(outlooks.released(outlook.supplierId(), life.supplier)).isEmpty();
        assertThat(outlooks.all(life.supplier)).isEmpty();
        assertThat(outlooks.ofItem(life.sku.value(), life.supplier)).isEmpty();
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /**
     * Whether a supplier gets no further than the question who asks: whatever else the service would ask is an error here, so
     * that an answer which is empty because there is nothing of that id is none.
     */
    private boolean refuses(Class<?> type, Method method) {
        Object[] values =
                Arrays.stream(method.getParameterTypes()).map(this::anyOf).toArray();
        try {
            method.trySetAccessible();
            Object result = method.invoke(withNobodyElseToAsk(type), values);
            return result != null
                    && (result.equals(false)
                            || result.equals(0L)
                            || result.equals(Optional.empty())
                            || isForbidden(result)
                            || result instanceof Collection<?> found && found.isEmpty()
                            || result instanceof Page<?> page && page.rows().isEmpty() && page.total() == 0);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof SecurityException;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made without its neighbours", e);
        }
    }

    private Object withNobodyElseToAsk(Class<?> type) throws ReflectiveOperationException {
        AtomicBoolean made = new AtomicBoolean();
        Answer<Object> silent = call -> {
            if (made.get()) {
                throw new AssertionError("It asked " + call.getMethod());
            }
            return Answers.RETURNS_DEFAULTS.answer(call);
        };
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        constructor.trySetAccessible();
        Object[] neighbours = Arrays.stream(constructor.getParameterTypes())
                .map(each -> WHO_ASKS.contains(each.getSimpleName())
                        ? context.getBean(each)
                        : Collection.class.isAssignableFrom(each)
                                ? List.of()
                                : each.isPrimitive() || each == String.class ? anyOf(each) : Mockito.mock(each, silent))
                .toArray();
        Object alone = constructor.newInstance(neighbours);
        made.set(true);
        return alone;
    }

    /** Each room has its own sealed results, and calls this one alike. */
    private static boolean isForbidden(Object result) {
        return result instanceof Edited.Forbidden
                || result instanceof Optional<?> why
                        && why.filter(SupplierFencesTest::isForbidden).isPresent()
                || result instanceof Enum<?> said && said.name().equals("FORBIDDEN")
                || result.getClass().getSimpleName().equals("Refused")
                        && result.toString().contains("FORBIDDEN");
    }

    private @Nullable Object anyOf(Class<?> type) {
        if (type == Actor.class) {
            return life.stranger;
        }
        if (type == String.class) {
            return "O-0";
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == double.class) {
            return 1.0;
        }
        return type == boolean.class ? false : null;
    }
}
