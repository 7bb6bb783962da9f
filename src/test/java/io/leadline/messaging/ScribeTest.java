package io.leadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.shared.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What suppliers are told. */
class ScribeTest {

    private static final Instant ENDS = Instant.parse("2030-05-01T10:00:00Z");

    private final List<Mail> written = new ArrayList<>();
    private final ActionLinks links = mock(ActionLinks.class);
    private final Suppliers suppliers = mock(Suppliers.class);
    private final Scribe scribe = new Scribe(
            written::add, links, new StaticListableBeanFactory().getBeanProvider(Receivers.class), suppliers);

    @ParameterizedTest
    @CsvSource({"QUOTATION_WON, true", "QUOTATION_WITHDRAWN, false"})
    void aSupplierGetsALinkWhereTheTemplateAsksForOne(MailTemplate template, boolean linked) {
        known("acme@example.com");
        when(links.issue("Q-1", "ACME", ENDS)).thenReturn("/link/secret");

        boolean reached = scribe.toSupplier("ACME", fact(template), ENDS);

        assertThat(reached).isTrue();
        assertThat(written).singleElement().satisfies(mail -> {
            template.check(mail.model());
            assertThat(mail.id()).isEqualTo("Q-1#end");
            assertThat(mail.subject()).isEqualTo("Q-1");
            assertThat(mail.to()).isEqualTo("acme@example.com");
            assertThat(mail.model().get("link")).isEqualTo(linked ? "/link/secret" : null);
        });
    }

    @Test
    void aSupplierThatCannotBeReachedGetsNeitherMailNorLink() {
        known("nowhere");
        when(links.issue(anyString(), anyString(), any())).thenThrow(new AssertionError("a link for nobody"));

        assertThat(scribe.toSupplier("ACME", fact(MailTemplate.QUOTATION_WON), ENDS))
                .isFalse();
        assertThat(scribe.toSupplier("GONE", fact(MailTemplate.QUOTATION_WON), ENDS))
                .isFalse();
        assertThat(written).isEmpty();
    }

    private void known(String address) {
        Supplier supplier =
                new Supplier("ACME", "Acme", address, "GB", ZoneOffset.UTC, Locale.ENGLISH, "GBP", Money.zero("GBP"));
        when(suppliers.find("ACME")).thenReturn(Optional.of(supplier));
    }

    private static Fact fact(MailTemplate template) {
        return new Fact("Q-1#end", template, "Q-1", Map.of(MailKey.ITEM, "Lamp", MailKey.COUNT, 2L));
    }
}
