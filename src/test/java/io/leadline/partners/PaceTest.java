package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaceTest {

    private static final Actor JANA =
            new Actor("jana", "Jana", Set.of(Role.SUPPLIER), "S1", Locale.ENGLISH, ZoneOffset.UTC);
    private static final int MORE_THAN_ANYBODY_NEEDS = 100;

    @ParameterizedTest
    @EnumSource
    void whatOthersHaveToReadHasAnEndForEachSupplierAlone(Pace.Of what) {
        Pace pace = new Pace();
        assertThat(pace.isSpent(what, "S1")).isFalse();
        assertThat(pace.may(what, "S1", JANA)).isTrue();

        long done = IntStream.range(0, MORE_THAN_ANYBODY_NEEDS)
                .filter(i -> pace.may(what, "S1", JANA))
                .count();

        assertThat(done).isLessThan(MORE_THAN_ANYBODY_NEEDS);
        assertThat(pace.isSpent(what, "S1")).isTrue();
        assertThat(pace.may(what, "S2", JANA)).isTrue();
    }
}
