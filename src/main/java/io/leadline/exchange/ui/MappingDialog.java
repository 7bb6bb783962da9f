package io.leadline.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.exchange.FileMapping;
import io.leadline.exchange.ShopFile;
import io.leadline.exchange.Understanding;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A person says which of our files an unknown one is, and where each of our columns comes from. */
final class MappingDialog extends Dialog {

    private final transient Understanding.Seen file;
    private final ComboBox<ShopFile> kind = new ComboBox<>(getTranslation("exchange.mapping.file"));
    private final FormLayout columns = new FormLayout();
    private final Map<String, ComboBox<String>> fields = new LinkedHashMap<>();
    private final Map<String, TextLine> texts = new LinkedHashMap<>();

    MappingDialog(Understanding.Seen file, Consumer<FileMapping> save) {
        this.file = file;
        setHeaderTitle(getTranslation("exchange.mapping.title", file.name()));
        setWidth("min(46rem, 100%)");
        kind.setItems(ShopFile.values());
        kind.setItemLabelGenerator(ShopFile::fileName);
        kind.setWidthFull();
        kind.addValueChangeListener(change -> show());
        add(new Paragraph(getTranslation("exchange.mapping.help")), kind, columns);
        Button keep = new Button(getTranslation("exchange.mapping.save"), click -> keep(save));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.back"), click -> close()), keep);
        file.uses().stream().findFirst().ifPresent(use -> kind.setValue(use.file()));
    }

    private void show() {
        columns.removeAll();
        fields.clear();
        texts.clear();
        ShopFile ours = kind.getValue();
        for (String column : ours == null ? List.<String>of() : ours.columns()) {
            ComboBox<String> field = new ComboBox<>(column);
            field.setItems(file.header().stream()
                    .filter(header -> !header.isBlank())
                    .distinct()
                    .toList());
            field.setClearButtonVisible(true);
            field.setRequiredIndicatorVisible(ours.required().contains(column));
            file.header().stream()
                    .filter(header -> header.strip().replace(' ', '_').equalsIgnoreCase(column))
                    .findFirst()
                    .ifPresent(field::setValue);
            file.uses().stream()
                    .filter(use -> use.file() == ours && use.column().equals(column))
                    .map(use -> use.from().getFirst())
                    .filter(file.header()::contains)
                    .findFirst()
                    .ifPresent(field::setValue);
            fields.put(column, field);
            TextLine same = new TextLine(Bounds.NAME, getTranslation("exchange.mapping.same", column));
            texts.put(column, same);
            columns.add(field, same);
        }
    }

    private void keep(Consumer<FileMapping> save) {
        ShopFile ours = kind.getValue();
        if (ours == null) {
            kind.setErrorMessage(getTranslation("exchange.mapping.which"));
            kind.setInvalid(true);
            return;
        }
        if (!Bounded.right(texts.values().stream())) {
            return;
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        texts.forEach((column, text) -> {
            if (!text.getValue().isBlank()) {
                chosen.put(column, FileMapping.FIXED + text.getValue().strip());
            }
        });
        fields.forEach((column, field) -> {
            String header = field.getValue();
            if (header != null) {
                chosen.put(column, header.strip());
            }
        });
        FileMapping mapping = new FileMapping(file.headers(), ours, chosen);
        if (!mapping.missing().isEmpty()) {
            Notice.refused(getTranslation("exchange.mapping.missing", String.join(", ", mapping.missing())));
            return;
        }
        save.accept(mapping);
        close();
    }
}
