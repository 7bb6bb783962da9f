package io.leadline.quotations.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.quotations.Quotation;
import io.leadline.quotations.QuotationDraft;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationResult;
import io.leadline.quotations.Quoted;
import io.leadline.quotations.Wanted;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/**
 * A supplier's turn: what it quotes for each item, or that it does not quote. What is typed is kept, so that it is there again
 * in another browser; what was quoted stands in it until the deadline, to be changed.
 */
final class QuoteForm extends Form {

    private static final int VALID_DAYS = 60;

    private final transient QuotationRequest request;
    private final transient QuotationDesk desk;
    private final transient Supplier<Actor> who;
    private final transient Runnable answered;
    private final transient List<QuoteLine> lines = new ArrayList<>();
    private final ComboBox<String> currency = new ComboBox<>(getTranslation("quotations.quote.currency"));
    private final DateField validUntil = new DateField(getTranslation("quotations.quote.valid"));
    private final TextLines note = new TextLines(Bounds.NOTE, getTranslation("quotations.quote.note"));
    private boolean begun;

    QuoteForm(QuotationRequest request, QuotationDesk desk, Supplier<Actor> who, Runnable answered) {
        this.request = request;
        this.desk = desk;
        this.who = who;
        this.answered = answered;
        addClassNames("card", "stacked");
        setId("quote-form");
        Actor actor = who.get();
        Format format = Format.of(actor);
        Optional<Quotation> last = request.current().stream().findFirst();
        add(
                new H2(getTranslation(last.isPresent() ? "quotations.quote.again" : "quotations.quote")),
                new Paragraph(getTranslation("quotations.quote.text", format.dateTime(request.deadline()))));
        List<String> currencies = desk.quotations().currencies(String.valueOf(actor.organisation()));
        currency.setItems(currencies);
        currency.setValue(currencies.getFirst());
        currency.setWidth("9rem");
        validUntil.setLocale(format.locale());
        LocalDate today = desk.clock().today();
        validUntil.within(Bounds.ahead(today));
        validUntil.setValue(today.plusDays(VALID_DAYS));
        note.setWidthFull();
        note.setHelperText(getTranslation("quotations.quote.note.help"));
        Div all = new Div(currency, validUntil);
        all.addClassName("toolbar");
        add(all);
        for (Wanted wanted : request.lines()) {
            QuoteLine line = new QuoteLine(wanted, request.lines().size() == 1, format, this::keep);
            lines.add(line);
            add(line);
        }
        Decision send = new Decision(getTranslation("quotations.quote.send"), this::send).sends(this);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("quote");
        Decision decline = new Decision(getTranslation("quotations.quote.decline"), this::decline).sends(note);
        decline.setId("decline");
        Div ways = new Div(send, decline);
        ways.addClassName("toolbar");
        add(note, ways);
        Optional<QuotationDraft> draft = desk.quotations().draft(request.id(), actor);
        draft.ifPresentOrElse(
                this::restore, () -> last.filter(word -> !word.declines()).ifPresent(this::show));
        if (draft.isPresent()) {
            Paragraph back = new Paragraph(getTranslation("quotations.quote.back"));
            back.addClassName("secondary");
            back.setId("draft-back");
            addComponentAtIndex(2, back);
        }
        currency.addValueChangeListener(typed -> keep());
        validUntil.addValueChangeListener(typed -> keep());
        note.addValueChangeListener(typed -> keep());
        begun = true;
    }

    private void show(Quotation word) {
        word.lines().stream().findFirst().map(Quoted::currency).ifPresent(currency::setValue);
        validUntil.setValue(word.validUntil());
        note.setValue(word.note());
        for (int i = 0; i < lines.size(); i++) {
            QuoteLine line = lines.get(i);
            word.of(request.lines().get(i).sku()).ifPresentOrElse(line::show, line::leaveOut);
        }
    }

    private void restore(QuotationDraft draft) {
        if (desk.quotations()
                .currencies(String.valueOf(who.get().organisation()))
                .contains(draft.currency())) {
            currency.setValue(draft.currency());
        }
        validUntil.setValue(draft.validUntil());
        note.setValue(draft.note());
        for (int i = 0; i < lines.size(); i++) {
            QuoteLine line = lines.get(i);
            Wanted wanted = request.lines().get(i);
            draft.lines().stream()
                    .filter(one -> one.sku().equals(wanted.sku()))
                    .findFirst()
                    .ifPresent(line::show);
        }
    }

    private void keep() {
        if (!begun) {
            return;
        }
        try {
            Actor actor = who.get();
            desk.quotations()
                    .keepDraft(
                            new QuotationDraft(
                                    request.id(),
                                    actor.id(),
                                    lines.stream().map(QuoteLine::draft).toList(),
                                    currency.getOptionalValue().orElse(""),
                                    validUntil.getValue(),
                                    note.getValue()),
                            actor);
        } catch (AccessDeniedException over) {
            // Nothing is kept for who may not act any more; the page says so when it is pressed.
            begun = false;
        }
    }

    private void send() {
        boolean right = Bounded.right(validUntil, note);
        if (validUntil.getValue() == null) {
            validUntil.show(new Fault.Missing());
            right = false;
        }
        currency.setInvalid(currency.isEmpty());
        List<Optional<Quoted>> read = lines.stream()
                .filter(QuoteLine::isQuoted)
                .map(line -> line.line(currency.getOptionalValue().orElse("")))
                .toList();
        if (!right || currency.isEmpty() || read.stream().anyMatch(Optional::isEmpty)) {
            Notice.refused(getTranslation("quotations.quote.incomplete"));
            return;
        }
        tell(
                desk.quotations()
                        .quote(
                                request.id(),
                                read.stream().flatMap(Optional::stream).toList(),
                                validUntil.getValue(),
                                note.getValue(),
                                who.get()),
                "quotations.quote.done");
    }

    private void decline() {
        if (Bounded.right(note)) {
            tell(desk.quotations().decline(request.id(), note.getValue(), who.get()), "quotations.quote.declined");
        }
    }

    private void tell(QuotationResult result, String done) {
        if (result instanceof QuotationResult.Done) {
            begun = false;
            clean();
            answered.run();
        }
        QuotationWords.tell(this, result, done);
    }
}
