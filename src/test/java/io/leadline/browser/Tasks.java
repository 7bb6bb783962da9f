package io.leadline.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.leadline.identity.Actor;
import io.leadline.messaging.MailStore;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrders;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./leadline bench tasks}: the ten commonest tasks, each done in a browser from the first page of whoever has it, and
 * counted: clicks, keys, pixels that the pointer and the page move, and seconds until it is done, of the machine and without
 * anybody's reading. Not a test: it goes one way through the demonstration shop, and says where that way ends.
 */
public final class Tasks {

    private static final Pattern LINK = Pattern.compile("/link/[A-Za-z0-9_-]+");
    private static final int DESK_PX = 1440;
    private static final int PHONE_PX = 360;
    private static final double SECOND_MILLIS = 1e3;
    private static final int LATER_DAYS = 4;
    private static final double PATIENCE_MILLIS = 30_000;

    private final DemoPortal portal;
    private final PurchaseOrders orders;

    /** What somebody does at one page, and what it costs. */
    private static final class Hand {

        private final Page page;
        private final long began = System.nanoTime();
        private double x = DESK_PX / 2.0;
        private double y = 450;
        private int clicks;
        private int keys;
        private double pixels;

        Hand(Page page) {
            this.page = page;
            Browsers.awaitIdle(page);
        }

        /** To the middle of it, which is scrolled to if need be. */
        void click(Locator what) {
            Locator first = what.first();
            first.waitFor();
            BoundingBox before = box(first);
            first.scrollIntoViewIfNeeded();
            BoundingBox at = box(first);
            pixels += Math.abs(before.y - at.y);
            double toX = at.x + at.width / 2;
            double toY = at.y + at.height / 2;
            pixels += Math.hypot(toX - x, toY - y);
            x = toX;
            y = toY;
            clicks++;
            first.click();
            Browsers.awaitIdle(page);
        }

        /** A row that others change at this moment is drawn anew, and has no place for as long. */
        private static BoundingBox box(Locator what) {
            return DemoPortal.await("its place", what::boundingBox, box -> box != null);
        }

        /** Into the field that has the focus, in place of what stands there. */
        void type(String text) {
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
            keys += text.length() + 1;
        }

        void press(String key) {
            page.keyboard().press(key);
            keys++;
            Browsers.awaitIdle(page);
        }

        void found(Locator what) {
            what.first().waitFor();
        }

        String told() {
            return String.format(
                    Locale.ROOT,
                    "%6d %6d %8.0f %8.1f",
                    clicks,
                    keys,
                    pixels,
                    (System.nanoTime() - began) / 1e6 / SECOND_MILLIS);
        }
    }

    private interface Way {
        void go(Hand hand, Page page);
    }

    private Tasks(DemoPortal portal) {
        this.portal = portal;
        this.orders = portal.bean(PurchaseOrders.class);
    }

    public static void main(String[] arguments) throws IOException {
        try (DemoPortal portal = DemoPortal.start()) {
            new Tasks(portal).measure();
        }
        System.exit(0);
    }

    private void measure() {
        DemoPortal.await("proposals", () -> some(OrderState.AWAITING_BUYER), found -> found.size() >= 2);
        System.out.printf("%-44s %6s %6s %8s %8s%n", "", "clicks", "keys", "pixels", "seconds");
        at("buyer", "approve one", (hand, page) -> {
            hand.click(task(page, "Approve order"));
            hand.click(page.locator("#approve"));
            page.locator("#approve").waitFor(gone());
        });
        at("buyer", "change a quantity and approve", (hand, page) -> {
            hand.click(task(page, "Approve order"));
            hand.click(page.locator("#change"));
            Locator quantity = page.locator(".line-edit vaadin-big-decimal-field input");
            quantity.first().waitFor();
            long twice = 2 * Math.round(Double.parseDouble(quantity.first().inputValue()));
            quantity.first().focus();
            hand.type(String.valueOf(twice));
            hand.press("Enter");
            hand.click(page.locator("#save-approve"));
            page.locator("#save-approve").waitFor(gone());
        });
        at("buyer", "approve all that wait", (hand, page) -> {
            hand.click(page.getByText("Whole inbox"));
            hand.click(page.getByRole(
                    AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Approve order"))));
            hand.click(page.locator("#choose-all"));
            hand.click(page.locator(".bulk-bar vaadin-button").filter(containing("Approve")));
            hand.found(page.locator("vaadin-notification-card"));
        });
        answer();
        at("buyer", "counter one line", (hand, page) -> {
            hand.click(task(page, "Review"));
            Locator card = page.locator(".cards > .card")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.getByText("Counter", new Page.GetByTextOptions().setExact(true))));
            hand.click(card.first().getByText("Counter", new Locator.GetByTextOptions().setExact(true)));
            hand.click(page.locator("#send-counter"));
            page.locator("#send-counter").waitFor(gone());
        });
        at("goods-in", "book a short delivery", (hand, page) -> {
            hand.click(page.locator("a[href*='arrivals?order=']"));
            hand.click(page.locator("#all-received"));
            Locator count =
                    page.locator(".receipt-row vaadin-big-decimal-field input, .page vaadin-big-decimal-field input");
            hand.click(count);
            hand.type("1");
            hand.press("Tab");
            hand.click(page.locator("#save-receipt"));
            Locator question =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^It is ")));
            if (question.count() > 0 && question.first().isVisible()) {
                hand.click(question);
                hand.click(page.locator("#save-receipt"));
            }
            hand.found(page.locator("#undo-receipt"));
        });
        at("buyer", "decide an escalation", (hand, page) -> {
            hand.click(task(page, "Decide about a delay"));
            hand.click(page.locator("#chase"));
            hand.found(page.locator("vaadin-notification-card"));
        });
        OrderSummary some =
                orders.search(OrderQuery.ALL.page(0, 1), Actor.system()).rows().getFirst();
        String sku = orders.find(some.id(), Actor.system())
                .orElseThrow()
                .lines()
                .getFirst()
                .sku()
                .value();
        at("buyer", "find an item's next stockout", (hand, page) -> {
            hand.press("/");
            hand.type(sku);
            hand.found(page.locator(".found"));
            hand.press("Enter");
            hand.found(page.getByText(
                    Pattern.compile("Runs out|First stockout|does not run out", Pattern.CASE_INSENSITIVE)));
        });
        at("buyer", "see a supplier's score", (hand, page) -> {
            hand.press("/");
            hand.type(some.supplierName());
            hand.found(page.locator(".found"));
            hand.press("Enter");
            hand.found(page.getByText(Pattern.compile("On time", Pattern.CASE_INSENSITIVE)));
        });
        at("manager", "move a promotion", (hand, page) -> {
            hand.click(page.locator("vaadin-side-nav-item[path='promotions'], a[href='promotions']"));
            hand.click(
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Change "))));
            Locator day = page.locator(
                    "vaadin-dialog vaadin-date-picker input, vaadin-dialog-overlay vaadin-date-picker input");
            hand.click(day.last());
            hand.type("31/12/2027");
            hand.press("Enter");
            hand.click(page.locator("#save-promotion"));
            page.locator("#save-promotion").waitFor(gone());
        });
    }

    /** By the link of the mail, on a phone, without an account. */
    private void answer() {
        String name = "answer all lines " + LATER_DAYS + " days later, on a phone";
        try (BrowserContext pocket = DemoPortal.window(PHONE_PX, 740, 1)) {
            OrderSummary longest = some(OrderState.SENT).stream()
                    .filter(order -> link(order.id()).findFirst().isPresent())
                    .max(Comparator.comparingInt(OrderSummary::lines))
                    .orElseThrow();
            Page phone = pocket.newPage();
            phone.setDefaultTimeout(PATIENCE_MILLIS);
            phone.navigate(
                    portal.address(link(longest.id()).findFirst().orElseThrow().substring(1)));
            tell(name + " (" + longest.lines() + ")", phone, (hand, page) -> {
                hand.click(page.getByText("All at once"));
                hand.click(page.locator(".bulk-row:has(#bulk-days) input"));
                hand.type(String.valueOf(LATER_DAYS));
                hand.press("Tab");
                hand.click(page.locator("#bulk-days"));
                hand.click(page.locator("#send-answer"));
                hand.click(page.locator("#send-now"));
                hand.found(page.getByText("You have answered"));
            });
        } catch (RuntimeException notThere) {
            System.out.println(name + ": no way, " + first(notThere));
        }
    }

    private void at(String account, String name, Way way) {
        try (BrowserContext desk = DemoPortal.window(DESK_PX, 900, 1)) {
            Page page = portal.signIn(desk, account);
            page.setDefaultTimeout(PATIENCE_MILLIS);
            page.navigate(portal.address("home"));
            tell(name, page, way);
        }
    }

    private static void tell(String name, Page page, Way way) {
        Hand hand = new Hand(page);
        try {
            way.go(hand, page);
            System.out.printf("%-44s %s%n", name, hand.told());
        } catch (RuntimeException stuck) {
            System.out.printf("%-44s %s   not done: %s%n", name, hand.told(), first(stuck));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target", "tasks", name.replaceAll("\\W+", "-") + ".png")));
        }
    }

    private static String first(RuntimeException stuck) {
        return String.valueOf(stuck.getMessage())
                .lines()
                .filter(line -> line.contains("message") || line.contains("waiting for"))
                .map(String::strip)
                .findFirst()
                .orElse(stuck.getClass().getSimpleName());
    }

    /** The way from a task of the first page to where it is done. */
    private static Locator task(Page page, String kind) {
        return page.locator("[aria-label*='" + kind + "']");
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    private List<OrderSummary> some(OrderState state) {
        return orders.search(OrderQuery.ALL.in(Set.of(state)).page(0, 200), Actor.system())
                .rows();
    }

    private Stream<String> link(String order) {
        MailStore mails = portal.bean(MailStore.class);
        return mails.find(null, 0, 500).rows().stream()
                .filter(mail -> order.equals(mail.subject()) && mail.template().equals("order-sent"))
                .flatMap(mail -> mails.letter(mail.id()).stream())
                .map(letter -> LINK.matcher(letter.text()))
                .filter(Matcher::find)
                .map(Matcher::group);
    }
}
