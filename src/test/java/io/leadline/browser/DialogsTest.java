package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import io.leadline.LeadlineTest;
import io.leadline.identity.Role;
import io.leadline.identity.SavedFilter;
import io.leadline.identity.SavedFilters;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every dialog, opened as a person does, on a desk and on a phone; a new one that nobody opens here fails the build. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialogsTest extends BrowserTest {

    /**
     * A dialog and the way to it.
     *
     * @param name of its class, and what it asks where one class asks several things
     * @param opener what is pressed on the page
     */
    private record Way(String name, String account, String path, Function<Page, Locator> opener) {}

    /** By RemediesTest, PolicyStudioTest, TransfersTest and UnsentInputTest, with what these need. */
    private static final Set<String> OPENED_ELSEWHERE =
            Set.of("RemedyDialog", "RulesDialog", "UnitsDialog", "Question");

    private ScreenData data;
    private List<Way> ways = List.of();

    @BeforeAll
    void somethingToOpen() {
        data = new ScreenData(context);
        String proposed = data.values("order", "orderId", Role.BUYER).getFirst();
        String sku = data.values("item", "sku", Role.BUYER).getFirst();
        String supplier = "supplier/"
                + data.values("supplier", "___url_parameter", Role.BUYER).getFirst();
        String keeper = data.user("keeper-" + data.unique(), Role.SUPPLIER, Locale.ENGLISH)
                .id();
        ways = List.of(
                new Way("ItemDialog", "buyer", "items?q=" + sku, page -> named(page, "Change Lamp")),
                new Way("SupplierDialog", "buyer", supplier, page -> button(page, "Change")),
                new Way("LocationDialog", "buyer", "locations", page -> named(page, "Change")),
                new Way("TermsDialog", "buyer", supplier, page -> named(page, "Change the terms of")),
                new Way("UserDialog: a new one", "admin", "users", page -> button(page, "Add a user")),
                new Way("ApiKeyDialog", "admin", "api-keys", page -> page.locator("#make-key")),
                new Way("WebhookDialog", "admin", "webhooks", page -> page.locator("#make-webhook")),
                new Way("ChangeDialog", "buyer", "item/" + sku, page -> button(page, "Change the forecast")),
                new Way("TermDialog", "buyer", "item/" + sku, page -> page.locator(".ledger-term")),
                new Way("TryDialog", "manager", "policy", page -> page.locator("#try")),
                new Way("PolicyDialog", "manager", "order-policies", page -> page.locator("#add-policy")),
                new Way("ConfirmDialog: no policy", "manager", "order-policies", page -> button(page, "Remove")),
                new Way("ChannelRuleDialog", "manager", "channel-rules", page -> page.locator("#add-rule")),
                new Way("ChannelSourceDialog", "manager", "channel-rules", page -> page.locator("#add-source")),
                new Way("RateDialog", "head", "exchange-rates", page -> page.locator("#add-rate")),
                new Way("MappingDialog", "admin", "import", DialogsTest::inPreviewOfUnknownFile),
                new Way("PromotionDialog", "manager", "promotions", page -> page.locator("#add-promotion")),
                new Way("SetAsideDialog", "buyer", "stock/" + sku, page -> page.locator("#set-aside")),
                new Way("TransferDialog", "buyer", "stock/" + sku, page -> button(page, "Transfer")),
                new Way("ReasonDialog: reject", "buyer", "order/" + proposed, page -> page.locator("#reject")),
                new Way("AbsenceDialog", "manager", "profile", page -> page.locator("#add-others-absence")),
                new Way("NewsDialog", "buyer", "home", page -> page.locator("#bell")),
                new Way("MailWishesDialog", "buyer", "profile", page -> page.locator("#change-mail-wishes")),
                new Way("ReassignDialog", "manager", "escalations", page -> button(page, "Hand over")),
                new Way("SnoozeDialog", "manager", "escalations", page -> page.locator("#snooze-open")),
                new Way("WaysOutDialog", "manager", "escalations", page -> page.locator(".line-ways")),
                new Way("DeclareDialog", "manager", "disruptions", page -> page.locator("#declare-disruption")),
                new Way(
                        "LineWaysDialog",
                        "manager",
                        "disruption/"
                                + data.values("disruption", "___url_parameter", Role.MANAGER)
                                        .getFirst(),
                        page -> page.locator(".line-ways")),
                new Way("CountingDialog", "manager", "arrivals", page -> page.locator("#counting")),
                new Way("SaveFilterDialog", "buyer", "orders?q=O-", page -> inFilters(page, "Save this filter")),
                new Way("FiltersDialog", "buyer", "orders?q=O-", page -> inFilters(page, "Rename or delete")),
                new Way("ReachDialog", keeper, "company", page -> named(page, "Change language")),
                new Way("ContactDialog", keeper, "company", page -> page.locator("#add-contact")),
                new Way("PersonDialog", keeper, "company", page -> page.locator("#invite")),
                new Way("CapacityDialog", keeper, "terms", page -> page.locator("#all-capacity")),
                new Way("PricesDialog", keeper, "terms", page -> page.locator(".offer-prices")),
                new Way("CertificateDialog", keeper, "company", page -> page.locator("#add-certificate")),
                new Way("WishDialog", "buyer", supplier, page -> page.locator("#ask-certificate")),
                new Way("ClosureDialog", keeper, "company", page -> page.locator("#add-closure")),
                new Way("Dialog: keys", "buyer", "profile", DialogsTest::inUserMenu));
    }

    private Locator inFilters(Page page, String item) {
        context.getBean(SavedFilters.class).save("buyer", new SavedFilter("All of them", "orders", "q=O-", false));
        page.reload();
        Browsers.awaitIdle(page);
        page.locator("#filters").click();
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item));
    }

    @AfterAll
    void nothingMore() {
        data.end();
    }

    @TestFactory
    Stream<DynamicTest> everyDialogIsFitForADeskAndAPhone() {
        return Stream.of(DESK_PX, PHONE_PX)
                .flatMap(width -> ways.stream()
                        .sorted(Comparator.comparing(Way::account))
                        .map(way -> DynamicTest.dynamicTest(
                                way.name() + " at " + width,
                                () -> at(width, way.account(), way.path(), page -> isFit(way, page, width)))));
    }

    private static void isFit(Way way, Page page, int width) {
        awaitRows(page, width);
        Browsers.awaitIdle(page);
        way.opener().apply(page).first().click();
        Locator dialog = dialog(page);
        assertThat(dialog).isVisible();
        Browsers.awaitIdle(page);

        picture(page, "dialogs/" + way.name().replaceAll("\\W+", "-") + "-" + width);
        Axe.check(page, "vaadin-dialog, vaadin-confirm-dialog");
        Axe.checkWidth(page);
        BoundingBox box = dialog.boundingBox();
        assertThat(box.x).as("left edge").isNotNegative();
        assertThat(box.x + box.width).as("right edge").isLessThanOrEqualTo(width);
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }

    @Test
    void noDialogIsLeftOut() {
        Set<String> opened =
                ways.stream().map(way -> way.name().replaceAll(":.*", "")).collect(Collectors.toSet());
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        Stream.of(Dialog.class, ConfirmDialog.class)
                .map(AssignableTypeFilter::new)
                .forEach(scan::addIncludeFilter);

        Set<String> dialogs = scan.findCandidateComponents("io.leadline").stream()
                .map(found -> ClassUtils.getShortName(String.valueOf(found.getBeanClassName())))
                .collect(Collectors.toCollection(TreeSet::new));

        dialogs.removeAll(OPENED_ELSEWHERE);
        assertThat(dialogs).isNotEmpty().allMatch(opened::contains);
    }

    /** The server hears of a new width a little later, and draws the rows anew: what is pressed before is gone by then. */
    private static void awaitRows(Page page, int width) {
        page.waitForFunction(
                "narrow => [...document.querySelectorAll('vaadin-grid')].every(g => g.hasAttribute('data-narrow') ==="
                        + " narrow)",
                width == PHONE_PX);
    }

    private static Locator inPreviewOfUnknownFile(Page page) {
        Locator map = button(page, "Map its columns …");
        if (map.count() == 0) {
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "feet.csv", "text/csv", "shoe size,colour\n42,red\n".getBytes(StandardCharsets.UTF_8)));
            map.first().waitFor();
            Browsers.awaitIdle(page);
        }
        return map;
    }

    private static Locator inUserMenu(Page page) {
        page.getByLabel("Your account: Bea Buyer").click();
        return page.getByText("Keyboard shortcuts");
    }

    private static Locator named(Page page, String start) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(start));
    }

    /** What is seen of it; the element with the role has no size of its own. */
    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog-overlay [part='overlay'], vaadin-confirm-dialog-overlay [part='overlay']");
    }
}
