package io.leadline.disruptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may decide on a disruption is who finds the task in the inbox. */
class DisruptionRolesTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMayDecideHasTheTask(Role role) throws Exception {
        String model = Files.readString(Path.of("bpmn", "disruption.bpmn"));
        Actor person =
                new Actor("p", "p", Set.of(role), role.isPartner() ? "acme" : null, Locale.ENGLISH, ZoneOffset.UTC);

        assertThat(model.contains("&quot;" + role.group() + "&quot;"))
                .as(role.group())
                .isEqualTo(Disruptions.mayDecide(person));
    }
}
