package io.leadline.engine.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TokenInterceptorTest {

    @Test
    void aGatewayThatWasGivenNoTokenDoesNotStart() {
        for (String none : Arrays.asList(null, "", "  ")) {
            assertThatThrownBy(() -> new TokenInterceptor(none))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(TokenInterceptor.VARIABLE);
        }
    }
}
