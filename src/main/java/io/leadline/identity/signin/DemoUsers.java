package io.leadline.identity.signin;

import static io.leadline.identity.Role.*;

import io.leadline.identity.Accounts;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Organisation;
import io.leadline.identity.Organisations;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One account for every role, and one for each of the first suppliers. */
@Component
class DemoUsers implements DemoAccounts {

    private static final int SUPPLIERS = 3;

    private final Users users;
    private final Accounts accounts;
    private final HashedPasswords passwords;
    private final ObjectProvider<Organisations> organisations;
    private final boolean demo;
    private final String password;
    private final ZoneId companyZone;

    DemoUsers(
            Users users,
            Accounts accounts,
            HashedPasswords passwords,
            ObjectProvider<Organisations> organisations,
            @Value("${leadline.demo:false}") boolean demo,
            @Value("${leadline.demo-password:leadline}") String password,
            @Value("${leadline.company.zone:Europe/London}") ZoneId companyZone) {
        this.users = users;
        this.accounts = accounts;
        this.passwords = passwords;
        this.organisations = organisations;
        this.demo = demo;
        this.password = password;
        this.companyZone = companyZone;
    }

    @Override
    public synchronized List<DemoAccount> list() {
        if (!demo) {
            return List.of();
        }
        List<Organisation> suppliers = organisations.stream()
                .flatMap(known -> known.first(SUPPLIERS).stream())
                .toList();
        List<User> all = Stream.concat(
                        Stream.of(
                                person("buyer", "Bea Buyer", BUYER),
                                person("buyer2", "Ben Buyer", BUYER),
                                person("manager", "Mia Manager", MANAGER),
                                person("head", "Hugo Head", HEAD_OF_PURCHASING),
                                person("goods-in", "Gina Goods-In", GOODS_IN),
                                person("logistics", "Lou Logistics", LOGISTICS),
                                person("admin", "Ada Admin", ADMIN)),
                        suppliers.stream().map(this::supplier))
                .toList();
        create(all.stream().filter(user -> users.find(user.id()).isEmpty()).toList());
        return all.stream().map(user -> account(user, suppliers)).toList();
    }

    /** The demonstration's password is known to everybody anyway, so one hash serves all: hashing is slow on purpose. */
    private void create(List<User> missing) {
        if (!missing.isEmpty()) {
            String hash = passwords.encode(password);
            missing.forEach(user -> {
                users.create(user);
                accounts.putPassword(user.id(), hash);
            });
        }
    }

    private DemoAccount account(User user, List<Organisation> suppliers) {
        String organisation = suppliers.stream()
                .filter(s -> s.id().equals(user.organisation()))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
        return new DemoAccount(
                user.id(), password, user.name(), user.roles().stream().sorted().toList(), organisation);
    }

    private User person(String id, String name, Role role) {
        return user(id, name, role, null, Locale.ENGLISH, companyZone);
    }

    private User supplier(Organisation supplier) {
        String id = supplier.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Locale language = supplier.language().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        return user("supplier-" + id, supplier.name(), SUPPLIER, supplier.id(), language, supplier.zone());
    }

    private static User user(
            String id, String name, Role role, @Nullable String organisation, Locale locale, ZoneId zone) {
        return new User(id, name, id + "@demo.example", Set.of(role), organisation, locale, zone, true, true, 0);
    }
}
