package io.leadline.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.exchange.Answers;
import io.leadline.exchange.Understanding;
import io.leadline.exchange.UploadedShop;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files uploaded at once are looked at together, not all of them again with each. */
class ImportJobsTest {

    @TempDir
    Path folder;

    @Test
    void aLookThatSomethingCameAfterIsLeftOut() throws Exception {
        UploadedShop shop = UploadedShop.in(folder);
        shop.delete();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger stale = new AtomicInteger();
        CompletableFuture<Optional<Understanding>> last = new CompletableFuture<>();
        ImportJobs jobs = new ImportJobs(null, event -> {});
        try {
            for (int i = 0; i < 20; i++) {
                jobs.look(shop, Answers.NONE, () -> asked.incrementAndGet() < 0, found -> stale.incrementAndGet());
            }
            jobs.look(shop, Answers.NONE, () -> true, last::complete);

            assertThat(last.get(10, TimeUnit.SECONDS)).isEmpty();
        } finally {
            jobs.stop();
        }
        assertThat(asked).hasValue(20);
        assertThat(stale).hasValue(0);
    }
}
