package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Something to be said by a spreadsheet: down with what is asked, up again filled in. What is right in it goes into the form
 * beside it, where it is looked at and sent; what is wrong is listed with what would be right.
 *
 * @param <T> what a sheet is read as
 */
public final class SheetField<T> extends Details {

    private final Div result = new Div();

    /**
     * @param id of the upload on its page
     * @param words key of those that only this field needs, see {@link UploadTexts}
     * @param read what a file says; not in the page's thread
     * @param problem why nothing of it can be taken; empty where something can
     * @param show takes what was read, and tells what became of it
     */
    public SheetField(
            String id,
            String title,
            String text,
            String words,
            Component download,
            Function<Path, T> read,
            Function<T, String> problem,
            Function<T, List<Component>> show) {
        setSummaryText(title);
        addClassName("answer-file");
        result.setId("sheet-result");
        result.getElement().setAttribute("aria-live", "polite");
        UploadField upload = new UploadField(
                new SheetTaking<>(read, problem, sheet -> {
                    result.removeAll();
                    show.apply(sheet).forEach(result::add);
                }),
                words);
        upload.setId(id);
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        add(new Paragraph(text), download, upload, result);
    }

    /** Why nothing of a sheet was taken. */
    public static Component problem(String words) {
        Paragraph problem = new Paragraph(words.strip());
        problem.addClassName("late");
        return problem;
    }

    /** A cell that cannot be taken. */
    public static Component wrong(String place, String cause, String remedy) {
        Span where = new Span(place);
        where.addClassName("strong");
        Div row = new Div(where, new Span(cause), new Span(remedy));
        row.addClassName("edit-row");
        return row;
    }
}
