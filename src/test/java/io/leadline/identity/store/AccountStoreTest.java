package io.leadline.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Account;
import io.leadline.identity.Role;
import io.leadline.identity.Saving;
import io.leadline.identity.User;
import io.leadline.shared.SavedBy;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoAccounts.class)
class AccountStoreTest {

    private static final SavedBy BY = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private static TestStore store;
    private MongoUsers users;
    private MongoAccounts accounts;
    private User bea;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new UserIndexes());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        users = new MongoUsers(store.database());
        accounts = new MongoAccounts(store.database());
        bea = create("bea");
        create("ben");
    }

    @Test
    void aUserBeginsWithoutAPassword() {
        assertThat(accounts.find("Bea")).contains(new Account(bea, null, 0));
        assertThat(accounts.findByEmail("BEA@shop.example")).contains(new Account(bea, null, 0));
        assertThat(accounts.find("nobody")).isEmpty();
    }

    @Test
    void aNewPasswordBeginsAnEpochAndLeavesOthersAlone() {
        accounts.putPassword("bea", "{x}one");
        accounts.putPassword("bea", "{x}two");
        accounts.putPassword("nobody", "{x}three");

        assertThat(accounts.find("bea")).contains(new Account(bea, "{x}two", 2));
        assertThat(account("ben").passwordHash()).isNull();
        assertThat(accounts.find("nobody")).isEmpty();
    }

    @Test
    void aPasswordIsNotSetInAnEpochThatIsOver() {
        assertThat(accounts.putPassword("bea", 0, "{x}one")).isTrue();
        assertThat(accounts.putPassword("bea", 0, "{x}two")).isFalse();
        assertThat(accounts.putPassword("nobody", 0, "{x}one")).isFalse();

        assertThat(accounts.find("bea")).contains(new Account(bea, "{x}one", 1));
        assertThat(accounts.all(List.of("bea", "ben", "nobody")))
                .extracting(account -> account.user().id())
                .containsExactlyInAnyOrder("bea", "ben");
    }

    @Test
    void whateverChangesWhatAnAccountMayDoBeginsAnEpochAndNothingElseDoes() {
        User manager = with(bea, Set.of(Role.MANAGER), null);
        User supplier = with(((Saving.Done) users.change(manager, BY)).user(), Set.of(Role.SUPPLIER), "S05");
        assertThat(account("bea").epoch()).as("other roles").isEqualTo(1);

        User other = with(((Saving.Done) users.change(supplier, BY)).user(), Set.of(Role.SUPPLIER), "S06");
        assertThat(account("bea").epoch()).as("a supplier's roles").isEqualTo(2);

        User moved = ((Saving.Done) users.change(other, BY)).user();
        assertThat(account("bea").epoch()).as("another organisation").isEqualTo(3);

        User german = ((Saving.Done) users.change(moved.withPreferences(Locale.GERMAN, ZoneId.of("UTC")), BY)).user();
        assertThat(account("bea").epoch()).as("the same rights").isEqualTo(3);

        User away = ((Saving.Done) users.change(german.withActive(false), BY)).user();
        users.change(away.withActive(true), BY);
        assertThat(account("bea").epoch()).as("away and back").isEqualTo(5);
    }

    private static User with(User user, Set<Role> roles, @Nullable String organisation) {
        return new User(
                user.id(),
                user.name(),
                user.email(),
                roles,
                organisation,
                user.locale(),
                user.zone(),
                user.active(),
                user.demo(),
                user.version());
    }

    @Test
    void aChangeOfTheUserKeepsThePasswordAndTheLink() {
        accounts.putPassword("bea", "{x}one");
        accounts.putLink("bea", "link", NOW.plusSeconds(1));

        users.change(bea.withPreferences(Locale.GERMAN, ZoneId.of("Europe/Berlin")), BY);

        assertThat(account("bea").passwordHash()).isEqualTo("{x}one");
        assertThat(account("bea").epoch()).isEqualTo(1);
        assertThat(accounts.findByLink("link", NOW)).isPresent();
    }

    /** A link that was mailed before lies in a mailbox: whatever happened to the account meanwhile, it does nothing. */
    @Test
    void aLinkIsOverOnceThePasswordTheAddressTheFirmOrTheRightsAreOthers() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put(
                "own password", () -> accounts.putPassword("bea", account("bea").epoch(), "{x}two"));
        changes.put("password by a start option", () -> accounts.putPassword("bea", "{x}two"));
        changes.put("address", () -> change(with(stored(), "other@shop.example", Set.of(Role.BUYER), null)));
        changes.put("roles", () -> change(with(stored(), "bea@shop.example", Set.of(Role.MANAGER), null)));
        changes.put("firm", () -> change(with(stored(), "bea@shop.example", Set.of(Role.SUPPLIER), "S1")));
        changes.put("ended, and opened again", () -> {
            change(stored().withActive(false));
            change(stored().withActive(true));
        });
        changes.forEach((what, happens) -> {
            empty();
            accounts.putPassword("bea", "{x}one");
            accounts.putLink("bea", "link", NOW.plusSeconds(9));

            happens.run();

            assertThat(accounts.findByLink("link", NOW)).as(what).isEmpty();
            assertThat(accounts.useLink("link", NOW, "{x}three")).as(what).isFalse();
        });
    }

    /** Who was invited and has no password yet keeps the invitation when rights are set right, not when the address is. */
    @Test
    void anInvitationOutlivesOtherRightsAndNoOtherAddress() {
        accounts.putLink("bea", "link", NOW.plusSeconds(9));

        change(with(stored(), "bea@shop.example", Set.of(Role.MANAGER), null));
        assertThat(accounts.findByLink("link", NOW)).isPresent();
        change(with(stored(), "right@shop.example", Set.of(Role.MANAGER), null));

        assertThat(accounts.findByLink("link", NOW)).isEmpty();
    }

    private User stored() {
        return users.find("bea").orElseThrow();
    }

    private void change(User user) {
        assertThat(users.change(user, BY)).isInstanceOf(Saving.Done.class);
    }

    private static User with(User user, String email, Set<Role> roles, @Nullable String organisation) {
        return new User(
                user.id(),
                user.name(),
                email,
                roles,
                organisation,
                user.locale(),
                user.zone(),
                user.active(),
                user.demo(),
                user.version());
    }

    @Test
    void aLinkIsGoodOnceAndUntilItExpires() {
        accounts.putLink("bea", "link", NOW.plusMillis(1));

        assertThat(accounts.findByLink("link", NOW)).map(Account::user).contains(bea);
        assertThat(accounts.findByLink("link", NOW.plusMillis(1))).isEmpty();
        assertThat(accounts.findByLink("other", NOW)).isEmpty();
        assertThat(accounts.useLink("link", NOW.plusMillis(1), "{x}late")).isFalse();
        assertThat(accounts.useLink("link", NOW, "{x}one")).isTrue();
        assertThat(accounts.useLink("link", NOW, "{x}two")).isFalse();

        assertThat(accounts.find("bea")).contains(new Account(bea, "{x}one", 1));
        assertThat(accounts.findByLink("link", NOW)).isEmpty();
    }

    @Test
    void aNewerLinkReplacesTheOlderOne() {
        accounts.putLink("bea", "old", NOW.plusSeconds(9));
        accounts.putLink("bea", "new", NOW.plusSeconds(9));

        assertThat(accounts.useLink("old", NOW, "{x}one")).isFalse();
        assertThat(accounts.useLink("new", NOW, "{x}one")).isTrue();
    }

    @Test
    void aDeactivatedUserHasANewEpochAndNoLink() {
        accounts.putLink("bea", "link", NOW.plusSeconds(9));

        users.change(bea.withActive(false), BY);

        assertThat(account("bea").epoch()).isEqualTo(1);
        assertThat(accounts.findByLink("link", NOW)).isEmpty();
        assertThat(accounts.useLink("link", NOW, "{x}one")).isFalse();
    }

    private Account account(String id) {
        return accounts.find(id).orElseThrow();
    }

    private User create(String id) {
        User user = new User(
                id,
                "Somebody",
                id + "@shop.example",
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                true,
                false,
                0);
        return ((Saving.Done) users.create(user)).user();
    }
}
