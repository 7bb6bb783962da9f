package io.leadline.shell.tour;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Demonstration;
import io.leadline.identity.TourPlace;
import io.leadline.identity.Tours;
import java.util.List;
import org.springframework.context.annotation.Scope;

/**
 * A strip below the head of every page that says what there is to see, and leads on. It pushes the page down instead of
 * covering it, so that what it speaks of can be used meanwhile. By itself it comes in the generated shop alone; the menu
 * of the account brings it back.
 */
@SpringComponent
@Scope("prototype")
public class TourBar extends Div {

    private static final String RING = """
        const bar = this;
        clearTimeout(window.leadlineRing);
        document.querySelectorAll('.tour-ring').forEach(e => e.classList.remove('tour-ring'));
        const ring = tries => {
          const meant = $0 && document.querySelector($0);
          if (meant) meant.classList.add('tour-ring');
          else if ($0 && tries > 0 && bar.isConnected) window.leadlineRing = setTimeout(() => ring(tries - 1), 200);
        };
        ring(20);\
        """;

    private final transient CurrentActor current;
    private final transient Tours tours;
    private final transient List<TourExample> examples;
    private final boolean possible;
    private transient TourPlace place;
    private final Span stopOf = new Span();
    private final Span title = new Span();
    private final Paragraph text = new Paragraph();
    private final Button back = new Button(VaadinIcon.ARROW_LEFT.create(), click -> go(place.at(place.stop() - 1)));
    private final Button next = new Button("", click -> forward());
    private final Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> keep(place.end()));

    TourBar(CurrentActor current, Tours tours, List<TourExample> examples, Demonstration demonstration) {
        this.current = current;
        this.tours = tours;
        this.examples = examples;
        this.possible = demonstration.shown();
        this.place = possible ? place(demonstration) : TourPlace.BEFORE.end();
        addClassName("tour");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("tour.label"));
        stopOf.addClassName("tour-stop");
        title.addClassName("tour-title");
        Div words = new Div(new Div(stopOf, title), text);
        words.addClassName("tour-words");
        words.getElement().setAttribute("aria-live", "polite");
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setAriaLabel(getTranslation("tour.back"));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.setId("tour-next");
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(getTranslation("tour.close"));
        close.setId("tour-close");
        Div buttons = new Div(back, next, close);
        buttons.addClassName("tour-buttons");
        add(words, buttons);
        addAttachListener(attached -> show());
        show();
    }

    /** This stands on every page: nothing is read where there is no tour, and the log of imports only before the first offer. */
    private TourPlace place(Demonstration demonstration) {
        return tours.of(current.get().id())
                .orElseGet(() -> demonstration.generated() ? TourPlace.BEFORE : TourPlace.BEFORE.end());
    }

    /** Whether there is a tour here at all. */
    public boolean isPossible() {
        return possible;
    }

    /** From the first stop, whether or not somebody has been there. */
    public void begin() {
        go(TourPlace.BEFORE.at(1));
        next.focus();
    }

    private void forward() {
        if (place.stop() >= stops().size()) {
            keep(place.end());
        } else {
            go(place.at(place.stop() + 1));
        }
    }

    private void go(TourPlace to) {
        keep(to);
        String page = to.stop() == 0 ? "" : page(stops().get(to.stop() - 1));
        if (!page.isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(page));
        }
    }

    private String page(Stop stop) {
        Actor actor = current.get();
        return examples.stream()
                .filter(example -> example.of().equals(stop.exampleOf()))
                .flatMap(example -> example.page(actor).stream())
                .findFirst()
                .orElse(stop.page());
    }

    private void keep(TourPlace now) {
        place = now;
        tours.keep(current.get().id(), now);
        show();
    }

    private List<Stop> stops() {
        return Tour.of(Tour.roleOf(current.get()));
    }

    private void show() {
        List<Stop> stops = stops();
        boolean shown = possible && !place.closed() && place.stop() <= stops.size();
        setVisible(shown);
        String ringed = "";
        if (shown && place.stop() == 0) {
            String role =
                    getTranslation("identity.role." + Tour.roleOf(current.get()).name());
            say(getTranslation("tour.offer.title"), getTranslation("tour.offer.text", role, stops.size()));
            stopOf.setText("");
            next.setText(getTranslation("tour.begin"));
        } else if (shown) {
            Stop stop = stops.get(place.stop() - 1);
            ringed = stop.ringed();
            say(word(stop, ".title"), word(stop, ".text"));
            stopOf.setText(getTranslation("tour.stop", place.stop(), stops.size()));
            next.setText(getTranslation(place.stop() == stops.size() ? "tour.end" : "tour.next"));
        }
        stopOf.setVisible(!stopOf.getText().isEmpty());
        back.setVisible(place.stop() > 1);
        getElement().executeJs(RING, ringed);
    }

    private String word(Stop stop, String part) {
        return getTranslation("tour.at." + stop.text() + part);
    }

    private void say(String head, String words) {
        title.setText(head);
        text.setText(words);
    }
}
