package io.leadline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fields that a person fills in, and the buttons that send them. A form knows whether something stands in it that is not
 * sent yet, from the first key pressed on; then {@link Live}, {@link KeptParts}, {@link LeaveGuard} and {@link Decision}
 * ask before anything takes it away.
 */
public class Form extends Div {

    private static final String UNSAVED = "data-unsaved";

    /** What the fields hold that are sent already, or were there when the form was shown. */
    private final transient Map<HasValue<?, ?>, Object> sent = new IdentityHashMap<>();

    private boolean shownBefore;
    private boolean typing;
    private boolean over;
    private @Nullable MeanwhileBar bar;

    public Form() {
        // In the browser, so that it counts before the field is left and the server hears of its value.
        getElement()
                .addEventListener("input", typed -> typing = true)
                .setFilter("!element.hasAttribute('" + UNSAVED + "') && (element.setAttribute('" + UNSAVED
                        + "', ''), true)");
        getElement().addEventListener("change", left -> read());
    }

    /** What it shows, so that it stays as it is while this is equal; by itself it is like no other. */
    public Object about() {
        return this;
    }

    /** Whether something stands in it, or in a form within it, that would be lost with it. */
    public final boolean unsaved() {
        return !over && (typing || !unsavedFields().isEmpty());
    }

    /** The fields that hold something else than what was sent, those of forms within it too. */
    public final List<Component> unsavedFields() {
        return everything(this)
                .filter(HasValue.class::isInstance)
                .filter(field -> formOf(field)
                        .map(form -> form.differs((HasValue<?, ?>) field))
                        .orElse(false))
                .toList();
    }

    /** What stands in it now is sent, or thrown away on purpose, or is what it begins with. */
    public final void clean() {
        everything(this).forEach(one -> {
            if (one instanceof HasValue<?, ?> field) {
                formOf(one).ifPresent(form -> form.know(field));
            } else if (one instanceof Form form) {
                form.typing = false;
            }
        });
        everything(this).filter(Form.class::isInstance).map(Form.class::cast).forEach(Form::mark);
    }

    /** Others changed what it is about; it can still be sent, and what is typed stays. */
    public final void changedMeanwhile(String what, Runnable discard) {
        say(new MeanwhileBar(what, getTranslation("shell.meanwhile.discard"), () -> askToDiscard(discard)));
    }

    /** It cannot be sent any more: what is typed stays to be read and copied. */
    public final void over(String why, Runnable discard) {
        over = true;
        shut(this);
        say(new MeanwhileBar(why, getTranslation("shell.meanwhile.close"), discard));
    }

    /** Nothing in it can be changed or pressed any more. */
    static void shut(Component part) {
        everything(part).forEach(one -> {
            if (one instanceof HasValue<?, ?> field) {
                field.setReadOnly(true);
            } else if (one instanceof Button button && !(button instanceof Portions.Way)) {
                button.setEnabled(false);
            }
        });
    }

    /** Whether it can only be read any more. */
    final boolean isOver() {
        return over;
    }

    /** Whether a part of a page holds anything unsaved. */
    public static boolean anyUnsaved(Component part) {
        return unsavedIn(part).findAny().isPresent();
    }

    /** The forms on a page that hold something unsaved, and stand in this part of it. */
    static Stream<Form> unsavedIn(Component part) {
        return part.getUI().stream()
                .flatMap(ui -> List.copyOf(shownIn(ui)).stream())
                .filter(form -> isIn(form, part))
                .filter(Form::unsaved);
    }

    /** The outermost form that a part of a page stands in. */
    static Optional<Form> around(Component part) {
        Form found = null;
        for (Optional<Component> at = Optional.of(part);
                at.isPresent();
                at = at.get().getParent()) {
            if (at.get() instanceof Form form) {
                found = form;
            }
        }
        return Optional.ofNullable(found);
    }

    static Stream<Component> everything(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(Form::everything));
    }

    static boolean isIn(Component one, Component part) {
        for (Optional<Component> at = Optional.of(one);
                at.isPresent();
                at = at.get().getParent()) {
            if (at.get() == part) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        shownIn(attached.getUI()).add(this);
        if (!shownBefore) {
            shownBefore = true;
            clean();
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        shownIn(detached.getUI()).remove(this);
        super.onDetach(detached);
    }

    /** Its dialog is closed by nothing but a button or a key, and not before its reader agreed to lose what is typed. */
    public final void guard(Dialog dialog) {
        dialog.setCloseOnOutsideClick(false);
        dialog.addDialogCloseActionListener(closing -> askToDiscard(dialog::close));
    }

    /** Does what throws away what stands in it, after asking if that is something. */
    public final void askToDiscard(Runnable discard) {
        if (unsaved()) {
            new Question("shell.meanwhile.sure", "", discard).open();
        } else {
            discard.run();
        }
    }

    private void say(MeanwhileBar said) {
        if (bar != null) {
            remove(bar);
        }
        bar = said;
        addComponentAsFirst(said);
    }

    /** After a field was left its value is known, so that typing and taking it back is nothing unsaved. */
    private void read() {
        typing = false;
        mark();
    }

    private void mark() {
        getElement().executeJs("this.toggleAttribute($0, $1)", UNSAVED, unsaved());
    }

    private void know(HasValue<?, ?> field) {
        if (!sent.containsKey(field)) {
            field.addValueChangeListener(changed -> mark());
        }
        sent.put(field, Optional.ofNullable(field.getValue()));
    }

    private boolean differs(HasValue<?, ?> field) {
        Object before = sent.get(field);
        Object now = Optional.ofNullable(field.getValue());
        boolean unreadable = field instanceof Bounded bounded && bounded.isInvalid() && bounded.isBadInput();
        return !field.isReadOnly() && (unreadable || (before == null ? !field.isEmpty() : !same(before, now)));
    }

    private static boolean same(Object before, Object now) {
        if (before instanceof Optional<?> one
                && now instanceof Optional<?> other
                && one.orElse(null) instanceof BigDecimal a
                && other.orElse(null) instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(before, now);
    }

    /** The nearest form around a field, which knows what it held. */
    private static Optional<Form> formOf(Component field) {
        for (Optional<Component> at = field.getParent();
                at.isPresent();
                at = at.get().getParent()) {
            if (at.get() instanceof Form form) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    private static Set<Form> shownIn(UI ui) {
        Shown shown = ComponentUtil.getData(ui, Shown.class);
        if (shown == null) {
            shown = new Shown(new LinkedHashSet<>());
            ComponentUtil.setData(ui, Shown.class, shown);
        }
        return shown.forms();
    }

    private record Shown(Set<Form> forms) {}
}
