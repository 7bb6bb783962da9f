package io.leadline.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/** Who may use the embedded store. */
class SignInTest {

    @TempDir
    Path folder;

    @Test
    void everyCommandThatTheServerKnowsIsRefusedToAConnectionThatHasNotSignedIn() throws IOException {
        Set<String> commands = commands();
        assertThat(commands)
                .contains("find", "insert", "update", "aggregate", "listdatabases", "serverStatus", "getLog");
        try (OpenStore open = new OpenStore(folder);
                MongoClient stranger = MongoClients.create("mongodb://127.0.0.1:" + port(open))) {
            for (String command : commands) {
                for (String database : List.of("test", "admin", "never-seen")) {
                    Document query = new Document(command, "things").append("filter", new Document());
                    if (SignIns.OPEN_TO_ALL.contains(command.toLowerCase(Locale.ROOT))) {
                        continue;
                    }
                    assertThatThrownBy(() -> stranger.getDatabase(database).runCommand(query))
                            .as(command + " on " + database)
                            .isInstanceOfSatisfying(
                                    MongoCommandException.class,
                                    refused ->
                                            assertThat(refused.getErrorCode()).isEqualTo(13));
                }
            }
            assertThat(stranger.getDatabase("admin")
                            .runCommand(new Document("ping", 1))
                            .getDouble("ok"))
                    .isEqualTo(1);
            assertThat(open.client.listDatabaseNames()).doesNotContain("never-seen");
        }
    }

    @Test
    void theOrdinaryAddressOfMongoDbSignsInInEveryForm() {
        try (OpenStore open = new OpenStore(folder)) {
            open.collection("things").insertOne(new Document("_id", 1));
            for (String more : List.of("", "/", "/test", "/?authMechanism=SCRAM-SHA-256", "/test?authSource=admin")) {
                try (MongoClient client = MongoClients.create(open.store.uri() + more)) {
                    assertThat(client.getDatabase("test")
                                    .getCollection("things")
                                    .countDocuments())
                            .as(more)
                            .isEqualTo(1);
                }
            }
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreRefusedAlike() {
        try (OpenStore open = new OpenStore(folder)) {
            String right = URI.create(open.store.uri()).getUserInfo();
            for (String wrong : List.of("leadline:wrong", right.replace("leadline:", "root:"), right + "x")) {
                String uri = "mongodb://" + wrong + "@127.0.0.1:" + port(open) + "/?authMechanism=SCRAM-SHA-256";
                try (MongoClient client = MongoClients.create(uri)) {
                    assertThatThrownBy(() -> client.getDatabase("test").runCommand(new Document("count", "things")))
                            .as(wrong)
                            .isInstanceOf(MongoSecurityException.class)
                            .rootCause()
                            .hasMessageContaining("error 18 (AuthenticationFailed)");
                }
            }
        }
    }

    @Test
    void thePasswordIsTheOwnersAloneAndStaysWithTheFolder() throws IOException {
        String first;
        try (OpenStore open = new OpenStore(folder)) {
            first = URI.create(open.store.uri()).getUserInfo();
            open.collection("things").insertOne(new Document("_id", 1));
        }
        Path file = folder.resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (OpenStore open = new OpenStore(folder)) {
            assertThat(URI.create(open.store.uri()).getUserInfo()).isEqualTo(first);
        }

        // A folder of an earlier version has none.
        Files.delete(file);
        try (OpenStore open = new OpenStore(folder)) {
            assertThat(URI.create(open.store.uri()).getUserInfo()).isNotEqualTo(first);
            assertThat(open.collection("things").countDocuments()).isEqualTo(1);
        }
    }

    /** The example of RFC 7677, section 3. */
    @Test
    void theExchangeIsTheOneOfTheStandard() {
        StoreAccount account =
                StoreAccount.of("user", "pencil", Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ=="));
        ScramExchange exchange = new ScramExchange(account, "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
        String nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";

        assertThat(exchange.first("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"))
                .contains("r=" + nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
        assertThat(exchange.last("c=biws,r=" + nonce + ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="))
                .contains("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
        assertThat(exchange.last("c=biws,r=" + nonce + ",p=eHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="))
                .isEmpty();
    }

    @Test
    void messagesThatAreNoneAreRefused() {
        StoreAccount account = StoreAccount.of("user", "pencil", new byte[16]);
        for (String wrong :
                List.of("", "n", "n,,", "n,,n=user", "n,,r=", "p=tls-unique,,n=user,r=x", "n,a=b,n=user,r=x")) {
            assertThat(new ScramExchange(account).first(wrong)).as(wrong).isEmpty();
        }
        ScramExchange begun = new ScramExchange(account);
        String nonce = begun.first("n,,n=user,r=x").orElseThrow().split(",")[0];
        for (String wrong : List.of(
                "",
                "c=biws",
                "c=biws," + nonce,
                "c=biws," + nonce + ",p=",
                "c=biws," + nonce + ",p=%%%",
                "c=xxxx," + nonce + ",p=AAAA",
                "c=biws,r=x,p=AAAA")) {
            assertThat(begun.last(wrong)).as(wrong).isEmpty();
        }
        assertThat(new ScramExchange(account).last("c=,r=,p=AAAA")).isEmpty();
    }

    private static int port(OpenStore open) {
        return URI.create(open.store.uri()).getPort();
    }

    /** Every word that the server compares a command with. */
    private static Set<String> commands() throws IOException {
        Set<String> words = new HashSet<>();
        for (Class<?> place : List.of(AbstractMongoBackend.class, AbstractMongoDatabase.class, StoreDatabase.class)) {
            new ClassReader(place.getName())
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String type, String generic, String[] thrown) {
                                    return new MethodVisitor(Opcodes.ASM9) {
                                        @Override
                                        public void visitLdcInsn(Object value) {
                                            if (value instanceof String word && word.matches("[A-Za-z]{3,40}")) {
                                                words.add(word);
                                            }
                                        }
                                    };
                                }
                            },
                            0);
        }
        return words;
    }
}
