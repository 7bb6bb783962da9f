package io.leadline.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.messaging.MailDesk;
import io.leadline.messaging.MailGroup;
import io.leadline.messaging.MailHours;
import io.leadline.messaging.MailWay;
import io.leadline.messaging.MailWishes;
import io.leadline.shell.PagePart;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** On the page of one's own settings: which mails one wants and how, or one's firm does. */
@org.springframework.stereotype.Component
class MailWishesPart implements PagePart {

    private final MailDesk desk;

    MailWishesPart(MailDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        return route.equals("profile") ? Optional.of(new Card(desk, actor)) : Optional.empty();
    }

    private static final class Card extends Div {

        private final transient MailDesk desk;
        private final transient Supplier<Actor> actor;
        private final Div rows = new Div();

        Card(MailDesk desk, Supplier<Actor> actor) {
            this.desk = desk;
            this.actor = actor;
            addClassName("card");
            setId("mail-wishes");
            boolean firm = actor.get().organisation() != null;
            Button change = new Button(getTranslation("messaging.wishes.change"), click -> open());
            change.setId("change-mail-wishes");
            change.setVisible(desk.mayChange(actor.get()));
            rows.addClassName("filter-rows");
            add(
                    new H2(getTranslation("messaging.wishes.title")),
                    new Paragraph(getTranslation(firm ? "messaging.wishes.text.firm" : "messaging.wishes.text")),
                    rows,
                    change);
            show();
        }

        private void show() {
            MailWishes wishes = desk.own(actor.get());
            MailHours hours = wishes.hours();
            rows.removeAll();
            for (MailGroup group : MailGroup.of(actor.get().organisation() != null)) {
                rows.add(line(getTranslation("messaging.group." + group.name()) + ": " + way(wishes.way(group))));
            }
            String days = hours.days().stream()
                    .sorted()
                    .map(day -> name(day, getLocale()))
                    .collect(Collectors.joining(" "));
            rows.add(
                    line(getTranslation(
                            "messaging.wishes.hours",
                            days,
                            hours.from().toString(),
                            hours.to().toString())),
                    line(getTranslation(
                            wishes.onlyThen() ? "messaging.wishes.only-then" : "messaging.wishes.at-once")));
        }

        private String way(MailWay way) {
            return getTranslation("messaging.wishes.way." + way.name());
        }

        private static Div line(String text) {
            Div line = new Div();
            line.setText(text);
            return line;
        }

        private void open() {
            new MailWishesDialog(desk, desk.own(actor.get()), actor, this::show).open();
        }
    }

    static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }
}
