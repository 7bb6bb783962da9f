package io.leadline.storage.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * No test class of the whole application leaves a history behind that looks tampered with. A check of the histories in
 * some other class would find it, far from who did it.
 */
public final class HistoriesStay implements BeforeAllCallback, AfterAllCallback {

    /** Of each application as the last class left it: all histories are read once for a class, not twice. */
    private static final Map<ApplicationContext, Set<String>> KNOWN = new WeakHashMap<>();

    @Override
    public void beforeAll(ExtensionContext test) {
        KNOWN.computeIfAbsent(SpringExtension.getApplicationContext(test), HistoriesStay::findings);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        Set<String> found = findings(context);
        Set<String> before = KNOWN.put(context, found);
        assertThat(found).as("what looks tampered with").isSubsetOf(before);
    }

    private static Set<String> findings(ApplicationContext context) {
        MongoDatabase database = context.getBean(MongoDatabase.class);
        return HistoryCheck.look(database, Histories.all(), Instant.now()).findings().stream()
                .map(Finding::line)
                .collect(Collectors.toSet());
    }
}
