package io.leadline.exchange;

import io.leadline.catalog.ItemQuery;
import io.leadline.catalog.Items;
import io.leadline.demand.SalesHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how long a folder takes: {@code mvn test -Dtest=ImportBenchmark -Dleadline.bench.import=DIR}. */
class ImportBenchmark {

    @Test
    void anImportItsRepetitionAndTheListsOverIt(@TempDir Path data) throws IOException {
        Path shop = Path.of(System.getProperty("leadline.bench.import"));
        try (ShopApplication application = new ShopApplication(data, Map.of())) {
            ShopImports imports = application.get(ShopImports.class);
            print("first import", () -> imports.load(shop, "first"));
            print("the same again", () -> imports.load(shop, "again"));
            Items items = application.get(Items.class);
            for (int i = 0; i < 3; i++) {
                print(
                        "page of the item list",
                        () -> items.search(new ItemQuery("number 99", "", ItemQuery.Sort.PRICE, true, 0, 50)));
            }
            print("stream of all sales", () -> {
                try (var all = application.get(SalesHistory.class).all()) {
                    return all.mapToInt(item -> item.channels().getFirst().days())
                            .sum();
                }
            });
        }
    }

    private static void print(String what, Work work) throws IOException {
        long start = System.nanoTime();
        Object result = work.run();
        System.out.printf("%-25s %8.2f s%n", what, (System.nanoTime() - start) / 1e9);
        if (result instanceof ImportRun run) {
            run.files().forEach(file -> System.out.println("    " + file));
        }
    }

    private interface Work {
        Object run() throws IOException;
    }
}
