package io.leadline.shell;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Rows about many things, for forms and lists that are no table. They are made when they are looked at, some dozens at a
 * time: a browser that is given the fields of two thousand lines sends more about them than it may. What was looked at is
 * hidden and stays, because something may be typed in it; what was not says nothing that its form does not know.
 */
public final class Portions<T, R extends Component> extends Div {

    public static final int SIZE = 50;

    private static final int FAR = 10;

    private final int size;
    private final int total;
    private final transient Table.Part<T> part;
    private final transient ToIntFunction<T> place;
    private final transient Function<T, R> row;
    private final transient Supplier<? extends HtmlContainer> box;
    private final Map<Integer, Form> shown = new TreeMap<>();
    private final transient List<R> made = new ArrayList<>();
    private final Div way = new Div();
    private int at;

    /** @param classNames of what the rows stand in */
    public Portions(List<T> all, Function<T, R> row, String... classNames) {
        this(SIZE, List.copyOf(all), row, () -> box(classNames));
    }

    /** Of rows that are a page each, so that fewer make a portion. */
    public static <T, R extends Component> Portions<T, R> large(
            int size, List<T> all, Function<T, R> row, String... classNames) {
        return new Portions<>(size, List.copyOf(all), row, () -> box(classNames));
    }

    /** @param list whose entries the rows are */
    public static <T> Portions<T, ListItem> list(
            List<T> all, Function<T, ListItem> row, Supplier<? extends HtmlContainer> list) {
        return new Portions<>(SIZE, List.copyOf(all), row, list);
    }

    /** @param box what the rows of a portion are added to */
    static <T, R extends Component> Portions<T, R> within(
            List<T> all, Function<T, R> row, Supplier<? extends HtmlContainer> box) {
        return new Portions<>(SIZE, List.copyOf(all), row, box);
    }

    /** Of what is read when it is looked at. */
    public static <T, R extends Component> Portions<T, R> read(
            long total, Table.Part<T> part, Function<T, R> row, String... classNames) {
        return new Portions<>(SIZE, Math.toIntExact(total), part, one -> -1, row, () -> box(classNames));
    }

    private Portions(int size, List<T> all, Function<T, R> row, Supplier<? extends HtmlContainer> box) {
        this(size, all.size(), (from, most) -> all.subList(from, from + most), all::indexOf, row, box);
    }

    private Portions(
            int size,
            int total,
            Table.Part<T> part,
            ToIntFunction<T> place,
            Function<T, R> row,
            Supplier<? extends HtmlContainer> box) {
        this.size = size;
        this.total = total;
        this.part = part;
        this.place = place;
        this.row = row;
        this.box = box;
        addClassName("portions");
        way.addClassNames("buttons", "portions-way");
        way.getElement().setAttribute("role", "navigation");
        way.getElement().setAttribute("aria-label", getTranslation("shell.portions"));
        way.setVisible(total > size);
        setVisible(total > 0);
        add(way);
        show(0);
    }

    private static Div box(String... classNames) {
        Div box = new Div();
        box.addClassNames(classNames);
        return box;
    }

    /** Those that were looked at, whether they are seen just now or not. */
    public Stream<R> made() {
        return made.stream();
    }

    /** Goes to where this one is. */
    public void show(T one) {
        int found = place.applyAsInt(one);
        if (found >= 0) {
            goTo(found / size);
        }
    }

    /** Which portion is looked at, from zero on. */
    public int portion() {
        return at;
    }

    /** For a list that was read again, and may be shorter now. */
    public void goTo(int portion) {
        int there = Math.clamp(portion, 0, last());
        if (there != at) {
            show(there);
        }
    }

    private int last() {
        return Math.max(0, (total - 1) / size);
    }

    /** Stays where a form is over, so that what was typed can be read. */
    static final class Way extends Button {

        Way(String text, ComponentEventListener<ClickEvent<Button>> go) {
            super(text, go);
        }
    }

    private Form show(int portion) {
        Form before = shown.get(at);
        if (before != null) {
            before.setVisible(false);
        }
        at = portion;
        Form now = shown.computeIfAbsent(portion, this::make);
        now.setVisible(true);
        way.removeAll();
        ways().forEach(other -> way.add(to(other)));
        return now;
    }

    /** A form of its own, which takes what its fields begin with for what is known. */
    private Form make(int portion) {
        HtmlContainer rows = box.get();
        int from = portion * size;
        part.read(from, Math.min(size, total - from)).forEach(one -> {
            R fresh = row.apply(one);
            made.add(fresh);
            rows.add(fresh);
        });
        Form form = new Form();
        form.add(rows);
        form.getElement().setAttribute("tabindex", "-1");
        addComponentAtIndex(getComponentCount() - 1, form);
        Form.around(this).filter(Form::isOver).ifPresent(over -> Form.shut(form));
        return form;
    }

    private TreeSet<Integer> ways() {
        TreeSet<Integer> ways = new TreeSet<>();
        Stream.of(0, at - FAR, at - 1, at, at + 1, at + FAR, last())
                .filter(portion -> portion >= 0 && portion <= last())
                .forEach(ways::add);
        return ways;
    }

    private Way to(int portion) {
        Way button = new Way(
                getTranslation("shell.portions.part", portion * size + 1, Math.min(total, (portion + 1) * size), total),
                click -> show(portion)
                        .getElement()
                        // The button that was pressed is gone, and what it leads to begins above it.
                        .executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        if (portion == at) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }
}
