package io.leadline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What happened that concerns the reader, the latest first; what is new since the last look is marked by a word. */
final class NewsDialog extends Dialog {

    NewsDialog(List<News> all, Instant seenUntil, Format format, Consumer<News> go) {
        setHeaderTitle(getTranslation("shell.news.title"));
        setWidth("min(34rem, 100%)");
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("shell.news.none")));
        }
        add(new Portions<>(all, one -> row(one, one.at().isAfter(seenUntil), format, go), "news"));
        Button done = new Button(getTranslation("shell.news.close"), click -> close());
        done.setId("news-close");
        getFooter().add(done);
    }

    private Button row(News one, boolean fresh, Format format, Consumer<News> go) {
        Span what = new Span(one.who() + ": " + one.what());
        what.setClassName("strong", fresh);
        Span about = new Span(one.about() + " · " + format.dateTime(one.at()));
        about.addClassName("secondary");
        Div words = new Div(what, about);
        words.addClassName("two-lines");
        if (fresh) {
            Span mark = new Span(getTranslation("shell.news.new"));
            mark.addClassNames("state", "info");
            words.add(mark);
        }
        Button open = new Button(words, click -> {
            close();
            go.accept(one);
        });
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.addClassNames("news-row");
        return open;
    }
}
