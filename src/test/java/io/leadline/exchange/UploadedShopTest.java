package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void whatIsCutOffLeavesNothingAndWhatWasThereStays() throws Exception {
        UploadedShop shop = filled();
        InputStream cutOff = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("Connection reset");
                }
                left--;
                return 'x';
            }
        };

        assertThatThrownBy(() -> shop.add("items.csv", cutOff)).hasMessage("Connection reset");

        assertThat(shop.folder().resolve("items.csv")).hasContent("sku,name");
        assertThat(shop.folder()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatStillComesInWhenThePageIsLeftIsCutOff() throws Exception {
        UploadedShop shop = filled();
        InputStream leaving = new InputStream() {
            @Override
            public int read() throws IOException {
                if (Files.exists(shop.folder())) {
                    shop.delete();
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> shop.add("items.csv", leaving)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> shop.add("sales.csv", new ByteArrayInputStream(new byte[1])))
                .hasMessage("The page was left");

        assertThat(shop.folder()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../items.csv", "/etc/items.csv", "..\\..\\items.csv", "a/b\u0000/items.csv", "C:\\items.csv"
            })
    void aZipFileWritesNowhereElse(String name) throws Exception {
        UploadedShop shop = UploadedShop.in(folder);

        shop.add("shop.zip", new ByteArrayInputStream(zip(List.of(name))));

        assertThat(shop.folder()).isDirectoryContaining("glob:**/items.csv");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(shop.folder());
        }
    }

    @Test
    void whatWasRefusedLeavesNothingOfItAndTakesNoRoomFromWhatComesLater() throws Exception {
        UploadedShop shop = filled();
        byte[] many = zip(IntStream.range(0, 490).mapToObj(i -> i + ".csv").toList());

        for (int i = 0; i < 3; i++) {
            byte[] cut = Arrays.copyOf(many, many.length / 2);
            assertThatThrownBy(() -> shop.add("shop.zip", new ByteArrayInputStream(cut)))
                    .isInstanceOf(IOException.class);
            shop.add("items.csv", new ByteArrayInputStream("sku,name".getBytes()));
        }

        try (Stream<Path> kept = Files.list(shop.folder())) {
            assertThat(kept).containsExactly(shop.folder().resolve("items.csv"));
        }
        shop.add("shop.zip", new ByteArrayInputStream(many));
        shop.add("shop.zip", new ByteArrayInputStream(zip(List.of("a/0.csv", "b/0.csv"))));
        assertThat(shop.folder()).isDirectoryContaining("glob:**/0.csv.again");
    }

    @Test
    void aZipFileOfMoreFilesThanAShopHasIsRefused() throws Exception {
        UploadedShop shop = UploadedShop.in(folder);

        shop.add("shop.zip", new ByteArrayInputStream(zip(names(500))));

        assertThatThrownBy(() -> UploadedShop.in(folder).add("shop.zip", new ByteArrayInputStream(zip(names(501)))))
                .hasMessageContaining("more than 500 files")
                .extracting("found", "most")
                .containsExactly(501L, 500L);
        assertThatThrownBy(() -> shop.add("a.csv", new ByteArrayInputStream(new byte[1])))
                .extracting("found")
                .isEqualTo(501L);
    }

    @Test
    void aZipFileThatSaysItHasFewerFilesIsCountedAllTheSame() throws Exception {
        byte[] lying = zip(names(501));
        lying[lying.length - 12] = 1;
        lying[lying.length - 11] = 0;

        assertThatThrownBy(() -> UploadedShop.in(folder).add("shop.zip", new ByteArrayInputStream(lying)))
                .hasMessageContaining("more than 500 files");
    }

    @ParameterizedTest
    @CsvSource({"'', EMPTY", "readme.md, EMPTY", "items.csv;inner.ZIP, NESTED", "a/inner.zip, NESTED"})
    void aZipFileThatBringsNothingOrIsNotUnpackedIsRefused(String names, UploadRefused.Why why) throws Exception {
        UploadedShop shop = UploadedShop.in(folder);
        byte[] zip =
                zip(Stream.of(names.split(";")).filter(name -> !name.isEmpty()).toList());

        assertThatThrownBy(() -> shop.add("shop.zip", new ByteArrayInputStream(zip)))
                .extracting("why")
                .isEqualTo(why);

        assertThat(shop.folder()).isEmptyDirectory();
    }

    @Test
    void whatIsNoZipFileIsToldApartFromWhatCannotBeKept() throws Exception {
        UploadedShop shop = UploadedShop.in(folder);
        byte[] broken = zip(List.of("items.csv"));
        broken[8] = 99; // a compression that there is not

        for (byte[] bytes : List.of(new byte[0], "sku,name".getBytes(), broken)) {
            assertThatThrownBy(() -> shop.add("shop.zip", new ByteArrayInputStream(bytes)))
                    .extracting("why")
                    .isEqualTo(UploadRefused.Why.DAMAGED);
        }
        assertThat(shop.folder()).isEmptyDirectory();
    }

    private static List<String> names(int files) {
        return IntStream.range(0, files).mapToObj(i -> i + ".csv").toList();
    }

    private static byte[] zip(List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("sku".getBytes());
            }
        }
        return bytes.toByteArray();
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
