package io.leadline.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.exchange.Answers;
import io.leadline.exchange.ImportRun;
import io.leadline.exchange.ShopImports;
import io.leadline.exchange.Understanding;
import io.leadline.exchange.UploadedShop;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
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
        ImportJobs jobs = new ImportJobs(mock(), event -> {});
        try {
            for (int i = 0; i < 20; i++) {
                jobs.look(shop, Answers.NONE, () -> asked.incrementAndGet() < 0, found -> stale.incrementAndGet());
            }
            jobs.look(shop, Answers.NONE, () -> true, last::complete);

            assertThat(last.get(60, TimeUnit.SECONDS)).isEmpty();
            // More than one looks: another may still be at one of those before.
            Awaitility.await().untilAsserted(() -> assertThat(asked).hasValue(20));
        } finally {
            jobs.stop();
        }
        assertThat(stale).hasValue(0);
    }

    @Test
    void aFileThatNoParserBearsIsOneThatCannotBeReadAndTheNextIsLookedAt() throws Exception {
        UploadedShop bad = UploadedShop.in(folder);
        UploadedShop good = UploadedShop.in(folder);
        Understanding understood = mock();
        ShopImports imports = mock();
        when(imports.look(bad.folder(), Answers.NONE)).thenThrow(new StackOverflowError());
        when(imports.look(good.folder(), Answers.NONE)).thenReturn(understood);
        ImportJobs jobs = new ImportJobs(imports, event -> {});
        try {
            for (int i = 0; i < 5; i++) {
                assertThat(look(jobs, bad).get(60, TimeUnit.SECONDS)).isEmpty();
            }
            assertThat(look(jobs, good).get(60, TimeUnit.SECONDS)).contains(understood);
        } finally {
            jobs.stop();
        }
    }

    @Test
    void nobodyWaitsForSomebodyElsesLargeFile() throws Exception {
        UploadedShop large = UploadedShop.in(folder);
        UploadedShop small = UploadedShop.in(folder);
        CountDownLatch end = new CountDownLatch(1);
        ShopImports imports = mock();
        when(imports.look(large.folder(), Answers.NONE)).thenAnswer(reading -> {
            end.await();
            return mock(Understanding.class);
        });
        when(imports.look(small.folder(), Answers.NONE)).thenReturn(mock(Understanding.class));
        ImportJobs jobs = new ImportJobs(imports, event -> {});
        try {
            CompletableFuture<Optional<Understanding>> waiting = look(jobs, large);
            assertThat(look(jobs, small).get(60, TimeUnit.SECONDS)).isPresent();
            assertThat(waiting).isNotDone();
            end.countDown();
            assertThat(waiting.get(60, TimeUnit.SECONDS)).isPresent();
        } finally {
            jobs.stop();
        }
    }

    @Test
    void anImportThatEndsWithAnErrorKeepsNoOtherFromRunning() throws Exception {
        UploadedShop bad = UploadedShop.in(folder);
        UploadedShop good = UploadedShop.in(folder);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch loaded = new CountDownLatch(1);
        ShopImports imports = mock();
        when(imports.load(bad.folder(), "bad", Answers.NONE)).thenThrow(new StackOverflowError());
        when(imports.load(good.folder(), "good", Answers.NONE)).thenAnswer(loading -> {
            loaded.countDown();
            return mock(ImportRun.class);
        });
        ImportJobs jobs = new ImportJobs(imports, event -> told.countDown());
        try {
            jobs.start(bad, "bad", Answers.NONE);
            jobs.start(good, "good", Answers.NONE);

            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(loaded.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            jobs.stop();
        }
    }

    private static CompletableFuture<Optional<Understanding>> look(ImportJobs jobs, UploadedShop shop) {
        CompletableFuture<Optional<Understanding>> found = new CompletableFuture<>();
        jobs.look(shop, Answers.NONE, () -> true, found::complete);
        return found;
    }
}
