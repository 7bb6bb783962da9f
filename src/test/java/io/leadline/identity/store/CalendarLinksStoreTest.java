package io.leadline.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.CalendarLinks;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.SavedBy;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoCalendarLinks.class)
class CalendarLinksStoreTest {

    private TestStore store;
    private Users users;
    private CalendarLinks links;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new UserIndexes(), new CalendarIndex());
        users = new MongoUsers(store.database());
        links = new MongoCalendarLinks(store.database(), users);
        users.create(new User(
                "bea",
                "Bea",
                "bea@example.com",
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                0));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAddressOpensItsOwnersDatesUntilItIsReplacedOrTakenBack() {
        String first = links.issue("bea");
        assertThat(links.resolve(first)).map(User::id).contains("bea");
        String second = links.issue("bea");

        assertThat(links.resolve(first)).isEmpty();
        assertThat(links.resolve(second)).map(User::id).contains("bea");
        assertThat(links.isIssued("bea")).isTrue();
        links.revoke("bea");
        assertThat(links.resolve(second)).isEmpty();
        assertThat(links.isIssued("bea")).isFalse();
    }

    @Test
    void whoMayNotSignInReadsNothingAndTheStoreHoldsNoToken() {
        String token = links.issue("bea");
        User bea = users.find("bea").orElseThrow();

        assertThat(String.valueOf(store.database()
                        .getCollection(MongoCalendarLinks.COLLECTION)
                        .find()
                        .first()))
                .doesNotContain(token);
        users.change(bea.withActive(false), new SavedBy("Ada", Instant.EPOCH));
        assertThat(links.resolve(token)).isEmpty();
        users.change(users.find("bea").orElseThrow().withActive(true), new SavedBy("Ada", Instant.EPOCH));
        assertThat(links.resolve(token)).as("an account that was over").isEmpty();
        assertThat(links.isIssued("bea")).isFalse();
        assertThat(links.resolve("")).isEmpty();
        assertThat(links.resolve("x".repeat(43))).isEmpty();
    }
}
