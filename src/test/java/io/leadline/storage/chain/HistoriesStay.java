package io.leadline.storage.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * No test class of the whole application leaves a history behind that looks tampered with. A check of the histories in
 * some other class would find it, far from who did it.
 */
public final class HistoriesStay implements BeforeAllCallback, AfterAllCallback {

    private Set<String> before = Set.of();

    @Override
    public void beforeAll(ExtensionContext test) {
        before = findings(test);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        assertThat(findings(test)).as("what looks tampered with").isSubsetOf(before);
    }

    private static Set<String> findings(ExtensionContext test) {
        MongoDatabase database = SpringExtension.getApplicationContext(test).getBean(MongoDatabase.class);
        return HistoryCheck.look(database, Histories.all(), Instant.now()).findings().stream()
                .map(Finding::line)
                .collect(Collectors.toSet());
    }
}
