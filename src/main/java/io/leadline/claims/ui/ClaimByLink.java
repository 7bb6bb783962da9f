package io.leadline.claims.ui;

import com.vaadin.flow.component.Component;
import io.leadline.claims.Claim;
import io.leadline.identity.Actor;
import io.leadline.shell.LinkedPage;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** The page of a claim for who followed the link of a mail about it. */
@org.springframework.stereotype.Component
class ClaimByLink implements LinkedPage {

    private final ClaimDesk desk;

    ClaimByLink(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered) {
        Supplier<Optional<Claim>> find = () -> {
            try {
                return desk.claims().find(subject, bearer.get());
            } catch (AccessDeniedException over) {
                return Optional.empty();
            }
        };
        return find.get().map(claim -> new ClaimPage(desk, bearer, find, answered));
    }
}
