package io.leadline.ordering.ui;

import com.vaadin.flow.component.UI;
import io.leadline.ordering.AnswerSheets;
import io.leadline.shell.Aside;
import io.leadline.shell.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/** Takes an uploaded sheet, reads it while the page is not locked, and keeps nothing of it. */
final class SheetTaking extends Intake {

    static final long MOST_BYTES = 2 << 20;

    private final transient Function<Path, AnswerSheets.Result> read;
    private final transient Function<AnswerSheets.Result, String> problem;
    private final transient Consumer<AnswerSheets.Result> show;

    /** @param problem why nothing of the sheet can be taken; empty where something can */
    SheetTaking(
            Function<Path, AnswerSheets.Result> read,
            Function<AnswerSheets.Result, String> problem,
            Consumer<AnswerSheets.Result> show) {
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
            AnswerSheets.Result result = read.apply(file);
            Aside.tell(page, () -> show.accept(result));
            String words = problem.apply(result);
            return words.isEmpty() ? new Outcome.Taken() : new Outcome.Refused(HttpStatus.UNPROCESSABLE_CONTENT, words);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
