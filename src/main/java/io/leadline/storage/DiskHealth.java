package io.leadline.storage;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The data folder's disk in {@code /actuator/health}: down when there is less free than Leadline needs to start. */
@Component("diskHealthIndicator")
class DiskHealth implements HealthIndicator {

    private final DataFolder folder;

    DiskHealth(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Health health() {
        try {
            long free = Files.getFileStore(folder.path()).getUsableSpace();
            return (free < FolderLock.NEEDED_FREE_BYTES ? Health.down() : Health.up())
                    .withDetail("freeBytes", free)
                    .withDetail("neededBytes", FolderLock.NEEDED_FREE_BYTES)
                    .build();
        } catch (IOException unreadable) {
            return Health.down(unreadable).build();
        }
    }
}
