package io.leadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.PasswordLinkIssued;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.text.MailWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordLettersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String PATH = "password/" + "t0k-n".repeat(8) + "abc";

    @Test
    void aUserGetsTheLinkInTheirLanguageAndNobodyElseReadsIt() {
        List<Mail> queued = new ArrayList<>();
        User bea = new User(
                "bea",
                "Bea",
                "bea@shop.example",
                Set.of(Role.BUYER),
                null,
                Locale.GERMANY,
                ZoneId.of("Europe/Berlin"),
                true,
                false,
                0);

        new PasswordLetters(queued::add)
                .on(new PasswordLinkIssued("password#bea#1", bea, PATH, NOW.plusSeconds(86_400)));

        Letter letter = new MailWriter("Shop", "https://portal.example").write(queued.getFirst(), null, NOW);
        assertThat(letter.to()).isEqualTo("bea@shop.example");
        assertThat(letter.text()).contains("Guten Tag Bea", "https://portal.example/" + PATH, "03.03.2026, 10:00 MEZ");
        assertThat(letter.withoutLinks().text() + letter.withoutLinks().html()).doesNotContain(PATH);
    }
}
