package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows about many things, for forms and lists that are no table. They are made when they are looked at, some dozens at a
 * time: a browser that is given the fields of two thousand lines sends more about them than it may. What was looked at is
 * hidden and stays, because something may be typed in it; what was not says nothing that its form does not know.
 */
public final class Portions<T, R extends Component> extends Div {

    public static final int SIZE = 50;

    private static final int FAR = 10;

    private final transient List<T> all;
    private final transient Function<T, R> row;
    private final String[] classNames;
    private final Map<Integer, Form> shown = new TreeMap<>();
    private final transient List<R> made = new ArrayList<>();
    private final Div way = new Div();
    private int at;

    /** @param classNames of what the rows stand in */
    public Portions(List<T> all, Function<T, R> row, String... classNames) {
        this.all = List.copyOf(all);
        this.row = row;
        this.classNames = classNames;
        addClassName("portions");
        way.addClassNames("buttons", "portions-way");
        way.getElement().setAttribute("role", "navigation");
        way.getElement().setAttribute("aria-label", getTranslation("shell.portions"));
        way.setVisible(all.size() > SIZE);
        add(way);
        show(0);
    }

    /** Those that were looked at, whether they are seen just now or not. */
    public Stream<R> made() {
        return made.stream();
    }

    /** Goes to where this one is. */
    public void show(T one) {
        int place = all.indexOf(one);
        if (place >= 0 && place / SIZE != at) {
            show(place / SIZE);
        }
    }

    private void show(int portion) {
        Form before = shown.get(at);
        if (before != null) {
            before.setVisible(false);
        }
        at = portion;
        Form now = shown.computeIfAbsent(portion, this::make);
        now.setVisible(true);
        way.removeAll();
        ways().forEach(other -> way.add(to(other)));
    }

    /** A form of its own, which takes what its fields begin with for what is known. */
    private Form make(int portion) {
        Form form = new Form();
        form.addClassNames(classNames);
        all.subList(portion * SIZE, Math.min(all.size(), (portion + 1) * SIZE)).forEach(one -> {
            R fresh = row.apply(one);
            made.add(fresh);
            form.add(fresh);
        });
        addComponentAtIndex(getComponentCount() - 1, form);
        return form;
    }

    private TreeSet<Integer> ways() {
        int last = Math.max(0, (all.size() - 1) / SIZE);
        TreeSet<Integer> ways = new TreeSet<>();
        Stream.of(0, at - FAR, at - 1, at, at + 1, at + FAR, last)
                .filter(portion -> portion >= 0 && portion <= last)
                .forEach(ways::add);
        return ways;
    }

    private Button to(int portion) {
        Button button = new Button(
                getTranslation(
                        "shell.portions.part",
                        portion * SIZE + 1,
                        Math.min(all.size(), (portion + 1) * SIZE),
                        all.size()),
                click -> show(portion));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        if (portion == at) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }
}
