package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Contact;
import io.leadline.catalog.Incoterm;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PaymentTerms;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.TradeTerms;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermsBookTest {

    private static final ReceivingPoint GATE = new ReceivingPoint(
            "Dock 3\n12 Harbour Road\nFelixstowe", new Contact("Gina", "+44 20 1"), "Mon to Fri, 7 to 15 h");
    private static final TradeTerms FOB =
            new TradeTerms(Incoterm.FOB, "Hamburg", new PaymentTerms(30, new BigDecimal("2.0"), 14));

    private final Locations locations = mock(Locations.class);
    private final Suppliers suppliers = mock(Suppliers.class);
    private final TermsBook book = new TermsBook(locations, suppliers);

    private void known(ReceivingPoint gate, TradeTerms trade) {
        when(locations.find("L1"))
                .thenReturn(Optional.of(
                        new Location("L1", "Store", LocationKind.WAREHOUSE, "GB", ZoneOffset.UTC).at(gate)));
        when(suppliers.find("acme"))
                .thenReturn(Optional.of(new Supplier(
                                "acme",
                                "Acme",
                                "a@example.com",
                                "DE",
                                ZoneOffset.UTC,
                                Locale.GERMAN,
                                "GBP",
                                Money.zero("GBP"))
                        .on(trade, new Contact("Anke", "0351"))));
    }

    @Test
    void beforeItIsSentAnOrderHasTheTermsOfTheCatalogueAndThenThoseItWasSentOn() {
        known(GATE, FOB);
        AnOrder order = anOrder(OrderState.AWAITING_BUYER);
        assertThat(book.of(order.now()).place()).isEqualTo(GATE);

        PurchaseOrder sent = anOrder()
                .sent()
                .changed(change -> change.talking(talk -> talk.on(book.today(order.now()))))
                .now();
        known(ReceivingPoint.NONE, TradeTerms.NONE);

        assertThat(book.of(sent).place()).isEqualTo(GATE);
        assertThat(book.of(sent).trade()).isEqualTo(FOB);
        assertThat(book.of(sent.forSupplier())).isEqualTo(book.of(sent));
        assertThat(book.of(order.now()))
                .isEqualTo(new OrderTerms(ReceivingPoint.NONE, new Contact("Anke", "0351"), TradeTerms.NONE));
    }

    @Test
    void anOrderThatWasSentBeforeTermsWereKeptHasNone() {
        known(GATE, FOB);

        assertThat(book.of(anOrder().sent().now())).isEqualTo(OrderTerms.NONE);
    }

    @Test
    void whatTheySayIsSaidInEachLanguage() {
        OrderTerms terms = new OrderTerms(GATE, Contact.NONE, FOB);

        assertThat(new TermsWords(Locale.ENGLISH).payment(terms)).isEqualTo("30 days net, 2% discount within 14 days");
        assertThat(new TermsWords(Locale.GERMAN).payment(terms))
                .isEqualTo("30 Tage netto, 2 % Skonto innerhalb von 14 Tagen");
        assertThat(new TermsWords(Locale.ENGLISH).place(terms))
                .containsExactly(
                        "Dock 3",
                        "12 Harbour Road",
                        "Felixstowe",
                        "Receives Mon to Fri, 7 to 15 h",
                        "Ask for Gina, +44 20 1");
        assertThat(terms.trade().delivery()).isEqualTo("FOB Hamburg");
        assertThat(new TermsWords(Locale.FRENCH).payment(OrderTerms.NONE)).isEmpty();
        OrderTerms atOnce = new OrderTerms(
                ReceivingPoint.NONE, Contact.NONE, new TradeTerms(null, "", new PaymentTerms(0, BigDecimal.ZERO, 0)));
        assertThat(new TermsWords(Locale.ENGLISH).payment(atOnce)).isEqualTo("at once");
    }

    @Test
    void paymentThatNobodyCouldMeanIsNone() {
        for (int[] days : new int[][] {{-1, 0}, {366, 0}, {10, 11}, {10, -1}}) {
            assertThatThrownBy(() -> new PaymentTerms(days[0], BigDecimal.ZERO, days[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new PaymentTerms(30, BigDecimal.valueOf(100), 14))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void incotermsAreThoseOf2020HoweverTheyAreWritten() {
        assertThat(Incoterm.of(" dap ")).contains(Incoterm.DAP);
        // Of 2010, and replaced.
        assertThat(Incoterm.of("DAT")).isEmpty();
    }

    @Test
    void aLineMayBeChangedUntilSomeDaysBeforeItComesWhereThatWasAgreed() {
        LocalDate delivery = LocalDate.of(2026, 3, 12);

        assertThat(new TradeTerms(null, "", null, 5).freeUntil(delivery)).contains(LocalDate.of(2026, 3, 7));
        assertThat(TradeTerms.NONE.freeUntil(delivery)).isEmpty();
    }
}
