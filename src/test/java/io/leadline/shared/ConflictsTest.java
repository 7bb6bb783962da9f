package io.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    @Test
    void whatLostIsDoneAgainUntilItWins() {
        Iterator<Optional<String>> attempts = List.of(
                        Optional.<String>empty(), Optional.<String>empty(), Optional.of("third"))
                .iterator();

        assertThat(Conflicts.retry("Order O-1", attempts::next)).isEqualTo("third");
    }

    @Test
    void whatNeverWinsIsNamed() {
        assertThatThrownBy(() -> Conflicts.retry("Order O-1", Optional::empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Order O-1");
    }
}
