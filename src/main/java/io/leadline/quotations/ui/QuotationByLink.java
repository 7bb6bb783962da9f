package io.leadline.quotations.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.quotations.QuotationRequest;
import io.leadline.shell.LinkedPage;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** The page of a request for quotation for who followed the link of a mail about it. */
@org.springframework.stereotype.Component
class QuotationByLink implements LinkedPage {

    private final QuotationDesk desk;

    QuotationByLink(QuotationDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered) {
        Supplier<Optional<QuotationRequest>> find = () -> {
            try {
                return desk.quotations().find(subject, bearer.get());
            } catch (AccessDeniedException over) {
                return Optional.empty();
            }
        };
        return find.get().map(one -> new RequestPage(desk, bearer, find, answered));
    }
}
