package io.leadline.identity.signin;

import static io.leadline.identity.Role.*;

import io.leadline.identity.Accounts;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Organisation;
import io.leadline.identity.Organisations;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.StartStep;
import io.leadline.storage.DataFolder;
import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One account for every role, and one for each of the first suppliers. Where more than the generated shop on this machine
 * is to be seen, each gets a random password, also those that had the known one in an earlier run.
 */
@Component
class DemoUsers implements DemoAccounts {

    private static final int SUPPLIERS = 3;
    private static final int MANY = 10_000;
    private static final String KNOWN = "leadline";
    private static final String FILE = "passwords.txt";

    private final Users users;
    private final Accounts accounts;
    private final HashedPasswords passwords;
    private final ObjectProvider<Organisations> organisations;
    private final boolean demo;
    private final String password;
    private final boolean chosen;
    private final boolean open;
    private final KeptPasswords kept;
    private final Set<String> fresh = new LinkedHashSet<>();
    private final ApplicationEventPublisher events;
    private final ZoneId companyZone;

    DemoUsers(
            Users users,
            Accounts accounts,
            HashedPasswords passwords,
            ObjectProvider<Organisations> organisations,
            DataFolder data,
            DemoSecrecy secrecy,
            ApplicationEventPublisher events,
            @Value("${leadline.demo:false}") boolean demo,
            @Value("${leadline.demo-password:" + KNOWN + "}") String password,
            @Value("${leadline.company.zone:Europe/London}") ZoneId companyZone) {
        this.users = users;
        this.accounts = accounts;
        this.passwords = passwords;
        this.organisations = organisations;
        this.demo = demo;
        this.password = password;
        this.kept = new KeptPasswords(data.resolve(FILE));
        this.events = events;
        this.chosen = !password.equals(KNOWN);
        this.open = demo && !chosen && !kept.exist() && !secrecy.needed();
        this.companyZone = companyZone;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public Path file() {
        return kept.file();
    }

    /** Before the portal answers anybody: an earlier run may have given them the password that everybody knows. */
    @PostConstruct
    void replaceKnown() {
        if (demo && !open) {
            Set<String> done = kept.read().keySet();
            setOwn(users.search("", 0, MANY).rows().stream()
                    .filter(User::demo)
                    .map(User::id)
                    .filter(id -> !done.contains(id) && passwords.matches(id, KNOWN))
                    .toList());
        }
    }

    /** After the suppliers were loaded. */
    @EventListener(ApplicationReadyEvent.class)
    void tellWhere() {
        if (demo && !open) {
            list();
            if (kept.exist()) {
                events.publishEvent(new StartStep("The passwords of the accounts stand in " + file()));
            }
        }
    }

    @Override
    public synchronized List<DemoAccount> fresh() {
        return list().stream()
                .filter(account -> fresh.contains(account.signInName()))
                .toList();
    }

    @Override
    public synchronized List<DemoAccount> list() {
        if (!demo) {
            return List.of();
        }
        List<Organisation> suppliers = suppliers();
        List<User> all = everybody(suppliers);
        create(all.stream().filter(user -> users.find(user.id()).isEmpty()).toList());
        Map<String, String> own = kept.read();
        return all.stream().map(user -> account(user, suppliers, own)).toList();
    }

    private List<Organisation> suppliers() {
        return organisations.stream()
                .flatMap(known -> known.first(SUPPLIERS).stream())
                .toList();
    }

    private List<User> everybody(List<Organisation> suppliers) {
        return Stream.concat(
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
    }

    private void create(List<User> missing) {
        missing.forEach(users::create);
        if (!open && !chosen) {
            setOwn(missing.stream().map(User::id).toList());
        } else if (!missing.isEmpty()) {
            // Everybody knows it, or one person has chosen it for all: one hash will do, because hashing is slow.
            String hash = passwords.encode(password);
            missing.forEach(user -> accounts.putPassword(user.id(), hash));
        }
    }

    private synchronized void setOwn(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<String, String> own = new LinkedHashMap<>();
        ids.forEach(id -> own.put(id, chosen ? password : kept.make()));
        if (!chosen) {
            kept.add(own);
            fresh.addAll(ids);
        }
        own.forEach((id, word) -> accounts.putPassword(id, passwords.encode(word)));
    }

    private DemoAccount account(User user, List<Organisation> suppliers, Map<String, String> own) {
        String organisation = suppliers.stream()
                .filter(s -> s.id().equals(user.organisation()))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
        String known = open || chosen ? password : "";
        return new DemoAccount(
                user.id(),
                own.getOrDefault(user.id(), known),
                user.name(),
                user.roles().stream().sorted().toList(),
                organisation);
    }

    private User person(String id, String name, Role role) {
        return user(id, name, role, null, Locale.ENGLISH, companyZone);
    }

    private User supplier(Organisation supplier) {
        String id = supplier.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Locale language = supplier.language().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        return user("supplier-" + id, supplier.name(), SUPPLIER, supplier.id(), language, supplier.zone())
                .withKeeper(true);
    }

    private static User user(
            String id, String name, Role role, @Nullable String organisation, Locale locale, ZoneId zone) {
        return new User(id, name, id + "@demo.example", Set.of(role), organisation, locale, zone, true, true, 0);
    }
}
