package io.leadline.clearance.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shell.LinkedPage;
import java.util.Optional;
import java.util.function.Supplier;

/** The page of an overstock for the supplier that followed the link of a mail about it. */
@org.springframework.stereotype.Component
class OverstockByLink implements LinkedPage {

    private final ClearanceDesk desk;

    OverstockByLink(ClearanceDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered) {
        return LinkedPage.of(
                bearer,
                who -> desk.cases().find(subject, who),
                find -> new OverstockPage(desk, bearer, find, answered));
    }
}
