package io.leadline.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.leadline.catalog.Suppliers;
import io.leadline.engine.TimeTravel;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.messaging.MailStore;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.Escalations;
import io.leadline.tracking.NeedDates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./leadline pictures}: takes every picture of README and docs anew. The demonstration shop is started, some of its
 * first orders go their way over everybody's screens, and each page is taken where it shows most. Not a test: nobody has to
 * wait for it, and what it shows are a shop's own words.
 */
public final class Pictures {

    private static final Path IMAGES = Path.of("docs", "images");
    private static final Pattern LINK = Pattern.compile("/link/[A-Za-z0-9_-]+");
    private static final int DESK_PX = 1440;
    private static final int FIRST_PROPOSALS = 12;
    private static final int BELOW_PX = 2;
    private static final int LOOKS = 300;
    private static final int LOOK_MS = 200;
    /** What an order's page leaves for a drawing's frame on a desk. */
    private static final int FRAME_PX = 1136;

    /** May see delays, which the system itself cannot decide on. */
    private static final Actor MANAGER =
            new Actor("pictures", "Pictures", Set.of(Role.MANAGER), null, Locale.ENGLISH, ZoneId.of("Europe/London"));

    private final DemoPortal portal;
    private final PurchaseOrders orders;

    private Pictures(DemoPortal portal) {
        this.portal = portal;
        this.orders = portal.bean(PurchaseOrders.class);
    }

    public static void main(String[] arguments) throws IOException {
        try (DemoPortal portal = DemoPortal.start()) {
            new Pictures(portal).take();
        }
        System.exit(0);
    }

    private void take() throws IOException {
        say("waiting for the first proposals");
        List<OrderSummary> chosen = DemoPortal.await("proposals", this::readable, found -> found.size() >= 3);
        try (BrowserContext desk = DemoPortal.window(DESK_PX, 900, 1);
                BrowserContext office = DemoPortal.window(DESK_PX, 900, 1)) {
            Page buyer = portal.signIn(desk, "buyer");
            Page manager = portal.signIn(office, "manager");
            chosen.forEach(order -> approve(buyer, manager, order.id()));
            answerLate(chosen.get(0).id());
            for (OrderSummary order : chosen.subList(1, 3)) {
                confirmAndMove(order.id());
            }
            inbox(buyer);
            review(buyer, chosen.get(0).id());
        }
        processes();
        escalations(chosen);
        studio();
    }

    /** Of suppliers who read English, one of each, the shortest first; nothing while the first run is still proposing. */
    private List<OrderSummary> readable() {
        OrderQuery waiting =
                OrderQuery.ALL.in(Set.of(OrderState.AWAITING_BUYER)).page(0, 200);
        List<OrderSummary> all = orders.search(waiting, Actor.system()).rows();
        if (all.size() < FIRST_PROPOSALS) {
            return List.of();
        }
        Map<String, OrderSummary> bySupplier = new LinkedHashMap<>();
        all.stream()
                .filter(order -> readsEnglish(order.supplierId()))
                .sorted(Comparator.comparingInt(OrderSummary::lines).thenComparing(OrderSummary::id))
                .forEach(order -> bySupplier.putIfAbsent(order.supplierId(), order));
        return bySupplier.values().stream().limit(3).toList();
    }

    private boolean readsEnglish(String supplier) {
        return portal.bean(Suppliers.class)
                .find(supplier)
                .filter(found -> found.language().getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .isPresent();
    }

    /** By the buyer, and by the manager too where its value asks for that. */
    private void approve(Page buyer, Page manager, String order) {
        say("approving " + order);
        clickApprove(buyer, order);
        PurchaseOrder decided = DemoPortal.await(
                order + " approved",
                () -> now(order),
                found -> found.state() == OrderState.SENT || found.state() == OrderState.AWAITING_MANAGER);
        if (decided.state() == OrderState.AWAITING_MANAGER) {
            clickApprove(manager, order);
        }
        awaitState(order, OrderState.SENT);
    }

    private void clickApprove(Page page, String order) {
        page.navigate(portal.address("order/" + order));
        page.locator("#approve").click();
    }

    /** The supplier opens the link of the mail on a phone, and promises one line a week later. */
    private void answerLate(String order) {
        say("answering " + order);
        try (BrowserContext pocket = DemoPortal.window(360, 740, 2)) {
            Page phone = opened(pocket, order);
            phone.locator("#confirm-all").waitFor();
            take(phone, "answer-phone");
            phone.locator(".answer-open").first().click();
            fillDay(phone, openDay(order, askedFor(order).plusDays(7)));
            phone.locator("#send-answer").click();
            phone.locator("#send-now").click();
            awaitState(order, OrderState.IN_REVIEW);
        }
    }

    /** The supplier confirms, and has to move the date afterwards: a delay to decide on. */
    private void confirmAndMove(String order) {
        say("delaying " + order);
        try (BrowserContext pocket = DemoPortal.window(360, 740, 2)) {
            opened(pocket, order).locator("#confirm-all").click();
            awaitState(order, OrderState.CONFIRMED);
            Page phone = opened(pocket, order);
            phone.getByText("Change a date").click();
            LocalDate day = tooLate(order);
            fillDay(phone, day);
            phone.getByLabel("Reason").fill("The kiln is being repaired");
            phone.locator("#save-dates").click();
            awaitPromise(phone, order, day);
            awaitEscalation(order, 1);
        }
    }

    private void inbox(Page buyer) {
        buyer.navigate(portal.address("inbox"));
        buyer.getByText("Approve order").first().waitFor();
        take(buyer, "inbox");
    }

    private void review(Page buyer, String order) {
        buyer.navigate(portal.address("order/" + order));
        buyer.locator("#accept-answer").waitFor();
        buyer.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Process"))
                .click();
        buyer.locator("leadline-bpmn[drawn]").first().waitFor();
        takeDownTo(buyer.locator("leadline-bpmn").first(), "review");
    }

    /** Nobody has decided in time: the managers have it too. */
    private void escalations(List<OrderSummary> chosen) {
        say("letting time pass");
        portal.bean(TimeTravel.class).advance(Duration.ofDays(4));
        awaitEscalation(chosen.get(1).id(), 2);
        awaitEscalation(chosen.get(2).id(), 2);
        try (BrowserContext desk = DemoPortal.window(DESK_PX, 900, 1)) {
            Page manager = portal.signIn(desk, "manager");
            // The board opens the dearest, which may be one of those that were under way before.
            manager.navigate(portal.address("escalations?order=" + chosen.get(1).id()));
            manager.getByText("promises the goods").first().waitFor();
            take(manager, "escalations");
        }
    }

    private void studio() {
        say("trying policies");
        try (BrowserContext desk = DemoPortal.window(DESK_PX, 1000, 1)) {
            Page page = portal.signIn(desk, "manager");
            page.navigate(portal.address("policy"));
            page.locator("#try").click();
            page.locator("#scope").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("One supplier"))
                    .click();
            page.locator("#scope-id input").fill("S02");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("S02"))
                    .click();
            page.locator("#levels input").fill("80, 90, 96, 99");
            page.locator("#start-backtest").click();
            page.locator("leadline-chart[drawn]").first().waitFor();
            page.getByLabel("Put 90% fill rate side by side").check();
            page.getByLabel("Put 99% fill rate side by side").check();
            page.locator("#side-by-side").waitFor();
            takeDownTo(page.getByText("What happened, to compare with"), "policy-studio");
        }
    }

    /** Every model, in the frame that an order's page has for it and at its own size. */
    private void processes() throws IOException {
        say("drawing processes");
        try (BrowserContext desk = DemoPortal.window(DESK_PX, 1000, 2);
                Stream<Path> models = Files.list(Path.of("bpmn"))) {
            Page page = portal.signIn(desk, "manager");
            page.navigate(portal.address("policy"));
            page.locator("#try").waitFor();
            for (Path model : models.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList()) {
                Locator drawn = drawn(page, Files.readString(model));
                String name = model.getFileName().toString().replace(".bpmn", "");
                drawn.screenshot(new Locator.ScreenshotOptions().setPath(file(name)));
            }
        }
    }

    private static Locator drawn(Page page, String model) {
        page.evaluate("""
            ([xml, width]) => {
              document.getElementById('model')?.remove();
              const model = document.createElement('leadline-bpmn');
              model.id = 'model';
              model.xml = xml;
              model.style.cssText = `position:fixed;inset:0;z-index:9999;width:${width}px;height:900px`;
              document.body.append(model);
            }\
            """, List.of(model, FRAME_PX));
        Locator drawn = page.locator("#model[drawn]");
        drawn.waitFor();
        drawn.evaluate("""
            async model => {
              model.querySelector('.bpmn-zoom').style.display = 'none';
              const height = model.querySelector('.viewport').getBBox().height;
              model.style.height = `${Math.ceil(height) + 80}px`;
              await new Promise(done => setTimeout(done, 300));
            }\
            """);
        return drawn;
    }

    private Page opened(BrowserContext pocket, String order) {
        Page phone = pocket.newPage();
        phone.navigate(portal.address(linkOf(order).substring(1)));
        return phone;
    }

    private String linkOf(String order) {
        MailStore mails = portal.bean(MailStore.class);
        return DemoPortal.await(
                        "the mail of " + order,
                        () -> mails.find(null, 0, 200).rows().stream()
                                .filter(mail -> order.equals(mail.subject())
                                        && mail.template().equals("order-sent"))
                                .flatMap(mail -> mails.letter(mail.id()).stream())
                                .map(letter -> LINK.matcher(letter.text()))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst(),
                        link -> link.isPresent())
                .orElseThrow();
    }

    private static void fillDay(Page phone, LocalDate day) {
        Locator field = phone.locator("vaadin-date-picker").first();
        field.waitFor();
        Browsers.awaitIdle(phone);
        BrowserTest.fillDay(field, day);
        Browsers.awaitIdle(phone);
    }

    private LocalDate askedFor(String order) {
        return now(order).lines().getFirst().requestedDate();
    }

    /**
     * A day that is late for whatever reason the line was ordered: later than asked for and than its stock lasts, and one on
     * which the supplier works.
     */
    private LocalDate tooLate(String order) {
        PurchaseOrder now = now(order);
        OrderLine line = now.openLines().getFirst();
        LocalDate borne = line.borneUntil(
                portal.bean(NeedDates.class).needDate(now, line), now.talk().acceptedDate());
        LocalDate asked = line.requestedDate().plusDays(16);
        return openDay(order, asked.isAfter(borne.plusDays(7)) ? asked : borne.plusDays(7));
    }

    /** Suppliers may choose a day on which they are closed, but their pages ask then. */
    private LocalDate openDay(String order, LocalDate day) {
        return orders.openDay(now(order), day);
    }

    private PurchaseOrder now(String order) {
        return orders.find(order, Actor.system()).orElseThrow();
    }

    private void awaitState(String order, OrderState state) {
        DemoPortal.await(order + " " + state, () -> now(order), found -> found.state() == state);
    }

    /** What the page says is told where it refuses the day: nobody finds that out of a wait that ends. */
    private void awaitPromise(Page phone, String order, LocalDate day) {
        List<String> said = List.of();
        for (int looks = 0; looks < LOOKS; looks++) {
            if (now(order)
                    .openLines()
                    .getFirst()
                    .promisedDate()
                    .filter(day::equals)
                    .isPresent()) {
                return;
            }
            List<String> says = phone.locator("vaadin-notification-card").allInnerTexts();
            said = says.isEmpty() ? said : says;
            phone.waitForTimeout(LOOK_MS);
        }
        throw new IllegalStateException(order + " is not promised for " + day + "; its page says " + said);
    }

    private void awaitEscalation(String order, int level) {
        DemoPortal.await(
                order + " at level " + level,
                () -> portal.bean(Escalations.class).ofOrder(order, MANAGER).stream()
                        .mapToInt(Escalation::level)
                        .max()
                        .orElse(0),
                found -> found >= level);
    }

    private static void take(Page page, String name) {
        Browsers.awaitIdle(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
        say("took " + name);
    }

    /** From the page's head down to the end of this part, in a window that is as high as the page. */
    private static void takeDownTo(Locator part, String name) {
        Page page = part.page();
        Browsers.awaitIdle(page);
        Number height = (Number)
                page.evaluate("() => Math.max(...[...document.querySelectorAll('*')].map(e => e.scrollHeight))");
        page.setViewportSize(page.viewportSize().width, height.intValue());
        page.evaluate("() => document.querySelectorAll('*').forEach(e => e.scrollTop = 0)");
        Browsers.awaitIdle(page);
        BoundingBox box = part.boundingBox();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file(name))
                .setClip(0, 0, page.viewportSize().width, box.y + box.height + BELOW_PX));
        say("took " + name);
    }

    private static Path file(String picture) {
        try {
            return Files.createDirectories(IMAGES).resolve(picture + ".png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
