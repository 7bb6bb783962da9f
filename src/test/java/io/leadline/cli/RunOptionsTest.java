package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOptionsTest {

    @Test
    void itListensOnThisMachineAloneUnlessToldOtherwise() {
        RunOptions options = parse(Map.of());

        assertThat(options.host().isLoopbackAddress()).isTrue();
        assertThat(options.properties()).containsEntry("server.address", "127.0.0.1");
        assertThat(options.url()).isEqualTo("http://localhost:8080");
    }

    @Test
    void theOptionIsStrongerThanTheEnvironment() {
        assertThat(parse(Map.of("LEADLINE_HOST", "0.0.0.0")).host().isAnyLocalAddress())
                .isTrue();
        assertThat(parse(Map.of("LEADLINE_HOST", "0.0.0.0", "SERVER_ADDRESS", "10.1.2.3"))
                        .properties())
                .containsEntry("server.address", "10.1.2.3");
        assertThat(parse(Map.of("LEADLINE_HOST", "0.0.0.0"), "--host", "127.0.0.1", "--port", "9000")
                        .url())
                .isEqualTo("http://localhost:9000");
    }

    @Test
    void thePortOfHealthAndMetricsListensWhereThePortalDoes() {
        assertThat(parse(Map.of()).properties()).doesNotContainKey("management.server.address");
        assertThat(parse(Map.of("MANAGEMENT_SERVER_PORT", "9090")).properties())
                .containsEntry("management.server.address", "127.0.0.1");
        assertThat(parse(Map.of("MANAGEMENT_SERVER_PORT", "9090"), "--host", "10.1.2.3")
                        .properties())
                .containsEntry("management.server.address", "10.1.2.3");
        assertThat(parse(Map.of("MANAGEMENT_SERVER_PORT", "9090", "MANAGEMENT_SERVER_ADDRESS", "::1"))
                        .properties())
                .containsEntry("management.server.address", "::1");
    }

    @Test
    void theAddressThatPeopleReachIsTheOneItListensOn() {
        assertThat(parse(Map.of(), "--host", "10.1.2.3").url()).isEqualTo("http://10.1.2.3:8080");
        assertThat(parse(Map.of(), "--host", "fd00::1").url()).isEqualTo("http://[fd00:0:0:0:0:0:0:1]:8080");
        assertThat(parse(Map.of(), "--host", "0.0.0.0").url()).isEqualTo("http://localhost:8080");
    }

    @Test
    void aFolderWithoutFilesIsRefusedBeforeAnythingStarts(@TempDir Path empty) throws IOException {
        Files.createDirectory(empty.resolve("2026"));

        assertThatThrownBy(() -> parse(Map.of(), "--import", empty.toString()))
                .isInstanceOf(RunOptions.BadOption.class)
                .hasMessageContaining("nothing to import");
        Files.writeString(empty.resolve("items.csv"), "sku,name");
        assertThat(parse(Map.of(), "--import", empty.toString()).properties())
                .containsEntry("leadline.import", empty.toString());
    }

    @Test
    void standInShopsAreForTheDemonstration() {
        assertThat(parse(Map.of()).shops()).isNull();
        assertThat(parse(Map.of(), "--shops", "8190").shops()).isEqualTo(8190);
        assertThatThrownBy(() -> parse(Map.of(), "--shops", "8190", "--no-demo"))
                .isInstanceOf(RunOptions.BadOption.class)
                .hasMessageContaining("--shops is for the demonstration");
        assertThatThrownBy(() -> parse(Map.of(), "--shops", "many"))
                .isInstanceOf(RunOptions.BadOption.class)
                .hasMessageContaining("--shops many is not a port");
    }

    @Test
    void whatIsNoAddressIsSaidToBeNone() {
        assertThatThrownBy(() -> parse(Map.of(), "--host", "not an address"))
                .isInstanceOf(RunOptions.BadOption.class)
                .hasMessageContaining("--host not an address");
        assertThatThrownBy(() -> parse(Map.of(), "--host")).isInstanceOf(RunOptions.BadOption.class);
    }

    private static RunOptions parse(Map<String, String> environment, String... args) {
        return RunOptions.parse(List.of(args), Path.of("/work"), environment);
    }
}
