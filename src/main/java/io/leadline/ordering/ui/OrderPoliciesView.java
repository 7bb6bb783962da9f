package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Items;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.ordering.AnswerTrials;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyBook;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.SetPolicy;
import io.leadline.shell.Aside;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Portions;
import io.leadline.shell.SearchField;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code order-policies}: how patient and how strict the company is, for all, by category and by supplier. */
@Route(value = "order-policies", layout = MainLayout.class)
@Menu(title = "policies.title", order = 330, icon = "vaadin:timer")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.ADMIN})
public class OrderPoliciesView extends Div implements HasDynamicTitle {

    private final transient PolicyBook book;
    private final transient AnswerTrials trials;
    private final transient Aside aside;
    private final transient Suppliers suppliers;
    private final transient Items items;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final transient PolicyTexts texts;
    private final SearchField search = new SearchField();
    private final Div cards = new Div();

    OrderPoliciesView(
            PolicyBook book,
            AnswerTrials trials,
            Suppliers suppliers,
            Items items,
            CurrentActor current,
            Aside aside,
            Live live) {
        this.book = book;
        this.trials = trials;
        this.aside = aside;
        this.suppliers = suppliers;
        this.items = items;
        this.actor = current;
        this.format = Format.of(actor.get());
        this.texts = new PolicyTexts(this, format);
        addClassName("page");
        Button add = new Button(getTranslation("policies.add"), VaadinIcon.PLUS.create(), click -> add());
        add.setId("add-policy");
        add.setVisible(book.mayChange(actor.get()));
        search.setPlaceholder(getTranslation("policies.search"));
        search.setAriaLabel(getTranslation("policies.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> show());
        search.addClassName("grow");
        Div toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        Paragraph intro = new Paragraph(getTranslation("policies.intro") + " ");
        Anchor scored = new Anchor("score-definition", getTranslation("scores.rules.title"));
        scored.setRouterIgnore(false);
        intro.add(scored);
        intro.addClassName("secondary");
        add(
                new PageHeader(
                        getTranslation("policies.title"),
                        new ExportLinks(
                                "order-policies",
                                PolicyColumns.ALL,
                                () -> set().stream().filter(set -> set.policy() != null)),
                        add),
                intro,
                toolbar,
                cards);
        live.listen(this, "order-policies", this::show);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policies.title");
    }

    private List<SetPolicy> set() {
        return book.all(actor.get());
    }

    private void show() {
        Map<String, String> names = new TreeMap<>();
        suppliers.all().forEach(supplier -> names.put(supplier.id(), supplier.name()));
        List<SetPolicy> rows = new ArrayList<>(set());
        if (rows.stream().noneMatch(row -> row.scope().equals(PolicyScope.ALL))) {
            rows.addFirst(new SetPolicy(PolicyScope.ALL, null, List.of()));
        }
        String text = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<SetPolicy> found = rows.stream()
                .filter(row -> (texts.scope(row.scope()) + " " + name(row.scope(), names))
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList();
        boolean mayChange = book.mayChange(actor.get());
        cards.removeAll();
        cards.add(new Portions<>(
                found,
                row -> new PolicyCard(
                        row, name(row.scope(), names), texts, mayChange ? this::open : null, this::remove),
                "cards"));
    }

    private static String name(PolicyScope scope, Map<String, String> names) {
        return scope.kind() == PolicyScope.Kind.SUPPLIER ? names.getOrDefault(scope.id(), "") : "";
    }

    private void open(@Nullable PolicyScope scope, OrderPolicy from) {
        OrderPolicy inForce = set().stream()
                .filter(set -> set.scope().equals(scope))
                .findFirst()
                .map(SetPolicy::policy)
                .orElse(null);
        new PolicyDialog(
                        scope,
                        scope == null ? choices() : List.of(),
                        inForce,
                        from,
                        texts,
                        actor,
                        (chosen, seen, policy) -> book.change(chosen, seen, policy, actor.get()),
                        (chosen, trust) -> book.mayChange(actor.get())
                                ? new TrialWords(chosen, trust, trials, aside, format)
                                : new Div(),
                        this::show)
                .open();
    }

    private void add() {
        open(null, book.inForce("").policy());
    }

    /** What has no policy yet. */
    private List<PolicyScope> choices() {
        Set<PolicyScope> taken = set().stream()
                .filter(set -> set.policy() != null)
                .map(SetPolicy::scope)
                .collect(Collectors.toSet());
        List<PolicyScope> choices = new ArrayList<>();
        items.categories().stream()
                .filter(category -> !category.isBlank())
                .map(PolicyScope::category)
                .forEach(choices::add);
        suppliers.all().stream().map(Supplier::id).map(PolicyScope::supplier).forEach(choices::add);
        choices.removeAll(taken);
        return choices;
    }

    private void remove(PolicyScope scope) {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("policies.remove.title", texts.scope(scope)),
                getTranslation("policies.remove.text"),
                getTranslation("policies.remove"),
                sure -> {
                    book.remove(scope, actor.get());
                    Notice.done(getTranslation("policies.removed.done"));
                    show();
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("policies.back"));
        ask.open();
    }
}
