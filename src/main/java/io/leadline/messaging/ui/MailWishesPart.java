package io.leadline.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
        private final DescriptionList rows = new DescriptionList();

        Card(MailDesk desk, Supplier<Actor> actor) {
            this.desk = desk;
            this.actor = actor;
            addClassName("card");
            setId("mail-wishes");
            boolean firm = actor.get().organisation() != null;
            Button change = new Button(getTranslation("messaging.wishes.change"), click -> open());
            change.setId("change-mail-wishes");
            change.setVisible(desk.mayChange(actor.get()));
            rows.addClassName("facts");
            Paragraph keeper = new Paragraph(getTranslation("messaging.wishes.keeper"));
            keeper.addClassName("quiet");
            keeper.setVisible(!change.isVisible());
            add(
                    new H2(getTranslation("messaging.wishes.title")),
                    new Paragraph(getTranslation(firm ? "messaging.wishes.text.firm" : "messaging.wishes.text")),
                    rows,
                    change,
                    keeper);
            show();
        }

        private void show() {
            MailWishes wishes = desk.own(actor.get());
            MailHours hours = wishes.hours();
            rows.removeAll();
            for (MailGroup group : MailGroup.of(actor.get().organisation() != null)) {
                row("messaging.group." + group.name(), way(wishes.way(group)));
            }
            row(
                    "messaging.wishes.hours",
                    getTranslation(
                            "messaging.wishes.hours.value",
                            days(hours.days(), getLocale()),
                            hours.from().toString(),
                            hours.to().toString()));
            row(
                    "messaging.wishes.when",
                    getTranslation(wishes.onlyThen() ? "messaging.wishes.only-then" : "messaging.wishes.at-once"));
        }

        private void row(String key, String value) {
            rows.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }

        private String way(MailWay way) {
            return getTranslation("messaging.wishes.way." + way.name());
        }

        private void open() {
            new MailWishesDialog(desk, desk.own(actor.get()), actor, this::show).open();
        }
    }

    /** Three days or more that follow each other are told by the first and the last. */
    static String days(Set<DayOfWeek> days, Locale locale) {
        List<String> told = new ArrayList<>();
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        for (int first = 0; first < sorted.size(); ) {
            int last = first;
            while (last + 1 < sorted.size()
                    && sorted.get(last + 1).getValue() == sorted.get(last).getValue() + 1) {
                last++;
            }
            boolean range = last - first > 1;
            String name = name(sorted.get(first), locale);
            told.add(range ? name + "–" + name(sorted.get(last), locale) : name);
            first = range ? last + 1 : first + 1;
        }
        return String.join(", ", told);
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }
}
