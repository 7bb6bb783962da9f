package io.leadline.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.signals.SignalCase.Figures;
import io.leadline.signals.SignalCase.Verdict;
import io.leadline.signals.live.SignalKind;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalJudgeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        SPIKE       | 30 | 40 |  3 | 3 | 3 | false | VIRAL     | SEVERAL_CHANNELS
        SPIKE       | 30 | 40 |  3 | 1 | 3 | false | PROMOTION | ONE_CHANNEL
        SPIKE       | 30 | 40 |  3 | 1 | 1 | false | VIRAL     | MANY_ORDERS
        SPIKE       | 30 | 40 |  3 | 3 | 3 | true  | PROMOTION | PROMOTION_RUNS
        SPIKE       |  4 | 40 | 35 | 3 | 3 | true  | NOISE     | ONE_ORDER
        LARGE_ORDER |  1 | 90 | 90 | 1 | 3 | false | NOISE     | ONE_ORDER
        RISE        | 30 | 40 |  3 | 2 | 3 | false | CHANGE    | DAYS
        DROP        |  1 |  1 |  1 | 1 | 3 | false | CHANGE    | FEW_ORDERS
        FALL        |  9 |  9 |  1 | 1 | 3 | true  | CHANGE    | FEW_ORDERS
        """, delimiter = '|')
    void aSignalIsTakenForWhatSpeaksMostForIt(
            SignalKind kind,
            double orders,
            double units,
            double largest,
            int channels,
            int possible,
            boolean promoted,
            Verdict verdict,
            SignalCase.Why first) {
        Figures figures = new Figures(Instant.EPOCH, orders, units, 10, largest, 10);

        SignalJudge.Opinion opinion = SignalJudge.judge(kind, figures, channels, possible, promoted);

        assertThat(opinion.verdict()).isEqualTo(verdict);
        assertThat(opinion.reasons().getFirst().why()).isEqualTo(first);
    }
}
