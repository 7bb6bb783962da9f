package io.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hears of it where those who are asked let a task lie. */
class RoleTest {

    @Test
    void thoseAboveHearOfWhatIsLetLie() {
        assertThat(Role.above(List.of("buyer", "task:O-1#approve")))
                .containsExactlyInAnyOrder(Role.MANAGER, Role.HEAD_OF_PURCHASING);
        assertThat(Role.above(List.of("supplier:acme"))).containsExactly(Role.BUYER);
        assertThat(Role.above(List.of("manager"))).containsExactly(Role.HEAD_OF_PURCHASING);
        assertThat(Role.above(List.of("buyer", "manager"))).containsExactly(Role.HEAD_OF_PURCHASING);
    }

    @Test
    void whereAllAboveAreAskedThemselvesTheHighestOfThemHearsOfIt() {
        assertThat(Role.above(List.of("manager", "head-of-purchasing"))).containsExactly(Role.HEAD_OF_PURCHASING);
        assertThat(Role.above(List.of("head-of-purchasing")))
                .as("nobody stands above")
                .isEmpty();
    }
}
