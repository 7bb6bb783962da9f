package io.leadline.partners.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import io.leadline.catalog.Item;
import io.leadline.partners.CertificateKind;
import io.leadline.partners.Certificates;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.Chosen;
import io.leadline.shell.TextLine;
import java.util.List;

/** What a certificate is of: its kind, its name and the items that it is about. */
final class CertificateFields extends FormLayout {

    private final Select<CertificateKind> kind = Chosen.always(new Select<>());
    private final TextLine name = new TextLine(Bounds.NAME);
    private final MultiSelectComboBox<Item> items = new MultiSelectComboBox<>();

    CertificateFields(List<Item> delivered) {
        kind.setLabel(getTranslation("partners.certificates.kind"));
        kind.setItems(CertificateKind.values());
        kind.setItemLabelGenerator(one -> CertificateWords.kind(this, one));
        kind.setValue(CertificateKind.QUALITY);
        kind.setId("certificate-kind");
        name.setLabel(getTranslation("partners.certificates.name"));
        name.setHelperText(getTranslation("partners.certificates.name.help"));
        items.setLabel(getTranslation("partners.certificates.items"));
        items.setHelperText(getTranslation("partners.certificates.items.help"));
        items.setItems(delivered);
        items.setItemLabelGenerator(item -> item.name() + " · " + item.sku());
        add(kind, name, items);
    }

    /** Whether what stands in it can be meant; a field that is wrong says so itself. */
    boolean right() {
        boolean right = Bounded.right(name);
        boolean unnamed =
                kind.getValue() == CertificateKind.OTHER && name.getValue().isBlank();
        if (unnamed) {
            name.setInvalid(true);
            name.setErrorMessage(getTranslation("partners.needed"));
        }
        return right && !unnamed;
    }

    Certificates.Subject subject() {
        return new Certificates.Subject(
                kind.getValue(),
                name.getValue(),
                items.getValue().stream().map(Item::sku).toList());
    }
}
