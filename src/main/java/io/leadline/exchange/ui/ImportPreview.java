package io.leadline.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.exchange.Question;
import io.leadline.exchange.ShopFile;
import io.leadline.exchange.Spelling;
import io.leadline.exchange.Understanding;
import io.leadline.exchange.UnderstandingText;
import io.leadline.shell.Portions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What Leadline understood of uploaded files, what it asks about them, and what is missing, before anything is loaded. */
final class ImportPreview extends Div {

    private static final int FILES_AT_ONCE = 15;

    private final transient BiConsumer<Question, Spelling> answer;
    private final transient Consumer<Understanding.Seen> map;
    private final transient Consumer<Understanding.Seen> forget;

    /**
     * @param answer is told what a person says to a question
     * @param map opens the mapping of a file that is not known, or was mapped by a person
     * @param forget takes back what a person said of files like this
     */
    ImportPreview(
            Understanding understood,
            BiConsumer<Question, Spelling> answer,
            Consumer<Understanding.Seen> map,
            Consumer<Understanding.Seen> forget) {
        this.forget = forget;
        this.answer = answer;
        this.map = map;
        addClassName("import-preview");
        setId("import-preview");
        add(new H2(getTranslation("exchange.preview.title")));
        add(
                Portions.large(FILES_AT_ONCE, understood.files(), this::file, "import-files"),
                new Portions<>(
                        understood.unreadable(),
                        error -> new Paragraph(
                                error.file() + ": " + error.cause(getLocale()) + " " + error.remedy(getLocale()))));
        String missing = understood.missing().stream().map(ShopFile::fileName).collect(Collectors.joining(", "));
        add(new Paragraph(
                missing.isEmpty()
                        ? getTranslation("exchange.preview.complete")
                        : getTranslation("exchange.preview.missing", missing)));
    }

    private Div file(Understanding.Seen file) {
        Div card = new Div(new H3(file.name()));
        card.addClassName("import-file");
        String how =
                getTranslation("exchange.preview.written", file.charset(), UnderstandingText.shown(file.separator()));
        card.add(new Paragraph(UnderstandingText.kind(file, getLocale()) + " · " + how));
        card.add(new Portions<>(file.questions(), this::question));
        if (!file.absent().isEmpty()) {
            card.add(new Paragraph(getTranslation("exchange.preview.absent", String.join(", ", file.absent()))));
        }
        if (!file.uses().isEmpty()) {
            card.add(uses(file));
        }
        if (file.isKnown() && !file.unused().isEmpty()) {
            card.add(new Paragraph(getTranslation("exchange.preview.unused", String.join(", ", file.unused()))));
        }
        card.add(lines(file));
        if (!file.header().isEmpty() && (!file.isKnown() || file.kind().equals("own"))) {
            card.add(new Button(getTranslation("exchange.preview.map"), click -> map.accept(file)));
        }
        if (file.kind().equals("own")) {
            card.add(new Button(getTranslation("exchange.preview.forget"), click -> forget.accept(file)));
        }
        return card;
    }

    private Component uses(Understanding.Seen file) {
        UnorderedList list = new UnorderedList();
        Map<ShopFile, List<Understanding.Use>> byFile = file.uses().stream()
                .collect(Collectors.groupingBy(Understanding.Use::file, TreeMap::new, Collectors.toList()));
        byFile.forEach((ours, uses) -> list.add(new ListItem(
                ours.fileName() + ": " + uses.stream().map(this::use).collect(Collectors.joining("; ")))));
        return list;
    }

    private String use(Understanding.Use use) {
        String from = UnderstandingText.from(use, getLocale());
        String one = from.equals(use.column()) ? from : use.column() + " ← " + from;
        return use.spelling().isEmpty()
                ? one
                : one + " (" + getTranslation("exchange.preview.like", use.spelling()) + ")";
    }

    private static Component lines(Understanding.Seen file) {
        Pre lines = new Pre(String.join(" | ", file.header()) + "\n"
                + file.lines().stream().map(line -> String.join(" | ", line)).collect(Collectors.joining("\n")));
        lines.addClassName("import-lines");
        lines.getElement().setAttribute("tabindex", "0");
        return lines;
    }

    private Div question(Question question) {
        String example =
                question.examples().isEmpty() ? "" : question.examples().getFirst();
        Span asked = new Span(getTranslation(
                question.converted()
                        ? "exchange.preview.askExchanged"
                        : question.ofDates() ? "exchange.preview.askDates" : "exchange.preview.askDecimals",
                question.header(),
                example));
        Div card = new Div(asked);
        card.addClassName("import-question");
        List<Spelling> answers = question.ofDates()
                ? List.of(Spelling.Order.DAY_FIRST, Spelling.Order.MONTH_FIRST)
                : List.of(Spelling.Decimal.COMMA, Spelling.Decimal.POINT);
        for (Spelling one : answers) {
            card.add(new Button(
                    getTranslation("exchange.preview.answer", example, question.read(one)),
                    click -> answer.accept(question, one)));
        }
        return card;
    }
}
