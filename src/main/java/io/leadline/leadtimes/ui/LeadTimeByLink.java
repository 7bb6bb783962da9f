package io.leadline.leadtimes.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.shell.LinkedPage;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** The page of a lead time for who followed the link of a mail about it. */
@org.springframework.stereotype.Component
class LeadTimeByLink implements LinkedPage {

    private final LeadTimeDesk desk;

    LeadTimeByLink(LeadTimeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered) {
        Supplier<Optional<LeadTimeCase>> find = () -> {
            try {
                return desk.cases().find(subject, bearer.get());
            } catch (AccessDeniedException over) {
                return Optional.empty();
            }
        };
        return find.get().map(one -> new LeadTimePage(desk, bearer, find, answered));
    }
}
