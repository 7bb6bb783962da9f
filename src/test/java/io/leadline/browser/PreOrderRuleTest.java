package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Locations;
import io.leadline.shared.SavedBy;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.PreOrder;
import io.leadline.stock.Sureness;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager lets a channel take pre-orders. */
@LeadlineTest
class PreOrderRuleTest extends BrowserTest {

    private static final SavedBy BY = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String channel = "ahead-" + unique;

    @AfterEach
    void noRule() {
        ChannelRules rules = context.getBean(ChannelRules.class);
        rules.now().rule(channel, ChannelRule.Scope.ALL).ifPresent(rule -> rules.drop(rule, BY));
    }

    @Test
    void aRuleSaysHowMuchMayBePreOrderedAndHowFarAhead() {
        ChannelRules rules = context.getBean(ChannelRules.class);
        context.getBean(Locations.class)
                .putChannels(List.of(new Channel(channel, "Ahead " + unique, ChannelKind.WEB, "L-" + unique, 0)));
        rules.change(null, new ChannelRule(channel, ChannelRule.Scope.ALL, 5, null, 0, null), BY);

        try (Page page = page(1280, "manager", "channel-rules")) {
            Browsers.awaitIdle(page);
            page.getByLabel("Change Ahead " + unique + ", All items").first().click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.locator("#rule-preOrder\\.units")).isHidden();
            dialog.getByText("Takes pre-orders", new Locator.GetByTextOptions().setExact(true))
                    .click();
            Locator units = dialog.locator("#rule-preOrder\\.units input");
            units.fill("12");
            units.blur();
            Browsers.awaitIdle(page);
            Axe.check(page, "vaadin-dialog");
            dialog.locator("#save-rule").click();
            assertThat(dialog).isHidden();

            Awaitility.await()
                    .untilAsserted(() -> assertThat(rules.now()
                                    .rule(channel, ChannelRule.Scope.ALL)
                                    .orElseThrow()
                                    .preOrder())
                            .isEqualTo(new PreOrder(12, null, PreOrder.USUAL_DAYS, Sureness.EIGHTY)));
            assertThat(page.locator(".card").filter(new Locator.FilterOptions().setHasText("Ahead " + unique)))
                    .containsText("Takes pre-orders up to 60 days ahead");
        }
    }
}
