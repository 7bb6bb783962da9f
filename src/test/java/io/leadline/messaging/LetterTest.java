package io.leadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void lettersToSuppliersAndLinksForPasswordsGoBeforeAllOthers(MailTemplate template) {
        boolean toSupplier = template.audience() == MailTemplate.Audience.SUPPLIER;

        Letter letter = new Letter(
                "id",
                template.id(),
                "to@acme.example",
                "Title",
                "",
                "",
                List.of(),
                "O-1",
                toSupplier ? "S1" : null,
                null,
                Instant.EPOCH);

        assertThat(letter.first()).isEqualTo(toSupplier || template == MailTemplate.PASSWORD_LINK);
    }
}
