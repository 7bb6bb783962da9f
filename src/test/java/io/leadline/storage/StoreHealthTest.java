package io.leadline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreHealthTest {

    @TempDir
    Path data;

    @Test
    void healthAndMetersTellOfTheStoreAndItsDisk() {
        new ApplicationContextRunner()
                .withUserConfiguration(
                        StorageConfiguration.class, StoreHealth.class, DiskHealth.class, StoreMeters.class)
                .withPropertyValues("leadline.data=" + data)
                .run(context -> {
                    Health store = context.getBean(StoreHealth.class).health();
                    Health disk = context.getBean(DiskHealth.class).health();
                    SimpleMeterRegistry meters = new SimpleMeterRegistry();
                    context.getBean(StoreMeters.class).bindTo(meters);

                    assertThat(store.getStatus()).isEqualTo(Status.UP);
                    assertThat(store.getDetails()).containsKeys("fileBytes", "journalBytes");
                    assertThat(disk.getStatus()).isEqualTo(Status.UP);
                    assertThat(disk.getDetails()).containsKey("freeBytes");
                    assertThat(meters.get("leadline.store.commands")
                                    .functionCounter()
                                    .count())
                            .isPositive();
                });
    }
}
