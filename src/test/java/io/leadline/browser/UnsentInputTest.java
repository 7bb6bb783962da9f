package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.identity.Passwords;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.PromiseMove;
import io.leadline.shared.Quantity;
import io.leadline.shell.HeldGrace;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing typed is lost: on an order's page somebody types into its forms while others act on the same order through the
 * services; the text stays, a bar says who did what, and nothing is thrown away unasked. That no field
 * stands outside of a form, and which forms are typed into here, is what {@link io.leadline.shell.FormsTest} holds against the
 * build's list: a form that is added fails it until it is named.
 */
@LeadlineTest
class UnsentInputTest extends OrderBrowserTest {

    private final List<BrowserContext> windows = new ArrayList<>();

    @AfterEach
    void closeAll() {
        context.getBean(HeldGrace.class).letGo();
        windows.forEach(BrowserContext::close);
    }

    @Test
    void changesOfAProposalStayWhileOthersCommentAndApproveIt() {
        life.proposed(100).awaitTask("approve#1");
        Page buyer = window(desk(), "buyer");
        buyer.locator("#change").click();
        Locator quantity = buyer.locator(".line-edit vaadin-big-decimal-field input");
        type(quantity, "77");

        comment(buyer, "77", quantity);
        quantity.press("Tab");

        // The button says that it saves what stands there, and leaving asks.
        assertThat(buyer.locator("#approve")).containsText("Save and approve");
        link(buyer, "Orders").click();
        assertThat(buyer.getByText("Leave this page?").first()).isVisible();
        buyer.locator("#not-meant").click();
        assertThat(quantity).hasValue("77");

        life.done(life.orders.approve(life.order, life.now().mark(), OrderLife.MANAGER));

        // It can be read and copied, and not sent.
        assertThat(buyer.getByText("This cannot be sent any more").first()).isVisible();
        assertThat(buyer.getByText("max: Approved").first()).isVisible();
        assertThat(quantity).hasValue("77");
        assertThat(quantity).not().isEditable();
        assertThat(buyer.locator("#save-changes")).isDisabled();
        picture(buyer, "unsent-over");
        button(buyer, "Discard what I typed").first().click();
        assertThat(buyer.locator("#save-changes")).hasCount(0);
    }

    @Test
    void whatIsApprovedIsWhatStandsInTheFields() {
        life.proposed(100).awaitTask("approve#1");
        Page buyer = window(desk(), "buyer");
        buyer.locator("#change").click();
        Locator quantity = buyer.locator(".line-edit vaadin-big-decimal-field input");
        type(quantity, "90");
        quantity.press("Tab");

        buyer.locator("#approve").click();

        life.awaitTask("answer#1");
        org.assertj.core.api.Assertions.assertThat(life.line().quantity()).isEqualTo(Quantity.of(90));
    }

    @Test
    void anAnswerByLinkOnThePhoneStaysAndTheCounterOfferIsShownAsOne() {
        life.sent(100);
        Page phone = window(phone(), null, linkInMail(life.order, "order-sent"));
        phone.locator(".answer-open").click();
        Locator quantity =
                phone.locator(".answer-fields vaadin-big-decimal-field input").first();
        type(quantity, "55");
        comment(phone, "55", quantity);
        quantity.press("Tab");

        // The first button no longer does what it said before, and asks.
        phone.locator("#confirm-all").click();
        assertThat(phone.getByText("Some of it is not sent").first()).isVisible();
        phone.locator("#not-meant").click();
        phone.locator("#send-answer").click();
        phone.locator("#send-now").click();
        life.awaitTask("review#1");
        assertThat(phone.getByText("You have answered").first()).isVisible();
        assertThat(phone.locator(".said")).containsText("55 pieces");
        assertThat(phone.locator("h1")).isInViewport();

        Page buyer = window(desk(), "buyer");
        Locator note = buyer.locator("#counter-note textarea");
        type(note, "Can you make it 80?");
        comment(buyer, "Can you make it 80?", note);
        note.press("Tab");
        buyer.locator("#accept-answer").click();
        assertThat(buyer.getByText("Message to the supplier").last()).isVisible();
        buyer.locator("#not-meant").click();
        buyer.locator("vaadin-radio-button")
                .getByText("Counter", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator asked =
                buyer.locator(".answer-fields vaadin-big-decimal-field input").first();
        type(asked, "80");
        asked.press("Tab");
        picture(buyer, "counter-form");
        Axe.check(buyer);
        buyer.locator("#send-counter").click();
        life.awaitTask("answer#2");

        phone.navigate(address(linkInMail(life.order, "order-countered").substring(1)));
        assertThat(phone.getByText("Counter-offer, round 2").first()).isVisible();
        assertThat(phone.getByText("Can you make it 80?").first()).isVisible();
        assertThat(phone.locator(".said-and-asked")).containsText("55 pieces");
        assertThat(phone.locator(".said-and-asked .differs").first()).containsText("80 pieces");
        Axe.check(phone);
        Axe.checkWidth(phone);
        picture(phone, "counter-phone");
        // One tap can be taken back; once more it goes out, also if the page is opened again or closed meanwhile.
        HeldGrace grace = context.getBean(HeldGrace.class);
        grace.hold();
        phone.locator("#confirm-all").click();
        phone.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.getByText("Nothing was sent")).isVisible();
        assertThat(phone.locator("#confirm-all")).isEnabled();
        phone.locator("#confirm-all").click();
        assertThat(phone.locator(".meanwhile")).containsText("This will be sent in");
        picture(phone, "one-tap-phone");
        phone.reload();
        assertThat(phone.locator(".meanwhile")).containsText("This will be sent in");
        assertThat(phone.locator("#confirm-all")).isDisabled();
        phone.close();
        grace.letGo();
        life.awaitTask("receive#1");
        org.assertj.core.api.Assertions.assertThat(life.line().quantity()).isEqualTo(Quantity.of(80));
    }

    @Test
    void aDeliveryADateARequestAndACommentStayWhileOthersAct() {
        life.confirmedWithTwoLines(100);
        Page goodsIn = window(desk(), account(Role.GOODS_IN, null));
        Locator counted = goodsIn.locator(".count-good input").first();
        type(counted, "400");
        Page supplier = window(phone(), account(Role.SUPPLIER, life.supplier.organisation()));
        supplier.getByText("Change a date").click();
        Locator reason =
                supplier.locator(".answer-form > vaadin-text-field input").first();
        type(reason, "The ship is late");
        Page buyer = window(desk(), "buyer");
        buyer.getByText("Ask for a later date").click();
        Locator why = buyer.getByLabel("Why (the supplier reads it)");
        type(why, "Sells slowly");
        tab(buyer, "Story").click();
        Locator words = buyer.locator("vaadin-text-area textarea").first();
        type(words, "A word to you");

        comment(goodsIn, "400", counted);
        assertThat(reason).hasValue("The ship is late");
        LocalDate later = life.now().lines().getLast().expectedDate().plusDays(2);
        life.done(
                life.orders.movePromise(life.order, List.of(new PromiseMove(2, later)), "Customs", OrderLife.MANAGER));

        for (Page page : List.of(goodsIn, supplier, buyer)) {
            assertThat(page.getByText("What you typed is still here")
                            .or(page.getByText("what you typed is still here"))
                            .first())
                    .isVisible();
        }
        assertThat(counted).hasValue("400");
        assertThat(reason).hasValue("The ship is late");
        assertThat(why).hasValue("Sells slowly");
        assertThat(words).hasValue("A word to you");

        // A count far above what is expected is asked about, and marked afterwards.
        counted.press("Tab");
        assertThat(goodsIn.getByText("400 pieces?").first()).isVisible();
        picture(goodsIn, "receipt-far");
        button(goodsIn, "400 is right").click();
        goodsIn.locator("#save-receipt").click();
        life.awaitTask("settle#1");
        assertThat(goodsIn.getByText("300 pieces too many").first()).isVisible();
        assertThat(why).hasValue("Sells slowly");
        assertThat(words).hasValue("A word to you");
        buyer.locator("#send-comment").click();
        assertThat(words).hasValue("");
    }

    /** Then a count that was wrong ends what a buyer is about to decide on it. */
    @Test
    void howASupplierWasReachedItsAnswerAndASettlementStayWhileOthersAct() {
        life.sent(100);
        life.mailComesBack("sent#1");
        life.awaitTask("bounce#1");
        Page reaching = window(desk(), "buyer");
        Locator how = reaching.getByLabel("How, and whom (optional)");
        type(how, "Called Ann");
        Page answering = window(desk(), account(Role.BUYER, null));
        answering.getByText("Enter the supplier’s answer").click();
        answering.locator(".answer-open").click();
        Locator quantity = answering
                .locator(".answer-fields vaadin-big-decimal-field input")
                .first();
        type(quantity, "55.5");
        quantity.press("Tab");
        assertThat(answering
                        .getByText("Only whole units can be ordered: 55 or 56")
                        .first())
                .isVisible();
        assertThat(answering.getByText("Not in the supplier’s usual quantities"))
                .hasCount(0);
        type(quantity, "55");
        comment(answering, "55", quantity);
        assertThat(how).hasValue("Called Ann");

        life.done(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), life.supplier));

        for (Page page : List.of(reaching, answering)) {
            assertThat(page.getByText("This cannot be sent any more").first()).isVisible();
        }
        assertThat(how).hasValue("Called Ann");
        assertThat(quantity).hasValue("55");

        life.awaitTask("receive#1");
        life.done(life.receive(1, 500, 0, false));
        life.awaitTask("settle#1");
        Page settling = window(desk(), "buyer");
        Locator note = settling.locator(".decision vaadin-text-field input").first();
        type(note, "Send them back");
        comment(settling, "Send them back", note);
        Page goodsIn = window(desk(), account(Role.GOODS_IN, null));
        goodsIn.getByText("Correct the count of delivery 1").click();
        Locator good =
                goodsIn.locator(".edit-row vaadin-big-decimal-field input").first();
        type(good, "100");
        good.press("Tab");
        Locator why = goodsIn.getByLabel("Why was the count wrong?");
        type(why, "Typed a five");
        why.press("Tab");
        picture(goodsIn, "correction");
        Axe.check(goodsIn);
        goodsIn.locator("#save-correction-1").click();

        assertThat(settling.getByText("This cannot be sent any more").first()).isVisible();
        assertThat(note).hasValue("Send them back");
        life.awaitEnd("EndEvent_OrderClosed");
        org.assertj.core.api.Assertions.assertThat(life.onHand()).isEqualTo(Quantity.of(100));
    }

    @Test
    void aNoteToALateSupplierStaysOnTheOrderAndOnTheBoard() {
        life.confirmed(100);
        life.done(life.orders.movePromise(
                life.order,
                List.of(new PromiseMove(1, life.line().needDate().plusDays(5))),
                "The ship is late",
                life.supplier));
        life.awaitTask("delay#1#1");
        Page buyer = window(desk(), "buyer");
        Locator note = buyer.locator("input[placeholder='Note to the supplier']");
        type(note, "Please fly half of it");
        // Orders of other tests are late, too, and dearer ones would be opened first.
        Page board = window(desk(), "manager", "escalations?order=" + life.order);
        Locator onBoard = board.locator("input[placeholder='Note to the supplier']");
        assertThat(onBoard).hasCount(1);
        type(onBoard, "Call me");
        comment(buyer, "Please fly half of it", note);

        life.escalations.decide(
                life.awaitEscalated().id(),
                new io.leadline.tracking.DelayDecision.Accept(life.line().expectedDate()),
                OrderLife.HEAD);

        for (Page page : List.of(buyer, board)) {
            assertThat(page.getByText("This cannot be sent any more").first()).isVisible();
        }
        assertThat(note).hasValue("Please fly half of it");
        // What is next on the board may stand beside it.
        assertThat(onBoard.and(board.locator("[readonly]"))).hasValue("Call me");
    }

    private Page window(BrowserContext window, String account) {
        return window(window, account, "order/" + life.order);
    }

    private Page window(BrowserContext window, @org.jspecify.annotations.Nullable String account, String path) {
        windows.add(window);
        return account == null ? open(window, path.substring(1)) : open(window, account, path);
    }

    /** As fingers do, without leaving the field. */
    private static void type(Locator field, String text) {
        field.click();
        field.press("Control+a");
        field.pressSequentially(text);
    }

    /** Somebody else writes a comment: the page says so, and the text is there still. */
    private void comment(Page page, String typed, Locator field) {
        life.done(life.orders.comment(life.order, UUID.randomUUID().toString(), "Hello", OrderLife.MANAGER));
        assertThat(page.getByText("max wrote a comment").first()).isVisible();
        assertThat(field).hasValue(typed);
    }

    private String account(Role role, @org.jspecify.annotations.Nullable String organisation) {
        String name = "u" + role.ordinal() + "-" + life.id;
        context.getBean(Users.class)
                .create(new User(
                        name,
                        "Person of " + name,
                        name + "@example.com",
                        Set.of(role),
                        organisation,
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        true,
                        false,
                        0));
        context.getBean(Passwords.class).set(name, ScreenData.PASSWORD);
        return name;
    }
}
