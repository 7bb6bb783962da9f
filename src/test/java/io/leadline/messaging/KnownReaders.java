package io.leadline.messaging;

import io.leadline.catalog.ContactBook;
import io.leadline.catalog.ContactBooks;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.Money;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mockito.Mockito;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Readers of tests, who are where a test says. */
public final class KnownReaders {

    private KnownReaders() {}

    public static ObjectProvider<Users> nobody() {
        return provider(Users.class, null);
    }

    /** Who is found by whatever is asked. */
    public static ObjectProvider<Users> user(java.util.function.Supplier<User> user) {
        return provider(
                Users.class,
                Mockito.mock(
                        Users.class,
                        call -> call.getMethod().getReturnType() == Optional.class
                                ? Optional.of(user.get())
                                : List.of()));
    }

    public static ObjectProvider<Suppliers> supplierAt(String address) {
        return supplier(() -> address);
    }

    public static ObjectProvider<Suppliers> supplier(java.util.function.Supplier<String> address) {
        return provider(
                Suppliers.class,
                Mockito.mock(
                        Suppliers.class,
                        call -> Optional.of(new Supplier(
                                call.getArgument(0),
                                "Acme",
                                address.get(),
                                "GB",
                                ZoneId.of("Europe/London"),
                                Locale.UK,
                                "GBP",
                                Money.zero("GBP")))));
    }

    public static ObjectProvider<ContactBooks> contact(String address) {
        return provider(
                ContactBooks.class,
                Mockito.mock(
                        ContactBooks.class,
                        call -> ContactBook.empty(call.getArgument(0))
                                .with(new SupplierContact("1", "Ann", address, "", Set.of()))));
    }

    private static <T> ObjectProvider<T> provider(Class<T> type, T bean) {
        return new StaticListableBeanFactory(bean == null ? Map.of() : Map.of("bean", bean)).getBeanProvider(type);
    }
}
