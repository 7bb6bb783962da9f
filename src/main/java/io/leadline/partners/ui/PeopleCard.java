package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.User;
import io.leadline.partners.OwnPeople;
import io.leadline.shell.HomeRows;
import java.util.ArrayList;
import java.util.List;

/** Who works in the portal for a company. */
final class PeopleCard extends Div {

    private final transient OwnPeople people;
    private final transient CurrentActor actor;
    private final boolean keeps;

    PeopleCard(OwnPeople people, CurrentActor actor) {
        this.people = people;
        this.actor = actor;
        this.keeps = people.mayKeep(actor.get());
        Component[] actions = keeps
                ? new Component[] {
                    Rows.add(
                            "invite",
                            getTranslation("partners.people.invite"),
                            () -> new PersonDialog(people, null, actor).open())
                }
                : new Component[0];
        Div card = Rows.card("people", getTranslation("partners.people.title"), actions);
        HomeRows rows = new HomeRows(getTranslation("partners.people.title"));
        people.all(actor.get()).forEach(user -> rows.row(row(user).toArray(Component[]::new)));
        card.add(rows);
        if (!keeps) {
            card.add(Rows.quiet(getTranslation("partners.people.keepers")));
        }
        add(card);
    }

    private List<Component> row(User user) {
        List<Component> row = new ArrayList<>();
        row.add(HomeRows.words(user.name(), user.email()));
        if (!user.active()) {
            row.add(Rows.state(getTranslation("partners.people.inactive"), "neutral"));
        } else if (user.keeper()) {
            row.add(Rows.state(getTranslation("partners.people.keeper"), "info"));
        }
        if (keeps) {
            row.add(Rows.edit(
                    getTranslation("partners.people.edit", user.name()),
                    () -> new PersonDialog(people, user, actor).open()));
        }
        return row;
    }
}
