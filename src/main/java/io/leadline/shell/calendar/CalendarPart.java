package io.leadline.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.identity.CalendarLinks;
import io.leadline.shell.Notice;
import io.leadline.shell.PagePart;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;

/** On the page of one's own settings: a secret address by which a calendar shows one's dates, and its end. */
@org.springframework.stereotype.Component
class CalendarPart implements PagePart {

    private final CalendarLinks links;
    private final String baseUrl;

    CalendarPart(
            CalendarLinks links, @Value("${leadline.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.links = links;
        this.baseUrl = baseUrl;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        return route.equals("profile") ? Optional.of(new Card(links, baseUrl, actor)) : Optional.empty();
    }

    private static final class Card extends Div {

        private final transient CalendarLinks links;
        private final transient Supplier<Actor> actor;
        private final Paragraph state = new Paragraph();
        private final Paragraph address = new Paragraph();
        private final Button make = new Button();
        private final Button end = new Button();
        private final Button copy = new Button();
        private final Anchor subscribe = new Anchor();

        Card(CalendarLinks links, String baseUrl, Supplier<Actor> actor) {
            this.links = links;
            this.actor = actor;
            addClassName("card");
            setId("calendar");
            make.setId("make-calendar");
            end.setId("end-calendar");
            end.setText(getTranslation("shell.calendar.end"));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            address.setId("calendar-address");
            address.addClassName("calendar-address");
            copy.setId("copy-calendar");
            copy.setText(getTranslation("shell.calendar.copy"));
            copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            copy.addClickListener(click -> copy());
            subscribe.setText(getTranslation("shell.calendar.subscribe"));
            subscribe.setRouterIgnore(true);
            make.addClickListener(click -> {
                String whole =
                        CalendarFeed.address(baseUrl, links.issue(actor.get().id()));
                address.setText(whole);
                // Programs that keep calendars are asked by this scheme, which the component does not know; they read
                // by HTTPS
                // or HTTP all the same.
                subscribe.getElement().setAttribute("href", whole.replaceFirst("^https?", "webcal"));
                show();
            });
            end.addClickListener(click -> {
                links.revoke(actor.get().id());
                address.setText("");
                Notice.done(getTranslation("shell.calendar.ended"));
                show();
            });
            Div buttons = new Div(copy, subscribe, make, end);
            buttons.addClassName("buttons");
            add(
                    new H2(getTranslation("shell.calendar.title")),
                    new Paragraph(getTranslation("shell.calendar.text")),
                    state,
                    address,
                    buttons);
            show();
        }

        /** Where the browser does not let it, the address is marked, so that one key copies it. */
        private void copy() {
            address.getElement().executeJs("""
                const mark = () => getSelection().selectAllChildren(this);
                if (!navigator.clipboard) { mark(); return false; }
                return navigator.clipboard.writeText(this.textContent).then(() => true, () => { mark(); return false; });\
                """).then(Boolean.class, done -> {
                if (done) {
                    Notice.done(getTranslation("shell.calendar.copied"));
                }
            });
        }

        private void show() {
            boolean issued = links.isIssued(actor.get().id());
            boolean shown = !address.getText().isEmpty();
            state.setText(
                    getTranslation(shown ? "shell.calendar.new" : issued ? "shell.calendar.on" : "shell.calendar.off"));
            address.setVisible(shown);
            copy.setVisible(shown);
            subscribe.setVisible(shown);
            make.setText(getTranslation(issued ? "shell.calendar.again" : "shell.calendar.make"));
            end.setVisible(issued);
        }
    }
}
