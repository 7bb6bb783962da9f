package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddCountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        expected | counted | odd
        24       | 24      |
        24       | 0       |
        24       | 12      |
        100      | 119     |
        100      | 119.999 |
        100      | 120     | ABOVE
        100      | 299     | ABOVE
        100      | 300     | MANIFOLD
        24       | 240     | DIGIT_MORE
        24       | 224     | DIGIT_MORE
        24       | 124     | DIGIT_MORE
        99       | 199     | DIGIT_MORE
        2        | 500     | MANIFOLD
        1        | 2       | ABOVE
        1        | 11      | DIGIT_MORE
        7.5      | 75      | MANIFOLD
        7.5      | 17.5    | DIGIT_MORE
        7.5      | 8       |
        0        | 1       | NOTHING_OPEN
        0        | 0       |
        100      | 1E+3    | DIGIT_MORE
        """)
    void whatIsFarMoreThanExpectedIsAskedAbout(String expected, String counted, String odd) {
        assertThat(OddCount.of(Quantity.of(expected), Quantity.of(counted))
                        .map(Enum::name)
                        .orElse(null))
                .isEqualTo(odd);
    }
}
