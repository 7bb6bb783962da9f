package io.leadline;

import io.leadline.engine.clock.FirstDay;
import io.leadline.identity.TestProvider;
import io.leadline.ordering.StockGuard;
import io.leadline.ordering.WellStocked;
import io.leadline.shell.HeldGrace;
import io.leadline.storage.chain.HistoriesStay;
import io.leadline.suite.NeedsEngine;
import io.leadline.tracking.ToldThreats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application: the embedded store, the real engine with a clock that can be moved, the local mail
 * box, a provider to sign in by and the portal on a free port, all in a folder of their own. Every test with this annotation shares one running
 * application, so each makes its own suppliers, items and orders and never counts everybody's; and each begins on a
 * Monday of September, see {@link FirstDay}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeedsEngine
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LeadlineTest.OwnFolder.class)
@ExtendWith({FirstDay.class, HistoriesStay.class, NothingForAll.class, NobodyStays.class})
public @interface LeadlineTest {

    /** Puts the data folder below {@code target}, where a failed run can be looked at. */
    final class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test provider", TestProvider.settings()));
            try {
                Path parent = Files.createDirectories(Path.of("target", "test-data"));
                Path folder = Files.createTempDirectory(parent, "portal");
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "test folder",
                                Map.of(
                                        "leadline.data", folder.toString(),
                                        "leadline.demo", "true",
                                        "leadline.demo-data", "false",
                                        "leadline.webhooks.private-networks", "true",
                                        "leadline.uploads.size", "4MB",
                                        // On a machine with fifty others at work it takes minutes.
                                        "leadline.engine.start-seconds", "600",
                                        // Whatever lead times other tests have left apart, each test's own is asked
                                        // about.
                                        "leadline.lead-times.most", "100000",
                                        // Nobody is asked about what other tests leave on shelves, and no plan of
                                        // theirs ends the case that a test has opened.
                                        "leadline.clearance.most", "0")));
                // No test of an order plans its item.
                GenericApplicationContext beans = (GenericApplicationContext) context;
                beans.registerBean("wellStocked", StockGuard.class, WellStocked::new, guard -> guard.setPrimary(true));
                beans.registerBean(
                        "toldThreats", ToldThreats.class, ToldThreats::new, threats -> threats.setPrimary(true));
                beans.registerBean("heldGrace", HeldGrace.class, HeldGrace::new, grace -> grace.setPrimary(true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
