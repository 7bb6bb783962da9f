package io.leadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.messaging.text.MailWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailBoxTest {

    @TempDir
    static Path data;

    private static final Actor BUYER = actor(Role.BUYER);

    private static MailStores stores;

    @BeforeAll
    static void open() {
        stores = new MailStores(data);
        TestClock clock = new TestClock();
        stores.mails()
                .add(
                        new MailWriter("Shop", "http://localhost")
                                .write(SampleMail.orderSent("one"), null, clock.now()),
                        "<one@shop.example>",
                        clock.now());
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @Test
    void aDemonstrationReadsEveryMailWithItsLinks() {
        MailBox box = new MailBox(stores.mails(), accounts(true), true, "none");

        assertThat(box.mails(BUYER, 0, 10).rows()).extracting(MailSummary::id).containsExactly("one");
        assertThat(box.letter(BUYER, "one").orElseThrow().html()).contains(SampleMail.LINK);
    }

    @Test
    void whereThePasswordsAreNoLongerKnownToEverybodyTheAdministratorAloneReadsThem() {
        MailBox box = new MailBox(stores.mails(), accounts(false), true, "none");

        for (Role role : Role.values()) {
            Actor reader = actor(role);
            boolean may = role == Role.ADMIN;
            assertThat(box.openTo(reader)).as(role.name()).isEqualTo(may);
            assertThat(box.letter(reader, "one").isPresent()).as(role.name()).isEqualTo(may);
            assertThat(box.mails(reader, 0, 10).rows().isEmpty())
                    .as(role.name())
                    .isNotEqualTo(may);
        }
    }

    @Test
    void withAMailServerOrOutsideADemonstrationThereIsNone() {
        for (MailBox box : new MailBox[] {
            new MailBox(stores.mails(), accounts(true), true, "smtp.example"),
            new MailBox(stores.mails(), accounts(true), false, "none")
        }) {
            assertThat(box.open()).isFalse();
            assertThat(box.mails(BUYER, 0, 10).rows()).isEmpty();
            assertThat(box.letter(BUYER, "one")).isEmpty();
        }
    }

    private static Actor actor(Role role) {
        String organisation = role == Role.SUPPLIER ? "S01" : null;
        return new Actor("anna", "Anna", Set.of(role), organisation, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private static DemoAccounts accounts(boolean open) {
        return new DemoAccounts() {
            @Override
            public List<DemoAccount> list() {
                return List.of();
            }

            @Override
            public boolean open() {
                return open;
            }

            @Override
            public List<DemoAccount> fresh() {
                return List.of();
            }

            @Override
            public Path file() {
                return data;
            }
        };
    }
}
