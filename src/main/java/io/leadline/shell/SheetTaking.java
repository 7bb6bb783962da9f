package io.leadline.shell;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/**
 * Takes an uploaded sheet, reads it while the page is not locked, and keeps nothing of it.
 *
 * @param <T> what it is read as
 */
public final class SheetTaking<T> extends Intake {

    private static final long MOST_BYTES = 2 << 20;

    private final transient Function<Path, T> read;
    private final transient Function<T, String> problem;
    private final transient Consumer<T> show;

    /** @param problem why nothing of the sheet can be taken; empty where something can */
    public SheetTaking(Function<Path, T> read, Function<T, String> problem, Consumer<T> show) {
        this.read = read;
        this.problem = problem;
        this.show = show;
    }

    @Override
    protected long mostBytes() {
        return MOST_BYTES;
    }

    @Override
    protected Outcome take(Arriving arriving) throws IOException {
        UI page = arriving.page();
        Path file = Files.createTempFile("answer", "sheet");
        try {
            Files.copy(arriving.content(), file, StandardCopyOption.REPLACE_EXISTING);
            T result = read.apply(file);
            Aside.tell(page, () -> show.accept(result));
            String words = problem.apply(result);
            return words.isEmpty() ? new Outcome.Taken() : new Outcome.Refused(HttpStatus.UNPROCESSABLE_CONTENT, words);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
