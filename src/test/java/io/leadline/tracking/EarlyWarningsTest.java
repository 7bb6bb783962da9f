package io.leadline.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.leadline.engine.DecisionModel;
import io.leadline.engine.Engine;
import io.leadline.engine.UnreadableModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when on people are warned of a line whose promise is in time. */
class EarlyWarningsTest {

    private long nanos;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        chance | loss  | daysLeft | warned
        0.05   | 90000 | 10       | false
        0.14   | 90000 | 10       | false
        0.15   | 2499  | 10       | false
        0.15   | 2500  | 10       | true
        0.29   | 2499  | 10       | false
        0.3    | 249   | 10       | false
        0.3    | 250   | 10       | true
        0.49   | 249   | 10       | false
        0.5    | 0     | 10       | true
        0.5    | 0     | 60       | true
        0.9    | 90000 | 61       | false
        1      | 0     | 0        | true
        """)
    void theTableWeighsChanceLossAndTheDaysLeft(
            BigDecimal chance, BigDecimal loss, BigDecimal daysLeft, boolean warned) {
        Map<String, String> decided = DecisionModel.ofFile("early-warning")
                .decide("earlyWarning", Map.of("chance", chance, "loss", loss, "daysLeft", daysLeft));

        assertThat(decided).containsEntry("warn", String.valueOf(warned));
    }

    /** An installation changed it to something that the engine alone reads. */
    @Test
    void aTableThatIsNotReadHereIsAskedOfTheEngineAndStopsNothing() {
        Engine engine = mock();
        when(engine.decide(eq("earlyWarning"), any())).thenReturn(Map.of("warn", true), Map.of("warn", false));
        UnreadableModel unreadable = mock();
        WarningTable table = new WarningTable(
                () -> {
                    throw unreadable;
                },
                engine,
                () -> nanos);

        assertThat(table.warns(0.2, 10, 5, false)).isTrue();
        assertThat(table.warns(0.2, 10, 5, true)).isFalse();
    }

    @Test
    void whoWasWarnedStaysSoWhileNobodyCanSay() {
        Engine engine = mock();
        when(engine.decide(any(), any())).thenThrow(new IllegalStateException("It is not there"));
        UnreadableModel unreadable = mock();
        WarningTable table = new WarningTable(
                () -> {
                    throw unreadable;
                },
                engine,
                () -> nanos);

        assertThat(table.warns(0.2, 10, 5, true)).isTrue();
        assertThat(table.warns(0.9, 10, 5, false)).isFalse();
    }

    /** A look at an order asks up to three times for each of its lines, and each would wait until the engine's time is out. */
    @Test
    void anEngineThatHangsIsWaitedForOnceAndAskedAgainAfterAWhile() {
        Engine engine = mock();
        when(engine.decide(any(), any()))
                .thenThrow(new IllegalStateException("It hangs"))
                .thenReturn(Map.of("warn", true));
        UnreadableModel unreadable = mock();
        WarningTable table = new WarningTable(
                () -> {
                    throw unreadable;
                },
                engine,
                () -> nanos);

        for (int line = 0; line < 100; line++) {
            assertThat(table.warns(0.9, 10, 5, line % 2 == 0)).isEqualTo(line % 2 == 0);
        }
        verify(engine, times(1)).decide(any(), any());

        nanos += Duration.ofSeconds(31).toNanos();
        assertThat(table.warns(0.9, 10, 5, false)).isTrue();
        assertThat(table.warns(0.9, 10, 5, false)).isTrue();
    }

    @Test
    void theTableAsWeMadeItIsReadHere() {
        Engine engine = mock();
        WarningTable table = new WarningTable(engine);

        assertThat(table.warns(0.5, 0, 5, false)).isTrue();
        assertThat(table.warns(0.2, 10, 5, true)).isFalse();
        verifyNoInteractions(engine);
    }
}
