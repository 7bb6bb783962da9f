package io.leadline.exchange.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.leadline.exchange.ImportLog;
import io.leadline.exchange.ImportLog.ErrorQuery;
import io.leadline.exchange.ImportRun;
import io.leadline.exchange.RowError;
import io.leadline.exchange.ShopFile;
import io.leadline.identity.Actor;
import io.leadline.shared.Page;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.RowCard;
import io.leadline.shell.SearchField;
import io.leadline.shell.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The rows that were wrong: where, what, and what would be right. */
final class ErrorList extends Div {

    private final transient ImportLog imports;
    private final transient ImportRun run;
    private final transient Locale locale;
    private final Table<RowError> grid = new Table<>(getTranslation("exchange.errors.title"));
    private final SearchField search = new SearchField();
    private final ComboBox<String> file = new ComboBox<>();

    ErrorList(ImportLog imports, ImportRun run, Actor actor) {
        this.imports = imports;
        this.run = run;
        this.locale = actor.locale();
        long all = run.wrong() + run.notices();
        add(new H2(getTranslation("exchange.errors.title")));
        if (all > ImportLog.ERRORS_KEPT) {
            add(new Paragraph(getTranslation(
                    "exchange.errors.more",
                    Format.of(actor).number(ImportLog.ERRORS_KEPT),
                    Format.of(actor).number(all))));
        }
        add(toolbar(), filled());
    }

    private Div toolbar() {
        search.setPlaceholder(getTranslation("exchange.errors.search"));
        search.setAriaLabel(getTranslation("exchange.errors.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grow");
        search.addValueChangeListener(typed -> grid.refresh());
        file.setPlaceholder(getTranslation("exchange.errors.allFiles"));
        file.setAriaLabel(getTranslation("exchange.import.file"));
        file.setClearButtonVisible(true);
        file.setItems(Arrays.stream(ShopFile.values()).map(ShopFile::fileName).toList());
        file.addValueChangeListener(chosen -> grid.refresh());
        Div toolbar =
                new Div(search, file, new ExportLinks("import-errors", columns(), () -> imports.allErrors(run.id())));
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private Table<RowError> filled() {
        grid.addColumn(ErrorList::place)
                .setHeader(getTranslation("exchange.errors.place"))
                .setKey(ErrorQuery.Sort.ORDER.name())
                .setSortable(true)
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addComponentColumn(error -> twoLines(error.field(), error.value()))
                .setHeader(getTranslation("exchange.errors.field"))
                .setKey(ErrorQuery.Sort.FIELD.name())
                .setSortable(true)
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addComponentColumn(error -> twoLines(error.cause(locale), error.remedy(locale)))
                .setHeader(getTranslation("exchange.errors.remedy"))
                .setKey(ErrorQuery.Sort.PROBLEM.name())
                .setSortable(true)
                .setWidth("18rem")
                .setFlexGrow(4);
        grid.cards(
                getTranslation("exchange.errors.title"),
                error -> new RowCard(
                        twoLines(place(error), error.field() + " " + error.value()),
                        List.of(error.cause(locale), error.remedy(locale))));
        grid.search(this::page);
        grid.setEmptyStateText(getTranslation("exchange.errors.none"));
        return grid;
    }

    private static String place(RowError error) {
        return error.line() == 0 ? error.file() : error.file() + ":" + error.line();
    }

    private static Div twoLines(String first, String second) {
        Div cell = new Div(new Span(first), new Span(second));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    private Page<RowError> page(int offset, int limit) {
        var sorted = grid.getSortOrder().stream().findFirst();
        return imports.errors(new ErrorQuery(
                run.id(),
                search.getValue(),
                file.getOptionalValue().orElse(""),
                sorted.map(order -> ErrorQuery.Sort.valueOf(order.getSorted().getKey()))
                        .orElse(ErrorQuery.Sort.ORDER),
                sorted.filter(order -> order.getDirection() == SortDirection.DESCENDING)
                        .isPresent(),
                offset,
                limit,
                locale));
    }

    private List<ExportColumn<RowError>> columns() {
        return List.of(
                new ExportColumn<>("file", RowError::file),
                new ExportColumn<>("line", RowError::line),
                new ExportColumn<>("field", RowError::field),
                new ExportColumn<>("value", RowError::value),
                new ExportColumn<>("cause", error -> error.cause(locale)),
                new ExportColumn<>("remedy", error -> error.remedy(locale)));
    }
}
