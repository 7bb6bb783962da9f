package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.storage.TestStore;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aBackupBringsTheWholeFolderBack() throws Exception {
        try (TestStore store = TestStore.in(folder.resolve("data"))) {
            store.database().getCollection("orders").insertOne(new Document("_id", "O-1"));
        }
        Files.createDirectories(folder.resolve("data/engine/partition"));
        Files.writeString(folder.resolve("data/engine/partition/log"), "where each order stands");

        assertThat(run(BackupCommand::backup, "--data", "data", "--output", "backup.zip"))
                .isZero();
        assertThat(run(BackupCommand::restore, "--data", "again", "--input", "backup.zip"))
                .isZero();

        try (TestStore store = TestStore.in(folder.resolve("again"))) {
            assertThat(store.database().getCollection("orders").find().first()).isEqualTo(new Document("_id", "O-1"));
        }
        assertThat(folder.resolve("again/engine/partition/log")).hasContent("where each order stands");
    }

    @Test
    void aFolderInUseIsNotSaved() throws Exception {
        try (TestStore store = TestStore.in(folder.resolve("data"))) {
            assertThat(run(BackupCommand::backup, "--data", "data", "--output", "backup.zip"))
                    .isEqualTo(1);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("is used by another Leadline process");
        assertThat(folder.resolve("backup.zip")).doesNotExist();
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/file"), "data");
        Files.writeString(folder.resolve("there.zip"), "another file");

        assertThat(run(BackupCommand::backup, "--data", "data", "--output", "there.zip"))
                .isEqualTo(2);
        assertThat(run(BackupCommand::restore, "--data", "data", "--input", "there.zip"))
                .isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("is there already")
                .contains("is not empty");
        assertThat(folder.resolve("there.zip")).hasContent("another file");
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        assertThat(run(BackupCommand::backup, "--data", "nowhere", "--output", "b.zip"))
                .isEqualTo(2);
        assertThat(run(BackupCommand::restore, "--data", "new")).isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("nowhere").contains("--input FILE is missing");
    }

    private int run(Command command, String... args) throws Exception {
        List<String> absolute = java.util.Arrays.stream(args)
                .map(arg -> arg.startsWith("--") ? arg : folder.resolve(arg).toString())
                .toList();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return command.run(absolute, InputStream.nullInputStream(), out, out);
    }
}
