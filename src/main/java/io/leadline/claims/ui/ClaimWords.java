package io.leadline.claims.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.leadline.claims.Claim;
import io.leadline.claims.Claim.Item;
import io.leadline.claims.Claim.Step;
import io.leadline.claims.Claim.Way;
import io.leadline.claims.ClaimResult;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Notice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Words about claims that several parts share. */
final class ClaimWords {

    private ClaimWords() {}

    static Anchor link(Component part, Claim claim) {
        Anchor link = new Anchor("claim/" + Links.encoded(claim.id()), name(part, claim));
        link.setRouterIgnore(false);
        link.addClassName("strong");
        return link;
    }

    static String name(Component part, Claim claim) {
        return part.getTranslation(
                "claims.name", claim.items().getFirst().name(), claim.items().size() - 1, claim.orderName());
    }

    static Span badge(Component part, Claim claim) {
        Span badge =
                new Span(part.getTranslation("claims.state." + claim.state().name()));
        badge.addClassNames(
                "badge",
                switch (claim.state()) {
                    case TO_CHECK, ASKED, ANSWERED, TO_CONFIRM -> "badge-late";
                    case SETTLED -> "badge-good";
                    case WITHDRAWN -> "badge-over";
                });
        return badge;
    }

    static String what(Component part, Item item, Format format) {
        return part.getTranslation("claims.kind." + item.kind().name(), format.quantity(item.units(), item.unit()));
    }

    /** What is offered or decided. */
    static String way(
            Component part, @Nullable Way way, @Nullable Money credit, @Nullable LocalDate day, Format format) {
        if (way == null) {
            return "";
        }
        String key = "claims.way.said." + way.name();
        return switch (way) {
            case CREDIT -> part.getTranslation(key, credit == null ? "" : format.money(credit));
            case REPLACEMENT, RESEND -> part.getTranslation(key, day == null ? "" : format.date(day));
            case NOTHING -> part.getTranslation(key);
        };
    }

    static String step(Component part, Step step, Format format) {
        return part.getTranslation(
                "claims.step." + step.kind().name(),
                step.byName(),
                format.dateTime(step.at()),
                way(part, step.way(), step.credit(), step.day(), format));
    }

    /** Says what became of it. */
    static boolean tell(Component part, ClaimResult result) {
        switch (result) {
            case ClaimResult.Done done -> Notice.done(part.getTranslation("claims.said"));
            case ClaimResult.Refused(ClaimResult.Why why) ->
                Notice.refused(part.getTranslation("claims.refused." + why.name()));
        }
        return result instanceof ClaimResult.Done;
    }
}
