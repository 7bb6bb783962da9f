package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was uploaded and never asked for does not stay. */
class UploadedShopTest {

    @TempDir
    Path folder;

    @Test
    void anUploadTakesAlongWhatLiesBesideItSinceAWeekAndNothingElse() throws Exception {
        UploadedShop left = filled();
        UploadedShop yesterday = filled();
        aged(left, 8);
        aged(yesterday, 1);

        UploadedShop now = filled();

        assertThat(left.folder()).doesNotExist();
        assertThat(yesterday.folder()).isNotEmptyDirectory();
        assertThat(now.folder()).isNotEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeRemovedStopsNoUploadAndNoOther() throws Exception {
        UploadedShop stuck = filled();
        UploadedShop left = filled();
        // What has a folder inside is none of ours, and stays.
        Files.createDirectory(stuck.folder().resolve("inside"));
        aged(stuck, 8);
        aged(left, 8);

        UploadedShop now = filled();

        assertThat(stuck.folder()).exists();
        assertThat(left.folder()).doesNotExist();
        assertThat(now.folder()).isNotEmptyDirectory();
    }

    private UploadedShop filled() throws Exception {
        UploadedShop shop = UploadedShop.in(folder);
        shop.add("items.csv", new ByteArrayInputStream("sku,name".getBytes()));
        return shop;
    }

    private static void aged(UploadedShop shop, int days) throws Exception {
        Files.setLastModifiedTime(shop.folder(), FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }
}
