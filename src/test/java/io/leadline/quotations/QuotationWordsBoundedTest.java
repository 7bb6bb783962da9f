package io.leadline.quotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Suppliers;
import io.leadline.engine.RecordFeed;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.ordering.Deadlines;
import io.leadline.quotations.QuotationResult.Why;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Words about a request for quotation that are too many come no further than the service. */
class QuotationWordsBoundedTest {

    private static final String LONG = "x".repeat(501);
    private static final Sku LAMP = new Sku("LAMP");
    private static final LocalDate DAY = LocalDate.of(2030, 4, 1);
    private static final Actor MANAGER =
            new Actor("max", "Max", Set.of(Role.MANAGER), null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final Actor MAKER = Actor.byLink("S1", "Maker", Locale.ENGLISH, ZoneOffset.UTC);
    private static final QuotationResult REFUSED = new QuotationResult.Refused(Why.OUT_OF_BOUNDS);

    private final QuotationRequestStore store = mock(QuotationRequestStore.class);
    private final QuotationDraftStore drafts = mock(QuotationDraftStore.class);
    private final BusinessClock clock = mock(BusinessClock.class);
    private final Quotations quotations = new Quotations(
            store,
            drafts,
            mock(SuggestedSuppliers.class),
            mock(AwardFacts.class),
            mock(Suppliers.class),
            mock(Items.class),
            mock(Locations.class),
            mock(ExchangeRates.class),
            mock(Deputies.class),
            mock(Deadlines.class),
            mock(RecordFeed.class),
            clock,
            mock(ApplicationEventPublisher.class));

    @BeforeEach
    void oneThatIsOpen() {
        when(clock.now()).thenReturn(QuotationExample.NOW);
        when(clock.today()).thenReturn(LocalDate.ofInstant(QuotationExample.NOW, ZoneOffset.UTC));
        when(store.ofForm(any())).thenReturn(Optional.empty());
        when(store.find("RQ-1"))
                .thenReturn(Optional.of(QuotationExample.asked("RQ-1", LAMP, QuotationExample.NOW, "S1")));
    }

    @Test
    void noReasonNoteOrMessageIsLongerThanItsRule() {
        assertThat(quotations.ask(new RequestForm("f", List.of(), DAY, "MAIN", DAY, List.of("S1"), LONG), MANAGER))
                .isEqualTo(REFUSED);
        assertThat(quotations.ask(new RequestForm(LONG, List.of(), DAY, "MAIN", DAY, List.of("S1"), ""), MANAGER))
                .isEqualTo(REFUSED);
        assertThat(quotations.quote("RQ-1", List.of(QuotationExample.quoted(LAMP, 9)), DAY, LONG, MAKER))
                .isEqualTo(REFUSED);
        assertThat(quotations.decline("RQ-1", LONG, MAKER)).isEqualTo(REFUSED);
        assertThat(quotations.extend("RQ-1", DAY, LONG, MANAGER)).isEqualTo(REFUSED);
        assertThat(quotations.award("RQ-1", new Award(List.of(), ""), LONG, MANAGER))
                .isEqualTo(REFUSED);
        assertThat(quotations.end("RQ-1", LONG, MANAGER)).isEqualTo(REFUSED);
        assertThat(quotations.withdraw("RQ-1", LONG, MANAGER)).isEqualTo(REFUSED);
        assertThat(quotations.approve("RQ-1", true, LONG, MANAGER)).isEqualTo(REFUSED);
        assertThat(quotations.keepDraft(new QuotationDraft("RQ-1", "x", List.of(), "GBP", null, LONG), MAKER))
                .isFalse();
        verify(store, never()).add(any());
        verify(store, never()).save(any());
        verify(drafts, never()).keep(any());
    }

    @Test
    void whatFitsIsKeptForItsWriter() {
        QuotationDraft typed = new QuotationDraft(
                "RQ-1",
                "somebody else",
                List.of(new QuotationDraft.Line(
                        LAMP, true, List.of(new QuotationDraft.Break(BigDecimal.ONE, null)), null, null, 20)),
                "GBP",
                null,
                "");

        assertThat(quotations.keepDraft(typed, MAKER)).isTrue();
        verify(drafts).keep(new QuotationDraft("RQ-1", MAKER.id(), typed.lines(), "GBP", null, ""));
    }

    @Test
    void whatIsTypedByOneLinkIsThereByAnotherOfTheSameSupplier() {
        Actor reminded = Actor.byLink("S1", "0123456789abcdef", "Maker", Locale.ENGLISH, ZoneOffset.UTC);
        QuotationDraft typed = new QuotationDraft("RQ-1", "link:S1", List.of(), "GBP", null, "typed");
        when(drafts.find("RQ-1", "link:S1")).thenReturn(Optional.of(typed));

        assertThat(quotations.draft("RQ-1", reminded)).contains(typed);
    }
}
