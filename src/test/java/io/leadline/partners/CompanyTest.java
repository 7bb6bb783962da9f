package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Contact;
import io.leadline.catalog.ContactBook;
import io.leadline.catalog.Duty;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.shared.Money;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompanyTest {

    private static final Supplier ACME = new Supplier(
                    "S1",
                    "Acme",
                    "orders@acme.example",
                    "GB",
                    ZoneId.of("Europe/London"),
                    Locale.ENGLISH,
                    "GBP",
                    Money.zero("GBP"))
            .reachedBy("orders@acme.example", new Contact("Jana", "1"), Locale.ENGLISH, ZoneId.of("Europe/London"));
    private static final Company COMPANY = new Company(ACME, ContactBook.empty("S1"));
    private static final SupplierContact KAI =
            new SupplierContact("kai", "Kai", "kai@acme.example", "2", Set.of(Duty.QUALITY));

    @Test
    void whoHasTheSuppliersAddressGetsTheOrdersAlsoWhereNobodyWasNamed() {
        assertThat(COMPANY.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.name()).isEqualTo("Jana");
            assertThat(COMPANY.getsOrders(contact)).isTrue();
        });
        assertThat(COMPANY.with(KAI, false).contacts())
                .extracting(SupplierContact::name)
                .containsExactly("Jana", "Kai");
        assertThat(new Company(ACME.at(""), ContactBook.empty("S1")).contacts()).isEmpty();
    }

    @Test
    void theOrdersGoToOneContactAndFollowItsAddress() {
        Company given = COMPANY.with(KAI, true);

        assertThat(given.supplier().email()).isEqualTo("kai@acme.example");
        assertThat(given.supplier().contact()).isEqualTo(new Contact("Kai", "2"));
        assertThat(given.contacts()).containsExactly(KAI);

        SupplierContact moved = new SupplierContact("kai", "Kai", "kai@new.example", "2", Set.of());
        assertThat(given.with(moved, true).supplier().email()).isEqualTo("kai@new.example");
        assertThat(given.with(moved, true).book().contacts()).containsExactly(moved);
    }

    @Test
    void whatABuyerChangesOfTheAddressCounts() {
        Company given = COMPANY.with(KAI, true);

        Company bought = new Company(given.supplier().at("desk@acme.example"), given.book());

        assertThat(bought.contacts())
                .extracting(SupplierContact::email)
                .containsExactly("desk@acme.example", "kai@acme.example");
        assertThat(bought.getsOrders(KAI)).isFalse();
    }
}
