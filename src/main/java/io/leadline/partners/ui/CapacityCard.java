package io.leadline.partners.ui;

import com.vaadin.flow.component.html.Div;
import io.leadline.catalog.CapacityPlan;
import io.leadline.identity.CurrentActor;
import io.leadline.partners.OwnCapacity;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import io.leadline.shell.HomeRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Weeks in which a company can deliver another quantity than usual. */
final class CapacityCard extends Div {

    private final transient OwnCapacity capacity;
    private final transient Map<Sku, String> names;
    private final transient LocalDate today;
    private final transient CurrentActor actor;

    CapacityCard(OwnCapacity capacity, Map<Sku, String> names, LocalDate today, CurrentActor actor) {
        this.capacity = capacity;
        this.names = names;
        this.today = today;
        this.actor = actor;
        Div card = Rows.card(
                "capacity",
                getTranslation("partners.capacity.title"),
                Rows.add("all-capacity", getTranslation("partners.capacity.all"), this::openAll));
        card.add(Rows.quiet(getTranslation("partners.capacity.note")));
        Format format = Format.of(actor.get());
        List<CapacityPlan> plans = capacity.all(actor.get());
        HomeRows rows = new HomeRows(getTranslation("partners.capacity.title"));
        plans.forEach(plan -> rows.row(
                HomeRows.words(name(plan), CapacityWords.weeks(this, plan, format)),
                Rows.edit(getTranslation("partners.capacity.edit", name(plan)), () -> open(plan.sku(), name(plan)))));
        card.add(plans.isEmpty() ? Rows.quiet(getTranslation("partners.capacity.none")) : rows);
        add(card);
    }

    private void openAll() {
        open(null, getTranslation("partners.capacity.all"));
    }

    void open(@org.jspecify.annotations.Nullable Sku sku, String about) {
        capacity.find(sku, actor.get())
                .ifPresent(plan -> new CapacityDialog(capacity, plan, about, today, actor).open());
    }

    private String name(CapacityPlan plan) {
        Sku sku = plan.sku();
        return sku == null ? getTranslation("partners.capacity.all") : names.getOrDefault(sku, sku.value());
    }
}
