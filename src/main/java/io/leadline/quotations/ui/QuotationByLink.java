package io.leadline.quotations.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shell.LinkedPage;
import java.util.Optional;
import java.util.function.Supplier;

/** The page of a request for quotation for who followed the link of a mail about it. */
@org.springframework.stereotype.Component
class QuotationByLink implements LinkedPage {

    private final QuotationDesk desk;

    QuotationByLink(QuotationDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered) {
        return LinkedPage.of(
                bearer,
                who -> desk.quotations().find(subject, who),
                find -> new RequestPage(desk, bearer, find, answered));
    }
}
