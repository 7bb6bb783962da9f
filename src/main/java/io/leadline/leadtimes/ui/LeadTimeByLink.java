package io.leadline.leadtimes.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.shell.LinkedPage;
import java.util.Optional;
import java.util.function.Supplier;

/** The page of a lead time for who followed the link of a mail about it. */
@org.springframework.stereotype.Component
class LeadTimeByLink implements LinkedPage {

    private final LeadTimeDesk desk;

    LeadTimeByLink(LeadTimeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered) {
        return LinkedPage.of(
                bearer, who -> desk.cases().find(subject, who), find -> new LeadTimePage(desk, bearer, find, answered));
    }
}
