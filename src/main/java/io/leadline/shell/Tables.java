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

    private static final String NUMBER = "number";

    private Tables() {}

    /** A table with a header that can be scrolled sideways on a narrow screen. */
    public static Div of(String label, List<String> header, List<List<Component>> rows) {
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
        NativeTableBody body = table.addBody();
        for (List<Component> cells : rows) {
            NativeTableRow row = new NativeTableRow();
            cells.forEach(content -> {
                NativeTableCell cell = new NativeTableCell(content);
                cell.setClassName(NUMBER, isNumber(content));
                row.add(cell);
            });
            body.add(row);
        }
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", label);
        return scroll;
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
