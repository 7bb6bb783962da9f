package io.leadline.exchange.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ShopSettingsTest {

    private static ShopSettings read(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("leadline", ShopSettings.class);
    }

    @Test
    void shopsAreReadBesideAllOtherSettingsAndThereMayBeNone() {
        assertThat(read(Map.of()).shops()).isEmpty();
        assertThat(read(Map.of("leadline.data", "x", "leadline.api.body-size", "1KB"))
                        .shops())
                .isEmpty();
        assertThat(read(Map.of(
                                "leadline.shops.web.kind",
                                "shopify",
                                "leadline.shops.web.secret",
                                "hush",
                                "leadline.shops.web.channel",
                                "web"))
                        .shops())
                .containsExactly(Map.entry("web", new ShopSettings.Shop(ShopKind.SHOPIFY, "hush", "web", null)));
    }

    @Test
    void howAShopIsToldIsReadWithWhatEachKindNeeds() {
        ShopSettings.Shop amazon = read(Map.of(
                        "leadline.shops.amz.kind", "amazon",
                        "leadline.shops.amz.channel", "market",
                        "leadline.shops.amz.stock.address", "https://sellingpartnerapi-eu.amazon.com",
                        "leadline.shops.amz.stock.key", "app",
                        "leadline.shops.amz.stock.secret", "hush",
                        "leadline.shops.amz.stock.refresh-token", "hush-hush",
                        "leadline.shops.amz.stock.seller", "A1",
                        "leadline.shops.amz.stock.marketplace", "M1"))
                .shops()
                .get("amz");

        assertThat(amazon.secret()).isNull();
        assertThat(amazon.stock().signIn()).isEqualTo("https://api.amazon.com/auth/o2/token");
        assertThat(amazon.toString() + amazon.stock()).doesNotContain("hush");
        assertThatThrownBy(() -> read(Map.of(
                        "leadline.shops.web.kind", "shopify",
                        "leadline.shops.web.secret", "hush",
                        "leadline.shops.web.channel", "web",
                        "leadline.shops.web.stock.address", "https://web.myshopify.com")))
                .rootCause()
                .hasMessageContaining("SHOPIFY lacks [secret, location]")
                .hasMessageNotContaining("hush");
    }

    @Test
    void itsSecretIsWrittenNowhere() {
        assertThat(new ShopSettings.Shop(ShopKind.SHOPIFY, "hush", "web", null).toString())
                .doesNotContain("hush");
    }

    @Test
    void whatIsMissingOrTheSameTwiceIsToldAtTheStart() {
        assertThatThrownBy(() -> read(Map.of("leadline.shops.web.secret", "hush", "leadline.shops.web.channel", "web")))
                .rootCause()
                .hasMessageContaining("a kind, a secret and a channel");
        ShopSettings.Shop web = new ShopSettings.Shop(ShopKind.SHOPIFY, "hush", "web", null);
        ShopSettings.Shop app = new ShopSettings.Shop(ShopKind.WOOCOMMERCE, "hush", "app", null);
        assertThatThrownBy(() -> new ShopSettings(Map.of("web", web, "app", app)))
                .hasMessageContaining("the same secret");
    }
}
