package io.leadline.partners.ui;

import io.leadline.catalog.Closure;
import io.leadline.identity.Actor;
import io.leadline.partners.OwnClosures;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Period;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Days on which the own company does not work. What begins on another day is another closure, so the first day stays. */
final class ClosureDialog extends EditDialog<Closure> {

    private final transient OwnClosures closures;
    private final transient Supplier<Actor> actor;
    private final DateField from = new DateField();
    private final DateField to = new DateField();
    private final TextLine reason = new TextLine(Bounds.NAME);

    ClosureDialog(OwnClosures closures, @Nullable Closure before, Supplier<Actor> actor, BusinessClock clock) {
        super(before, actor);
        this.closures = closures;
        this.actor = actor;
        setHeaderTitle(getTranslation(before == null ? "partners.closures.add" : "partners.closures.change"));
        from.setLabel(getTranslation("partners.closures.from"));
        to.setLabel(getTranslation("partners.closures.to"));
        reason.setLabel(getTranslation("partners.closures.reason"));
        reason.setHelperText(getTranslation("partners.closures.reason.help"));
        to.within(Bounds.ahead(clock.today()));
        field(from, closure -> closure.period().from());
        field(to, closure -> closure.period().to());
        field(reason, Closure::reason);
        if (before == null) {
            from.within(Bounds.ahead(clock.today()));
            from.addValueChangeListener(change -> {
                if (to.isEmpty() && !from.isEmpty()) {
                    to.setValue(from.getValue());
                }
            });
        } else {
            from.setReadOnly(true);
        }
    }

    @Override
    protected Optional<Edited<Closure>> save(@Nullable Closure seen) {
        boolean right = seen == null ? Bounded.right(from, to, reason) : Bounded.right(to, reason);
        missing(from, from.isEmpty());
        missing(to, to.isEmpty());
        missing(reason, reason.getValue().isBlank());
        if (!right || from.isInvalid() || to.isInvalid() || reason.isInvalid()) {
            return Optional.empty();
        }
        if (to.getValue().isBefore(from.getValue())) {
            return wrong("TURNED");
        }
        Period days = new Period(from.getValue(), to.getValue());
        Optional<OwnClosures.Why> why = closures.objection(days, seen, actor.get());
        if (why.isPresent()) {
            return wrong(why.get().name());
        }
        return Optional.of(
                seen == null
                        ? closures.enter(days, reason.getValue(), actor.get())
                        : closures.change(
                                seen,
                                new Closure(
                                        seen.party(), days, reason.getValue().strip()),
                                actor.get()));
    }

    private Optional<Edited<Closure>> wrong(String why) {
        to.setErrorMessage(getTranslation("partners.closures.wrong." + why));
        to.setInvalid(true);
        return Optional.empty();
    }

    private void missing(Bounded field, boolean isMissing) {
        if (isMissing) {
            field.setInvalid(true);
            field.setErrorMessage(getTranslation("partners.needed"));
        }
    }

    @Override
    protected void saved(Closure now) {
        int touched = closures.touched(now, actor.get()).size();
        Notice.done(
                touched == 0
                        ? getTranslation("partners.closures.saved")
                        : getTranslation("partners.closures.saved.touched", touched));
    }
}
