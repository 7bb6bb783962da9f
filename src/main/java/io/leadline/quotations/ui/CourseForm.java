package io.leadline.quotations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationResult;
import io.leadline.quotations.Quotations;
import io.leadline.quotations.RequestState;
import io.leadline.shared.Bounds;
import io.leadline.shared.DateRange;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import java.time.LocalDate;
import java.util.function.Supplier;

/** What a buyer can do about the course of a request: give more time, not wait for it, or take it back. */
final class CourseForm extends Form {

    private static final int MORE_DAYS = 7;

    private final DateField until = new DateField(getTranslation("quotations.course.until"));
    private final TextLines words = new TextLines(Bounds.NOTE, getTranslation("quotations.course.words"));

    CourseForm(QuotationRequest request, QuotationDesk desk, Supplier<Actor> actor) {
        addClassNames("card", "stacked");
        setId("course-form");
        LocalDate today = desk.clock().today();
        boolean running = request.takes(desk.clock().now());
        add(new H2(getTranslation("quotations.course")));
        if (request.state() == RequestState.DECIDING && request.offers().isEmpty()) {
            add(new Paragraph(getTranslation("quotations.course.nobody")));
        }
        Div ways = new Div();
        ways.addClassName("toolbar");
        if (running || request.state() == RequestState.DECIDING) {
            until.within(new DateRange(today.plusDays(1), today.plusDays(Quotations.longestDays())));
            LocalDate before =
                    LocalDate.ofInstant(request.deadline(), desk.clock().zone());
            until.setValue((before.isAfter(today) ? before : today).plusDays(MORE_DAYS));
            add(until);
            Decision extend = new Decision(getTranslation("quotations.course.extend"), () -> {
                        if (Bounded.right(until, words) && until.getValue() != null) {
                            tell(desk.quotations()
                                    .extend(request.id(), until.getValue(), words.getValue(), actor.get()));
                        }
                    })
                    .sends(until, words);
            extend.setId("extend");
            ways.add(extend);
        }
        if (running && request.silent().isEmpty()) {
            Decision close = new Decision(
                    getTranslation("quotations.course.close"),
                    () -> tell(desk.quotations().closeEarly(request.id(), actor.get())));
            close.setId("close-early");
            ways.add(close);
        }
        if (request.state() == RequestState.DECIDING && request.offers().isEmpty()) {
            Decision end = new Decision(getTranslation("quotations.course.end"), () -> {
                        if (Bounded.right(words)) {
                            tell(desk.quotations().end(request.id(), words.getValue(), actor.get()));
                        }
                    })
                    .sends(words);
            end.setId("end");
            ways.add(end);
        }
        Decision withdraw = new Decision(getTranslation("quotations.course.withdraw"), () -> {
                    if (Bounded.right(words)) {
                        tell(desk.quotations().withdraw(request.id(), words.getValue(), actor.get()));
                    }
                })
                .sends(words);
        withdraw.setId("withdraw");
        ways.add(withdraw);
        words.setWidthFull();
        words.setHelperText(getTranslation("quotations.course.words.help"));
        add(words, ways);
    }

    private void tell(QuotationResult result) {
        if (result instanceof QuotationResult.Done) {
            clean();
        }
        QuotationWords.tell(this, result, "quotations.done");
    }
}
