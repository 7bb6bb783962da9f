package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Tables of few rows, and figures, as screens about plans and back-tests show them. */
public final class Tables {

    public static final String NUMBER = "number";

    private Tables() {}

    /** From so many columns on a phone shows each row as a card, in which every value has its name. */
    private static final int WIDE = 4;

    /** A table with a header, which on a phone is one of cards, or can be scrolled sideways; of many rows a portion. */
    public static Div of(String label, List<String> header, List<List<Component>> rows) {
        if (rows.size() > Portions.SIZE) {
            return Portions.within(rows, cells -> row(header, cells), () -> new Scrolled(label, header, rows));
        }
        Scrolled few = new Scrolled(label, header, rows);
        rows.forEach(cells -> few.add(row(header, cells)));
        return few;
    }

    private static NativeTableRow row(List<String> header, List<Component> cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            Component content = cells.get(i);
            NativeTableCell cell = new NativeTableCell(content);
            cell.setClassName(NUMBER, isNumber(content));
            if (header.size() >= WIDE) {
                cell.getElement().setAttribute("data-name", header.get(i));
            }
            row.add(cell);
        }
        return row;
    }

    /** A table that rows are added to. */
    private static final class Scrolled extends Div {

        private final NativeTableBody body;

        Scrolled(String label, List<String> header, List<List<Component>> rows) {
            NativeTable table = table(label, header, rows);
            body = table.addBody();
            addClassName("table-scroll");
            setClassName("table-wide", header.size() >= WIDE);
            getElement().setAttribute("tabindex", "0");
            getElement().setAttribute("role", "region");
            getElement().setAttribute("aria-label", label);
            getElement().appendChild(table.getElement());
        }

        @Override
        public void add(Component... rows) {
            body.add(rows);
        }
    }

    private static NativeTable table(String label, List<String> header, List<List<Component>> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("rows");
        table.getElement().setAttribute("aria-label", label);
        NativeTableHeader head = table.getHead();
        NativeTableRow top = new NativeTableRow();
        for (int i = 0; i < header.size(); i++) {
            NativeTableHeaderCell title = new NativeTableHeaderCell(header.get(i));
            title.setClassName(
                    NUMBER, !rows.isEmpty() && isNumber(rows.getFirst().get(i)));
            top.add(title);
        }
        head.add(top);
        return table;
    }

    public static Component number(String text) {
        Span span = new Span(text);
        span.addClassName(NUMBER);
        return span;
    }

    private static boolean isNumber(Component content) {
        return content instanceof Span span && span.hasClassName(NUMBER);
    }

    /** One figure with what it is. */
    public static Div figure(String value, String label) {
        HtmlContainer number = new HtmlContainer("strong");
        number.setText(value);
        Div figure = new Div(new Span(label), number);
        figure.addClassName("figure");
        return figure;
    }

    public static Div figures(Component... all) {
        Div figures = new Div(all);
        figures.addClassName("figures");
        return figures;
    }
}
