package io.leadline.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.CompanyFiles;
import io.leadline.identity.DemoAccounts.DemoAccount;
import io.leadline.identity.Passwords;
import io.leadline.storage.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Which passwords the accounts of a demonstration have, and who is told. */
class DemoUsersTest {

    private static final String KNOWN = "leadline";
    private static final Map<String, Object> DEMONSTRATION =
            Map.of("leadline.demo", "true", "server.address", "127.0.0.1");

    @TempDir
    Path data;

    @Test
    void theGeneratedShopOnThisMachineHasThePasswordThatEverybodyKnows() {
        start(DEMONSTRATION, false, (demo, passwords) -> {
            assertThat(demo.open()).isTrue();
            assertThat(demo.list())
                    .hasSize(7)
                    .allMatch(account -> account.password().equals(KNOWN));
            assertThat(passwords.matches("admin", KNOWN)).isTrue();
            assertThat(demo.fresh()).isEmpty();
            assertThat(demo.file()).doesNotExist();
        });
    }

    @Test
    void withFilesOfACompanyOrOpenToANetworkEachAccountHasItsOwn() {
        assertSecret(DEMONSTRATION, true);
        assertSecret(with("server.address", "0.0.0.0"), false);
        assertSecret(with("server.address", "10.1.2.3"), false);
        assertSecret(with("server.address", ""), false);
        assertSecret(with("leadline.base-url", "https://portal.example"), false);
    }

    private void assertSecret(Map<String, Object> settings, boolean companyFiles) {
        Path before = data;
        data = before.resolve("run" + settings.hashCode() + companyFiles);
        start(settings, companyFiles, (demo, passwords) -> {
            assertThat(demo.open()).isFalse();
            assertThat(demo.list())
                    .extracting(DemoAccount::password)
                    .doesNotHaveDuplicates()
                    .hasSize(7);
            assertThat(demo.list())
                    .allMatch(account -> account.password().length() >= Passwords.SHORTEST)
                    .allMatch(account -> passwords.matches(account.signInName(), account.password()))
                    .noneMatch(account -> passwords.matches(account.signInName(), KNOWN));
            assertThat(demo.fresh()).isEqualTo(demo.list());
            assertThat(rights(demo.file())).isEqualTo("rw-------");
        });
        data = before;
    }

    @Test
    void anAccountWithTheKnownPasswordGetsItsOwnBeforeAnybodySignsIn() {
        String[] own = new String[1];
        start(DEMONSTRATION, false, (demo, passwords) -> {
            demo.list();
            passwords.set("head", "tall ships sail slowly");
        });
        start(DEMONSTRATION, true, (demo, passwords) -> {
            assertThat(passwords.matches("admin", KNOWN)).isFalse();
            assertThat(passwords.matches("head", "tall ships sail slowly")).isTrue();
            assertThat(demo.fresh())
                    .extracting(DemoAccount::signInName)
                    .contains("admin")
                    .doesNotContain("head");
            own[0] = passwordOf(demo, "admin");
        });
        start(DEMONSTRATION, true, (demo, passwords) -> {
            assertThat(demo.fresh()).as("told once").isEmpty();
            assertThat(passwordOf(demo, "admin")).isEqualTo(own[0]);
            assertThat(passwords.matches("admin", own[0])).isTrue();
        });
    }

    @Test
    void aPasswordThatSomebodyChoseIsShownToNobody() {
        start(with("leadline.demo-password", "tall ships sail"), false, (demo, passwords) -> {
            demo.list();
            assertThat(demo.open()).isFalse();
            assertThat(passwords.matches("admin", "tall ships sail")).isTrue();
            assertThat(demo.file()).doesNotExist();
        });
    }

    @Test
    void withoutADemonstrationThereAreNone() {
        start(Map.of(), true, (demo, passwords) -> {
            assertThat(demo.list()).isEmpty();
            assertThat(demo.open()).isFalse();
        });
    }

    private static String passwordOf(DemoUsers demo, String id) {
        return demo.list().stream()
                .filter(account -> account.signInName().equals(id))
                .findFirst()
                .orElseThrow()
                .password();
    }

    private static Map<String, Object> with(String setting, String value) {
        Map<String, Object> settings = new HashMap<>(DEMONSTRATION);
        settings.put(setting, value);
        return settings;
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private void start(Map<String, Object> settings, boolean companyFiles, BiConsumer<DemoUsers, Passwords> test) {
        Map<String, Object> all = new HashMap<>(TestStore.settings(data));
        all.putAll(settings);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
            context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
            context.registerBean(PasswordEncoder.class, () -> new BCryptPasswordEncoder(4));
            context.registerBean(CompanyFiles.class, () -> () -> companyFiles);
            context.scan("io.leadline.storage", "io.leadline.identity.store");
            context.register(SignInThrottle.class, HashedPasswords.class, DemoSecrecy.class, DemoUsers.class);
            context.refresh();
            test.accept(context.getBean(DemoUsers.class), context.getBean(Passwords.class));
        }
    }

    @Test
    void whatIsKeptOfAnAccountIsItsLatestPassword() {
        KeptPasswords kept = new KeptPasswords(data.resolve("passwords.txt"));
        kept.add(Map.of("admin", "one"));
        kept.add(Map.of("admin", "two", "buyer", "three"));

        assertThat(kept.read()).containsExactlyInAnyOrderEntriesOf(Map.of("admin", "two", "buyer", "three"));
        assertThat(List.of(kept.make(), kept.make())).doesNotHaveDuplicates().allMatch(made -> made.length() == 23);
    }
}
