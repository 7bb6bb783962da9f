package io.leadline.partners.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import io.leadline.identity.Actor;
import io.leadline.identity.User;
import io.leadline.partners.Invited;
import io.leadline.partners.OwnPeople;
import io.leadline.shared.Bounds;
import io.leadline.shared.Edited;
import io.leadline.shell.AddressField;
import io.leadline.shell.Bounded;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An account of the own company: to be invited, or to be changed or ended. */
final class PersonDialog extends EditDialog<User> {

    private final transient OwnPeople people;
    private final transient Supplier<Actor> actor;
    private final transient @Nullable User before;
    private final TextLine name = new TextLine(Bounds.NAME);
    private final AddressField email = new AddressField();
    private final Checkbox keeper = new Checkbox();
    private final Checkbox active = new Checkbox();

    PersonDialog(OwnPeople people, @Nullable User before, Supplier<Actor> actor) {
        super(before, actor);
        this.people = people;
        this.before = before;
        this.actor = actor;
        setHeaderTitle(before == null ? getTranslation("partners.people.invite") : before.name());
        name.setLabel(getTranslation("partners.contact.name"));
        email.setLabel(getTranslation("partners.contact.email"));
        email.setHelperText(
                getTranslation(before == null ? "partners.people.email.help" : "partners.people.email.fixed"));
        keeper.setLabel(getTranslation("partners.people.mayKeep"));
        active.setLabel(getTranslation("partners.people.mayWork"));
        active.setHelperText(getTranslation("partners.people.mayWork.help"));
        active.setValue(true);
        field(name, User::name);
        field(email, User::email);
        field(keeper, User::keeper);
        if (before != null) {
            field(active, User::active);
            email.setReadOnly(true);
            boolean oneself = before.id().equals(actor.get().id());
            keeper.setReadOnly(oneself);
            active.setReadOnly(oneself);
            mailing(before);
        } else {
            saveButton().setText(getTranslation("partners.people.invite.do"));
            withdrawing();
        }
    }

    /** By the address alone, because nobody is told which invitations are open: some of them were never sent. */
    private void withdrawing() {
        Button withdraw = new Button(getTranslation("partners.people.withdraw"), click -> {
            boolean right = Bounded.right(email);
            missing(email, email.getValue().isBlank());
            if (!right || email.isInvalid()) {
                return;
            }
            if (people.withdraw(email.getValue(), actor.get())) {
                close();
                Notice.done(getTranslation(
                        "partners.people.withdrawn", email.getValue().strip()));
            } else {
                Notice.refused(getTranslation("partners.people.refused.FORBIDDEN"));
            }
        });
        withdraw.setId("withdraw-invitation");
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().getElement().insertChild(0, withdraw.getElement());
    }

    private void mailing(User user) {
        if (!user.active()) {
            return;
        }
        Button mail = new Button(getTranslation("partners.people.mail"), click -> {
            if (people.sendLink(user.id(), actor.get())) {
                Notice.done(getTranslation("partners.people.mailed", user.email()));
            } else {
                Notice.refused(getTranslation("partners.people.refused.TOO_MANY"));
            }
        });
        mail.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().getElement().insertChild(0, mail.getElement());
    }

    @Override
    protected Optional<Edited<User>> save(@Nullable User seen) {
        boolean right = seen == null ? Bounded.right(name, email) : Bounded.right(name);
        missing(name, name.getValue().isBlank());
        missing(email, email.getValue().isBlank());
        if (!right || name.isInvalid() || email.isInvalid()) {
            return Optional.empty();
        }
        if (seen != null) {
            return Optional.of(people.change(
                    seen,
                    seen.called(name.getValue().strip(), seen.email())
                            .withActive(active.getValue())
                            .withKeeper(keeper.getValue()),
                    actor.get()));
        }
        return switch (people.invite(name.getValue(), email.getValue(), keeper.getValue(), actor.get())) {
            case Invited.Done(User made) -> Optional.of(new Edited.Done<>(made));
            case Invited.Refused(Invited.Why why) -> {
                email.setErrorMessage(getTranslation("partners.people.refused." + why.name()));
                email.setInvalid(true);
                yield Optional.empty();
            }
        };
    }

    private void missing(Bounded field, boolean isMissing) {
        if (isMissing) {
            field.setInvalid(true);
            field.setErrorMessage(getTranslation("partners.needed"));
        }
    }

    @Override
    protected void saved(User now) {
        Notice.done(
                before == null
                        ? getTranslation("partners.people.invited", now.email())
                        : getTranslation("partners.contacts.saved", now.name()));
    }
}
