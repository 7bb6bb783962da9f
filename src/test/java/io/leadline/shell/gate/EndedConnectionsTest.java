package io.leadline.shell.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.junit.jupiter.api.Test;

/**
 * Connections end while others are looked at. Found among a thousand that came and went: an exception about one that had just
 * ended cost the server the next one for good, because it had counted it and never gave it back.
 */
class EndedConnectionsTest {

    @Test
    void aConnectionThatHasJustEndedIsNeitherWaitedForNorCut() {
        NioChannel ended = new NioChannel(new SocketBufferHandler(1, 1, false));

        assertThat(ended.getIOChannel()).isNull();
        assertThat(GateEndpoint.waitedFor(ended, null)).isFalse();
        assertThatCode(() -> Cut.off(ended)).doesNotThrowAnyException();
    }
}
