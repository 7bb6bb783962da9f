package io.leadline.clearance.ui;

import com.vaadin.flow.component.Component;
import io.leadline.clearance.OverstockCase;
import io.leadline.identity.Actor;
import io.leadline.shell.LinkedPage;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** The page of an overstock for the supplier that followed the link of a mail about it. */
@org.springframework.stereotype.Component
class OverstockByLink implements LinkedPage {

    private final ClearanceDesk desk;

    OverstockByLink(ClearanceDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered) {
        Supplier<Optional<OverstockCase>> find = () -> {
            try {
                return desk.cases().find(subject, bearer.get());
            } catch (AccessDeniedException over) {
                return Optional.empty();
            }
        };
        return find.get().map(one -> new OverstockPage(desk, bearer, find, answered));
    }
}
