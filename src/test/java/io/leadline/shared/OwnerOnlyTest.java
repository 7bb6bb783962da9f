package io.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    Path folder;

    @Test
    void foldersAndFilesAreMadeForTheirOwnerAlone() throws IOException {
        Path made = OwnerOnly.createFolder(folder.resolve("a/b"));
        OwnerOnly.write(made.resolve("secret"), "one");
        OwnerOnly.write(made.resolve("secret"), "two");

        assertThat(rights(made)).isEqualTo("rwx------");
        assertThat(rights(made.getParent())).isEqualTo("rwx------");
        assertThat(rights(made.resolve("secret"))).isEqualTo("rw-------");
        assertThat(made.resolve("secret")).hasContent("two");
        assertThatThrownBy(() -> OwnerOnly.newFile(made.resolve("secret")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void whatWasLeftOpenIsClosedWithAllThatLiesInItAndNothingBehindALink() throws IOException {
        Path outside = open(Files.createFile(folder.resolve("outside")), "rw-rw-rw-");
        Path data = open(Files.createDirectory(folder.resolve("data")), "rwxrwxrwx");
        Path inner = open(Files.createDirectory(data.resolve("inner")), "rwxr-xr-x");
        Path file = open(Files.createFile(inner.resolve("file")), "rw-r--r--");
        Path program = open(Files.createFile(inner.resolve("program")), "r-xr-xr-x");
        Files.createSymbolicLink(data.resolve("link"), outside);

        assertThat(OwnerOnly.tighten(data)).isTrue();

        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(inner)).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(program)).isEqualTo("r-x------");
        assertThat(rights(outside)).isEqualTo("rw-rw-rw-");
    }

    @Test
    void aFileSystemWithoutRightsIsSaidToBeOpen() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(
                URI.create("jar:" + folder.resolve("data.zip").toUri()), Map.of("create", "true"))) {
            Path data = OwnerOnly.createFolder(zip.getPath("data"));
            OwnerOnly.write(data.resolve("secret"), "one");

            assertThat(OwnerOnly.tighten(data)).isFalse();
            assertThat(Files.readString(data.resolve("secret"))).isEqualTo("one");
        }
    }

    private static Path open(Path path, String rights) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
