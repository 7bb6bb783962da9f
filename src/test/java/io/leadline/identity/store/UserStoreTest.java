package io.leadline.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Accounts;
import io.leadline.identity.Role;
import io.leadline.identity.Saving;
import io.leadline.identity.User;
import io.leadline.shared.SavedBy;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ContractOf(MongoUsers.class)
class UserStoreTest {

    private static final SavedBy BY = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    private static TestStore store;
    private MongoUsers users;

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
    }

    @Test
    void whoIsInvitedIsNoneOfThePeopleUntilSheHasCome() {
        Accounts accounts = new MongoAccounts(store.database());
        User sue = done(users.invite(supplier("sue")));
        done(users.invite(supplier("sam")));
        done(users.create(supplier("ann")));

        assertThat(users.everybodyOf("S1")).extracting(User::id).containsExactly("ann");
        assertThat(users.ofOrganisation("S1")).extracting(User::id).containsExactly("ann");
        assertThat(users.isInvited("sue")).isTrue();
        assertThat(users.invite(supplier("sue"))).isInstanceOf(Saving.NameTaken.class);
        accounts.putLink("sue", "hash", Instant.EPOCH.plusSeconds(9));
        assertThat(accounts.useLink("hash", Instant.EPOCH, "{x}")).isTrue();
        accounts.came("sam");

        assertThat(users.everybodyOf("S1")).extracting(User::id).containsExactlyInAnyOrder("ann", "sam", "sue");
        assertThat(users.isInvited(sue.id())).isFalse();
    }

    @Test
    void anInvitationIsWithdrawnWithItsLinkAndNobodyWhoHasCome() {
        Accounts accounts = new MongoAccounts(store.database());
        done(users.invite(supplier("sue")));
        accounts.putLink("sue", "hash", Instant.EPOCH.plusSeconds(9));
        done(users.invite(supplier("sam")));
        accounts.came("sam");
        done(users.create(supplier("ann")));

        assertThat(users.withdraw("sue@acme.example", "S2")).isFalse();
        assertThat(users.withdraw("Sue@acme.example", "S1")).isTrue();
        assertThat(users.withdraw("sue@acme.example", "S1")).isFalse();
        assertThat(users.withdraw("sam@acme.example", "S1")).isFalse();
        assertThat(users.withdraw("ann@acme.example", "S1")).isFalse();

        assertThat(users.find("sue")).isEmpty();
        assertThat(accounts.useLink("hash", Instant.EPOCH, "{x}")).isFalse();
        assertThat(users.everybodyOf("S1")).extracting(User::id).containsExactly("ann", "sam");
        assertThat(users.invite(supplier("sue"))).isInstanceOf(Saving.Done.class);
    }

    private static User supplier(String id) {
        return new User(
                id,
                id,
                id + "@acme.example",
                Set.of(Role.SUPPLIER),
                "S1",
                Locale.UK,
                ZoneId.of("Europe/London"),
                true,
                false,
                0);
    }

    @Test
    void aUserComesBackWhole() {
        User made = new User(
                "bea.b",
                "Béa Größe 漢字 " + "x".repeat(5_000),
                "bea@shop.example",
                Set.of(Role.BUYER, Role.MANAGER),
                null,
                Locale.GERMANY,
                ZoneId.of("America/Argentina/Buenos_Aires"),
                true,
                true,
                0);

        User stored = done(users.create(made));

        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(made);
        assertThat(users.find("bea.b")).contains(stored);
        assertThat(users.findByEmail("bea@shop.example")).contains(stored);
        assertThat(users.find("BEA.B")).contains(stored);
        assertThat(users.findByEmail("Bea@Shop.Example")).contains(stored);
        assertThat(users.find("nobody")).isEmpty();
        assertThat(users.findByEmail("")).isEmpty();
    }

    @Test
    void aNameOrAMailAddressThatIsTakenIsRefusedAndHarmsNobody() {
        User bea = create("bea", Role.BUYER);

        assertThat(users.create(user("bea", "new@shop.example", Role.ADMIN))).isEqualTo(new Saving.NameTaken("bea"));
        assertThat(users.create(user("ben", "BEA@shop.example", Role.ADMIN)))
                .isEqualTo(new Saving.EmailTaken("BEA@shop.example"));

        assertThat(users.find("bea")).contains(bea);
        assertThat(users.find("ben")).isEmpty();
    }

    @Test
    void theSecondOfTwoChangesIsRefused() {
        User read = create("bea", Role.BUYER);
        User first = done(users.change(read.withPreferences(Locale.GERMAN, ZoneId.of("Europe/Berlin")), BY));

        assertThat(users.change(read.withPreferences(Locale.FRENCH, ZoneId.of("Europe/Paris")), BY))
                .isEqualTo(new Saving.ChangedMeanwhile(first, BY));

        assertThat(first.version()).isEqualTo(read.version() + 1);
        assertThat(users.find("bea")).contains(first);
        assertThat(users.change(user("nobody", "nobody@shop.example", Role.BUYER), BY))
                .isEqualTo(new Saving.Unknown("nobody"));
    }

    @Test
    void aChangeToAnothersMailAddressIsRefused() {
        create("bea", Role.BUYER);
        User ben = create("ben", Role.BUYER);
        User wish = new User(
                "ben",
                "Ben",
                "bea@shop.example",
                ben.roles(),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                true,
                false,
                ben.version());

        assertThat(users.change(wish, BY)).isEqualTo(new Saving.EmailTaken("bea@shop.example"));

        assertThat(users.find("ben")).contains(ben);
    }

    @Test
    void theLastAdministratorStays() {
        User ada = create("ada", Role.ADMIN);
        User bob = create("bob", Role.ADMIN);

        assertThat(users.change(bob.withActive(false), BY)).isInstanceOf(Saving.Done.class);
        assertThat(users.change(ada.withActive(false), BY)).isEqualTo(new Saving.LastAdministrator());

        assertThat(users.find("ada")).contains(ada);
    }

    @Test
    void aRoleHasItsActiveUsersByName() {
        create("zoe", Role.BUYER);
        create("bea", Role.BUYER, Role.MANAGER);
        create("max", Role.MANAGER);
        users.change(create("ann", Role.BUYER).withActive(false), BY);

        assertThat(users.withRole(Role.BUYER)).extracting(User::id).containsExactly("bea", "zoe");
        assertThat(users.withRole(Role.ADMIN)).isEmpty();
    }

    @Test
    void aSuppliersUsersAreItsOwn() {
        users.create(ofSupplier("ann", "S1"));
        users.create(ofSupplier("bob", "S10"));
        create("bea", Role.BUYER);

        assertThat(users.ofOrganisation("S1")).extracting(User::id).containsExactly("ann");
        assertThat(users.ofOrganisation("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ann bea zoe",
        "BEA, bea",
        "' EA ', bea",
        "shop.example, ann bea zoe",
        "'.*', ''",
        "'\\E', ''",
        "'[', ''",
        "nobody, ''"
    })
    void aSearchFindsAnyPartOfNameSignInNameAndMailAddress(String text, String found) {
        create("zoe", Role.BUYER);
        create("ann", Role.BUYER);
        create("bea", Role.BUYER);

        assertThat(users.search(text, 0, 10).rows())
                .extracting(User::id)
                .containsExactly(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @Test
    void aListComesByPagesInOneOrder() {
        for (String id : List.of("a1", "a2", "a3", "a4", "a5")) {
            users.create(new User(
                    id,
                    "Same Name",
                    id + "@shop.example",
                    Set.of(Role.BUYER),
                    null,
                    Locale.ENGLISH,
                    ZoneId.of("UTC"),
                    true,
                    false,
                    0));
        }

        assertThat(users.search("", 1, 2).rows()).extracting(User::id).containsExactly("a2", "a3");
        assertThat(users.search("", 4, 2).rows()).extracting(User::id).containsExactly("a5");
        assertThat(users.search("", 9, 2).rows()).isEmpty();
        assertThat(users.search("same", 9, 2).total()).isEqualTo(5);
    }

    private User create(String id, Role... roles) {
        return done(users.create(user(id, id + "@shop.example", roles)));
    }

    private static User done(Saving saving) {
        return ((Saving.Done) saving).user();
    }

    private static User user(String id, String email, Role... roles) {
        return user(id, email, null, roles);
    }

    private static User ofSupplier(String id, String organisation) {
        return user(id, id + "@acme.example", organisation, Role.SUPPLIER);
    }

    private static User user(String id, String email, @Nullable String organisation, Role... roles) {
        String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        return new User(id, name, email, Set.of(roles), organisation, Locale.ENGLISH, ZoneId.of("UTC"), true, false, 0);
    }
}
