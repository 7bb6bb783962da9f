package io.leadline.messaging.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import io.leadline.identity.Actor;
import io.leadline.messaging.MailDesk;
import io.leadline.messaging.MailGroup;
import io.leadline.messaging.MailHours;
import io.leadline.messaging.MailWay;
import io.leadline.messaging.MailWishes;
import io.leadline.shared.Edited;
import io.leadline.shell.Chosen;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A way for each group of mails, and the hours that mails keep to. */
final class MailWishesDialog extends EditDialog<MailWishes> {

    private static final List<LocalTime> TIMES = IntStream.range(0, 48)
            .mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half))
            .toList();

    private final transient MailDesk desk;
    private final transient MailWishes given;
    private final transient Supplier<Actor> actor;
    private final transient Runnable changed;
    private final Map<MailGroup, Select<MailWay>> ways = new EnumMap<>(MailGroup.class);
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final ComboBox<LocalTime> from = Chosen.always(new ComboBox<>());
    private final ComboBox<LocalTime> to = Chosen.always(new ComboBox<>());
    private final Checkbox onlyThen = new Checkbox();

    MailWishesDialog(MailDesk desk, MailWishes given, Supplier<Actor> actor, Runnable changed) {
        super(given, actor);
        this.desk = desk;
        this.given = given;
        this.actor = actor;
        this.changed = changed;
        setHeaderTitle(getTranslation("messaging.wishes.edit"));
        for (MailGroup group : MailGroup.of(actor.get().organisation() != null)) {
            Select<MailWay> way = Chosen.always(new Select<>());
            way.setLabel(getTranslation("messaging.group." + group.name()));
            way.setItems(group.ways());
            way.setItemLabelGenerator(each -> getTranslation("messaging.wishes.way." + each.name()));
            ways.put(group, way);
            field(way, wishes -> wishes.way(group));
        }
        days.setLabel(getTranslation("messaging.wishes.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
        from.setLabel(getTranslation("messaging.wishes.from"));
        from.setItems(with(given.hours().from()));
        to.setLabel(getTranslation("messaging.wishes.to"));
        to.setItems(with(given.hours().to()));
        onlyThen.setLabel(getTranslation("messaging.wishes.only-then"));
        field(days, wishes -> wishes.hours().days()).addClassName("in-a-row");
        form().setColspan(days, 2);
        field(from, wishes -> wishes.hours().from());
        field(to, wishes -> wishes.hours().to());
        field(onlyThen, MailWishes::onlyThen);
        if (actor.get().organisation() != null) {
            onlyThen.setHelperText(getTranslation("messaging.wishes.only-then.help"));
        }
        saveButton().setId("save-mail-wishes");
    }

    private static List<LocalTime> with(LocalTime chosen) {
        return Stream.concat(TIMES.stream(), Stream.of(chosen))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    protected Optional<Edited<MailWishes>> save(@Nullable MailWishes before) {
        Set<DayOfWeek> chosen = days.getValue();
        days.setErrorMessage(getTranslation("messaging.wishes.days.missing"));
        days.setInvalid(chosen.isEmpty());
        boolean backwards = !to.getValue().isAfter(from.getValue());
        to.setErrorMessage(getTranslation("messaging.wishes.to.wrong"));
        to.setInvalid(backwards);
        if (chosen.isEmpty() || backwards) {
            return Optional.empty();
        }
        Map<MailGroup, MailWay> said = new EnumMap<>(MailGroup.class);
        ways.forEach((group, way) -> said.put(group, way.getValue()));
        MailWishes wanted = new MailWishes(
                given.reader(), said, new MailHours(chosen, from.getValue(), to.getValue()), onlyThen.getValue());
        return Optional.of(desk.change(before == null ? given : before, wanted, actor.get()));
    }

    @Override
    protected void saved(MailWishes now) {
        Notice.done(getTranslation("messaging.wishes.saved"));
        changed.run();
    }
}
