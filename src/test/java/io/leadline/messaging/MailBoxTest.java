package io.leadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.messaging.text.MailWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailBoxTest {

    @TempDir
    static Path data;

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
        MailBox box = new MailBox(stores.mails(), true, "none");

        assertThat(box.mails(0, 10).rows()).extracting(MailSummary::id).containsExactly("one");
        assertThat(box.letter("one").orElseThrow().html()).contains(SampleMail.LINK);
    }

    @Test
    void withAMailServerOrOutsideADemonstrationThereIsNone() {
        for (MailBox box : new MailBox[] {
            new MailBox(stores.mails(), true, "smtp.example"), new MailBox(stores.mails(), false, "none")
        }) {
            assertThat(box.open()).isFalse();
            assertThat(box.mails(0, 10).rows()).isEmpty();
            assertThat(box.letter("one")).isEmpty();
        }
    }
}
