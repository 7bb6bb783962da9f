package io.leadline.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Notice;
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.util.List;

/** Changes what limits the orders of an item: its size, how long it keeps, and when its sale ends. */
final class ItemDialog extends Dialog {

    private static final String NOT_NEGATIVE = "catalog.notNegative";

    private final DecimalField weight = new DecimalField(Bounds.MEASURE);
    private final DecimalField volume = new DecimalField(Bounds.MEASURE);
    private final WholeField shelfLife = new WholeField(0, 10_000);
    private final DateField soldUntil = new DateField();

    ItemDialog(Items items, Item item) {
        setHeaderTitle(getTranslation("catalog.item.editTitle", item.name()));
        weight.setLabel(getTranslation("catalog.item.weight"));
        weight.setValue(item.weightKg() == 0 ? null : BigDecimal.valueOf(item.weightKg()));
        volume.setLabel(getTranslation("catalog.item.volume"));
        volume.setValue(item.volumeL() == 0 ? null : BigDecimal.valueOf(item.volumeL()));
        shelfLife.setLabel(getTranslation("catalog.item.shelfLife"));
        shelfLife.setHelperText(getTranslation("catalog.item.shelfLifeHelp"));
        shelfLife.setValue(item.shelfLifeDays() == 0 ? null : item.shelfLifeDays());
        soldUntil.setLabel(getTranslation("catalog.item.soldUntil"));
        soldUntil.setHelperText(getTranslation("catalog.item.soldUntilHelp"));
        soldUntil.setValue(item.soldUntil());
        add(new FormLayout(weight, volume, shelfLife, soldUntil));
        Button save = new Button(getTranslation("catalog.save"), click -> save(items, item));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), save);
    }

    private void save(Items items, Item item) {
        boolean right = Fields.check(weight, negative(weight), NOT_NEGATIVE)
                & Fields.check(volume, negative(volume), NOT_NEGATIVE)
                & Fields.check(shelfLife, !shelfLife.isEmpty() && shelfLife.getValue() < 0, NOT_NEGATIVE)
                & Bounded.right(soldUntil);
        if (!right) {
            return;
        }
        // What this dialog does not show may have been imported anew while it was open.
        Item now = items.find(item.sku()).orElse(item);
        items.put(List.of(new Item(
                now.sku(),
                now.name(),
                now.category(),
                now.unit(),
                now.unitCost(),
                now.unitPrice(),
                weight.getOptionalValue().map(BigDecimal::doubleValue).orElse(0.0),
                volume.getOptionalValue().map(BigDecimal::doubleValue).orElse(0.0),
                shelfLife.getOptionalValue().orElse(0),
                soldUntil.getValue())));
        Notice.done(getTranslation("catalog.item.saved", item.name()));
        close();
    }

    private static boolean negative(DecimalField field) {
        return !field.isEmpty() && field.getValue().signum() < 0;
    }
}
