package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.SetPolicy;
import io.leadline.shell.Folded;
import io.leadline.shell.Portions;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The policy of one scope, in words, with who set what and when. */
final class PolicyCard extends Div {

    /**
     * @param name of the supplier; empty for other scopes
     * @param open asks for another policy, starting with this one; null for who may not change any
     */
    PolicyCard(
            SetPolicy row,
            String name,
            PolicyTexts texts,
            @Nullable BiConsumer<PolicyScope, OrderPolicy> open,
            Consumer<PolicyScope> remove) {
        addClassName("card");
        H2 title = new H2(texts.scope(row.scope()));
        OrderPolicy policy = row.policy();
        boolean usual = policy == null && row.scope().equals(PolicyScope.ALL);
        if (policy == null) {
            Span badge = new Span(getTranslation(usual ? "policies.usual" : "policies.removed"));
            badge.addClassNames("badge", usual ? "badge-neutral" : "badge-over");
            title.add(badge);
        }
        add(title);
        if (!name.isEmpty()) {
            Span who = new Span(name);
            who.addClassName("secondary");
            add(who);
        }
        OrderPolicy shown = usual ? OrderPolicy.USUAL : policy;
        if (shown != null) {
            texts.all(shown).map(Paragraph::new).forEach(this::add);
        }
        if (!row.changes().isEmpty()) {
            add(new Folded(getTranslation("policies.history"), () -> history(row, texts)));
        }
        if (open != null) {
            add(buttons(row, shown, open, remove));
        }
    }

    private Component history(SetPolicy row, PolicyTexts texts) {
        return Portions.list(
                row.changes().reversed(),
                change -> {
                    OrderPolicy policy = change.policy();
                    return new ListItem(getTranslation(
                            "policies.change",
                            texts.format().dateTime(change.at()),
                            change.by(),
                            policy == null
                                    ? getTranslation("policies.removed")
                                    : String.join(" ", texts.all(policy).toList())));
                },
                UnorderedList::new);
    }

    private Div buttons(
            SetPolicy row,
            @Nullable OrderPolicy shown,
            BiConsumer<PolicyScope, OrderPolicy> open,
            Consumer<PolicyScope> remove) {
        Button edit = new Button(
                getTranslation(shown == null ? "policies.set-again" : "policies.edit"),
                click -> open.accept(row.scope(), shown == null ? lastOf(row) : shown));
        Div buttons = new Div(edit);
        buttons.addClassName("buttons");
        if (row.policy() != null) {
            Button button = new Button(getTranslation("policies.remove"), click -> remove.accept(row.scope()));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            buttons.add(button);
        }
        return buttons;
    }

    private static OrderPolicy lastOf(SetPolicy row) {
        return row.changes().reversed().stream()
                .map(SetPolicy.Change::policy)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(OrderPolicy.USUAL);
    }
}
