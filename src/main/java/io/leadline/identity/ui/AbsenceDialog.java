package io.leadline.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.leadline.identity.Absence;
import io.leadline.identity.Absences;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.Edited;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From when to when somebody is away, and who stands in; says at once what nobody would do then. */
final class AbsenceDialog extends EditDialog<Absence> {

    private final transient Absences absences;
    private final transient Users users;
    private final transient Supplier<Actor> actor;
    private final transient Runnable changed;
    private final ComboBox<User> person = new ComboBox<>();
    private final DateField from = new DateField();
    private final DateField to = new DateField();
    private final ComboBox<User> standIn = new ComboBox<>();

    /**
     * @param given null for a new one
     * @param people whose it can be
     */
    AbsenceDialog(
            Absences absences,
            Users users,
            @Nullable Absence given,
            List<User> people,
            LocalDate today,
            Supplier<Actor> actor,
            Runnable changed) {
        super(given, actor);
        this.absences = absences;
        this.users = users;
        this.actor = actor;
        this.changed = changed;
        setHeaderTitle(getTranslation(given == null ? "identity.absence.add" : "identity.absence.change"));
        person.setLabel(getTranslation("identity.absence.person"));
        person.setItems(people);
        person.setItemLabelGenerator(User::name);
        from.setLabel(getTranslation("identity.absence.from"));
        to.setLabel(getTranslation("identity.absence.to"));
        to.setHelperText(getTranslation("identity.absence.to.help"));
        standIn.setLabel(getTranslation("identity.absence.stand-in"));
        standIn.setItemLabelGenerator(User::name);
        standIn.setClearButtonVisible(true);
        person.addValueChangeListener(change -> offer(change.getValue()));
        standIn.addValueChangeListener(change -> tell());
        field(
                person,
                absence -> people.stream()
                        .filter(user -> user.id().equals(absence.person()))
                        .findFirst()
                        .orElse(null));
        person.setReadOnly(given != null || people.size() == 1);
        if (given == null) {
            person.setValue(people.size() == 1 ? people.getFirst() : null);
            from.setValue(today);
        }
        field(from, Absence::from);
        field(to, Absence::to);
        field(standIn, this::known);
        tell();
        saveButton().setId("save-absence");
    }

    private @Nullable User known(Absence absence) {
        String id = absence.standIn();
        return id == null ? null : users.find(id).orElse(null);
    }

    private void offer(@Nullable User who) {
        User before = standIn.getValue();
        List<User> candidates = who == null ? List.of() : absences.candidates(who);
        standIn.setItems(candidates);
        standIn.setValue(before != null && candidates.contains(before) ? before : null);
        tell();
    }

    /** What comes of the choice: nothing is passed on, or not all. */
    private void tell() {
        User who = person.getValue();
        User other = standIn.getValue();
        if (who == null || other == null) {
            standIn.setHelperText(getTranslation("identity.absence.nobody.help"));
            return;
        }
        String left = Absences.notCovered(who, other).stream()
                .map(Role::name)
                .map(role -> getTranslation("identity.role." + role))
                .collect(Collectors.joining(", "));
        standIn.setHelperText(
                left.isEmpty()
                        ? getTranslation("identity.absence.stand-in.help", other.name())
                        : getTranslation("identity.absence.stand-in.left", other.name(), left));
    }

    @Override
    protected Optional<Edited<Absence>> save(@Nullable Absence before) {
        User who = person.getValue();
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean right = check(person, who == null) & Bounded.right(from) & Bounded.right(to);
        if (!right || who == null) {
            return Optional.empty();
        }
        if (first == null || last == null) {
            from.setInvalid(first == null);
            from.setErrorMessage(getTranslation("identity.absence.needed"));
            to.setInvalid(last == null);
            to.setErrorMessage(getTranslation("identity.absence.needed"));
            return Optional.empty();
        }
        boolean backwards = last.isBefore(first);
        boolean endless = ChronoUnit.DAYS.between(first, last) > Absence.LONGEST_DAYS;
        to.setErrorMessage(getTranslation(
                backwards ? "identity.absence.backwards" : "identity.absence.endless", Absence.LONGEST_DAYS));
        to.setInvalid(backwards || endless);
        if (backwards || endless) {
            return Optional.empty();
        }
        Optional<Absence> inTheWay = absences.inTheWay(before, who.id(), first, last);
        if (inTheWay.isPresent()) {
            Format format = Format.of(actor.get());
            to.setErrorMessage(getTranslation(
                    "identity.absence.overlaps",
                    format.date(inTheWay.get().from()),
                    format.date(inTheWay.get().to())));
            to.setInvalid(true);
            return Optional.empty();
        }
        User other = standIn.getValue();
        return Optional.of(
                absences.save(before, who.id(), first, last, other == null ? null : other.id(), actor.get()));
    }

    private boolean check(ComboBox<User> field, boolean missing) {
        field.setInvalid(missing);
        field.setErrorMessage(missing ? getTranslation("identity.absence.needed") : "");
        return !missing;
    }

    @Override
    protected void saved(Absence now) {
        String name = users.find(Objects.requireNonNullElse(now.standIn(), ""))
                .map(User::name)
                .orElse("");
        Notice.done(
                name.isEmpty()
                        ? getTranslation("identity.absence.saved.alone")
                        : getTranslation("identity.absence.saved", name));
        changed.run();
    }
}
