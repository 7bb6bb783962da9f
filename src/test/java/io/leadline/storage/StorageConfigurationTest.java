package io.leadline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.leadline.shared.StartupProblem;
import io.leadline.storage.embedded.EmbeddedStore;
import io.leadline.storage.embedded.Safety;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StorageConfigurationTest {

    @TempDir
    Path data;

    private final List<Integer> applied = new ArrayList<>();

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withUserConfiguration(StorageConfiguration.class)
                .withPropertyValues("leadline.data=" + data)
                .withBean("second", Migration.class, () -> migration(102))
                .withBean("first", Migration.class, () -> migration(101));
    }

    @Test
    void whatWasStoredIsThereAfterARestart() {
        application()
                .run(context -> context.getBean(MongoDatabase.class)
                        .getCollection("things")
                        .insertOne(new Document("_id", "a").append("n", 1)));

        application()
                .run(context -> assertThat(context.getBean(MongoDatabase.class)
                                .getCollection("things")
                                .find()
                                .first())
                        .isEqualTo(new Document("_id", "a").append("n", 1)));
    }

    @Test
    void eachMigrationRunsOnceInTheOrderOfItsNumber() {
        application().run(context -> context.getBean(MongoDatabase.class));
        application().run(context -> context.getBean(MongoDatabase.class));

        assertThat(applied).containsExactly(101, 102);
    }

    @Test
    void aDatabaseOfTheUsersIsUsedInsteadOfAnEmbeddedOne() {
        try (EmbeddedStore other = new EmbeddedStore(data.resolve("other"), Safety.PROCESS, failure -> {})) {
            application()
                    .withPropertyValues("leadline.mongo.uri=" + other.uri() + "/company")
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(EmbeddedStore.class);
                        assertThat(context.getBean(MongoDatabase.class).getName())
                                .isEqualTo("company");
                        assertThat(context.getBean(StoreAddress.class))
                                .isEqualTo(new StoreAddress(other.uri() + "/company", "company"));
                    });
            assertThat(applied).containsExactly(101, 102);
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedInOneSentenceWithoutItsPassword() {
        assertStartFails("mongodb://leadline:secret@127.0.0.1:1/company?serverSelectionTimeoutMS=200")
                .hasMessageContaining("no MongoDB answers at 127.0.0.1:1")
                .hasMessageNotContaining("secret");
        assertStartFails("zeebe:26500").hasMessageContaining("mongodb://host:27017/leadline");
    }

    private AbstractThrowableAssert<?, ?> assertStartFails(String uri) {
        Throwable[] cause = new Throwable[1];
        application().withPropertyValues("leadline.mongo.uri=" + uri).run(context -> {
            cause[0] = context.getStartupFailure();
            while (cause[0] != null && !(cause[0] instanceof StartupProblem)) {
                cause[0] = cause[0].getCause();
            }
        });
        return assertThat(cause[0]).isInstanceOf(StartupProblem.class);
    }

    @Test
    void aFolderInUseIsRefusedInOneSentence() throws Exception {
        try (FolderLock first = FolderLock.take(data)) {
            assertThatThrownBy(() -> FolderLock.take(first.folder().path()))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("is used by another Leadline process")
                    .hasMessageContaining("--data DIR");
        }
    }

    @Test
    void aNearlyFullDiskIsRefusedInOneSentence() {
        assertThatThrownBy(() -> FolderLock.take(data, Long.MAX_VALUE))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("free some space");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInOneSentence() throws Exception {
        Path file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> FolderLock.take(file.resolve("below")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aFolderThatOthersCouldReadIsTheOwnersAloneFromTheNextStartOn() throws Exception {
        Path old = Files.createFile(Files.createDirectory(data.resolve("store")).resolve("open"));
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

        application().run(context -> context.getBean(MongoDatabase.class));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderThatAllUsersShareIsRefusedInOneSentence() {
        Path shared = Path.of("/tmp");

        assertThatThrownBy(() -> FolderLock.take(shared))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("a folder of its own");
        assertThat(shared.resolve("leadline.lock")).doesNotExist();
    }

    private Migration migration(int number) {
        return new Migration() {
            @Override
            public int number() {
                return number;
            }

            @Override
            public String name() {
                return "index for " + number;
            }

            @Override
            public void apply(MongoDatabase database) {
                database.getCollection("things").createIndex(Indexes.ascending("f" + number));
                applied.add(number);
            }
        };
    }
}
