package io.leadline.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.leadline.exchange.ImportRun;
import io.leadline.exchange.ShopFile;
import io.leadline.exchange.ShopImports;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evening's till, of which neither the sales nor what is left may come without the other. */
class FileDropTest {

    private static final String SOURCE = ImportRun.TILL + "2026-11-20";

    @TempDir
    Path data;

    private final ShopImports imports = mock(ShopImports.class);
    private final List<String> loaded = new ArrayList<>();
    private FileDrop drop;

    @BeforeEach
    void theImportSeesWholeFolders() throws IOException {
        drop = new FileDrop(imports, new DataFolder(data));
        when(imports.load(any(Path.class), anyString())).thenAnswer(call -> load(call.getArgument(0)));
    }

    @Test
    void aKillInTheMiddleLeavesAllOfItToBeHandedInAgain() throws IOException {
        when(imports.load(any(Path.class), anyString())).thenThrow(new IllegalStateException("killed"));
        assertThatThrownBy(() -> drop.handInWhole(evening(), SOURCE)).hasMessage("killed");

        theImportSeesWholeFolders();
        drop.handInLeft();

        assertThat(loaded).containsExactly("sales.csv", "stock.csv");
    }

    @Test
    void whatWasHandedInIsNotLeft() throws IOException {
        drop.handInWhole(evening(), SOURCE);
        loaded.clear();

        drop.handInLeft();

        assertThat(loaded).isEmpty();
        assertThat(data.resolve("simulation-whole")).isEmptyDirectory();
    }

    @Test
    void nothingIsLeftWhereNothingWasHandedIn() {
        drop.handInLeft();

        verifyNoMoreInteractions(imports);
    }

    private static FileDrop.Files evening() {
        return new FileDrop.Files()
                .row(ShopFile.SALES, "2026-11-20", "KIT-1000", "web", 3, "29.85", 0)
                .row(ShopFile.STOCK, "2026-11-20", "DC-MAIN", "KIT-1000", 17);
    }

    private ImportRun load(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(loaded::add);
        }
        Instant now = Instant.parse("2026-11-20T21:00:00Z");
        return new ImportRun("1", SOURCE, "", ImportRun.State.DONE, now, now, List.of(), 0, 0, null);
    }
}
