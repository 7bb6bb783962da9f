package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The company's time is moved by its own people. */
class ClockControlTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverIsOfAnotherFirmOnlySeesTheDate(Role role) {
        String firm = role == Role.SUPPLIER ? "acme" : null;
        Actor actor = new Actor("a", "A", Set.of(role), firm, Locale.ENGLISH, ZoneOffset.UTC);

        assertThat(ClockControl.moves(actor)).isEqualTo(role != Role.SUPPLIER && role != Role.LOGISTICS);
    }
}
