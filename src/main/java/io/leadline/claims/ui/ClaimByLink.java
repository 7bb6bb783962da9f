package io.leadline.claims.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shell.LinkedPage;
import java.util.Optional;
import java.util.function.Supplier;

/** The page of a claim for who followed the link of a mail about it. */
@org.springframework.stereotype.Component
class ClaimByLink implements LinkedPage {

    private final ClaimDesk desk;

    ClaimByLink(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered) {
        return LinkedPage.of(
                bearer, who -> desk.claims().find(subject, who), find -> new ClaimPage(desk, bearer, find, answered));
    }
}
