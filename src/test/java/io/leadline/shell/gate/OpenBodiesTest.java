package io.leadline.shell.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Which body makes room for the next. */
class OpenBodiesTest {

    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private static final GateLimits LIMITS = new GateLimits(
            500,
            Duration.ofSeconds(10),
            2,
            Duration.ofSeconds(20),
            DataSize.ofKilobytes(4),
            DataSize.ofMegabytes(2),
            200,
            2_000,
            1_000,
            200,
            Duration.ofMinutes(30),
            Duration.ofMinutes(2));

    private final OpenBodies all = new OpenBodies(LIMITS.bodiesAtOnce());

    @Test
    void whoWasWaitedForLongestInAllThoughAByteHasJustCome() throws IOException {
        TimedBody honest = body();
        TimedBody dribbling = body();
        all.begin(honest, -SECOND_NANOS);
        all.begin(dribbling, -10 * SECOND_NANOS);

        all.begin(body(), 0);

        assertThat(honest.doRead(NOWHERE)).isEqualTo(1);
        assertThatThrownBy(() -> dribbling.doRead(NOWHERE)).isInstanceOf(SocketTimeoutException.class);
    }

    private TimedBody body() {
        return new TimedBody(new Request(), BYTES, null, LIMITS, 100, all);
    }

    private static final InputBuffer BYTES = new InputBuffer() {
        @Override
        public int doRead(ApplicationBufferHandler handler) {
            return 1;
        }

        @Override
        public int available() {
            return 1;
        }
    };

    private static final ApplicationBufferHandler NOWHERE = new ApplicationBufferHandler() {
        @Override
        public void setByteBuffer(java.nio.ByteBuffer buffer) {
            // Nothing is kept.
        }

        @Override
        public java.nio.ByteBuffer getByteBuffer() {
            return java.nio.ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    };
}
