package io.leadline.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import io.leadline.identity.Away;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.inbox.InboxTask;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Asks who shall work on tasks from now on: anybody who could have taken all of them. */
class ReassignDialog extends Dialog {

    ReassignDialog(Collection<InboxTask> tasks, Users users, Away away, TaskTexts texts, Consumer<User> chosen) {
        setHeaderTitle(texts.text("inbox.reassign.title", tasks.size()));
        ComboBox<User> who = new ComboBox<>(texts.text("inbox.reassign.who"));
        who.setItems(candidates(tasks, users));
        who.setItemLabelGenerator(user -> words(user, away, texts));
        who.setWidthFull();
        who.focus();
        Button hand = new Button(texts.text("inbox.reassign.do"), click -> {
            if (who.getValue() != null) {
                chosen.accept(who.getValue());
                close();
            } else {
                who.setErrorMessage(texts.text("inbox.reassign.nobody"));
                who.setInvalid(true);
            }
        });
        hand.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(who);
        getFooter().add(new Button(texts.text("inbox.cancel"), click -> close()), hand);
    }

    /** Whoever is away is told so, with who gets it meanwhile. */
    private static String words(User user, Away away, TaskTexts texts) {
        return away.of(user.id())
                .map(absence -> away.standInOf(user.id())
                        .map(other -> texts.text(
                                "inbox.reassign.away.by",
                                user.name(),
                                texts.format().date(absence.to()),
                                other.name()))
                        .orElseGet(() -> texts.text(
                                "inbox.reassign.away",
                                user.name(),
                                texts.format().date(absence.to()))))
                .orElse(user.name());
    }

    private static List<User> candidates(Collection<InboxTask> tasks, Users users) {
        return tasks.stream()
                .flatMap(task -> task.groups().stream())
                .distinct()
                .flatMap(group -> Role.ofGroup(group).stream())
                .filter(role -> !role.isPartner())
                .flatMap(role -> users.withRole(role).stream())
                .distinct()
                .filter(user -> tasks.stream().allMatch(task -> couldTake(user, task)))
                .toList();
    }

    private static boolean couldTake(User user, InboxTask task) {
        return user.roles().stream().map(Role::group).anyMatch(task.groups()::contains);
    }
}
