package io.leadline.outlook.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shell.LinkedPage;
import java.util.Optional;
import java.util.function.Supplier;

/** The page of expected orders for who followed the link of a mail about them. */
@org.springframework.stereotype.Component
class OutlookByLink implements LinkedPage {

    private final OutlookDesk desk;

    OutlookByLink(OutlookDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered) {
        return LinkedPage.of(
                bearer,
                who -> desk.outlooks().find(subject, who),
                find -> new CommitmentPage(desk, bearer, find, answered));
    }
}
